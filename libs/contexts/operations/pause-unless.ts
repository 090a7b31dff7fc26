/** Waits, but not once the process is to end. The signal outlives the pause: its listener goes with it. */
export const pauseUnless = async (
  {
    pause,
    stopping,
  }: { readonly pause: (milliseconds: number) => Promise<void>; readonly stopping?: AbortSignal },
  milliseconds: number,
): Promise<void> => {
  if (stopping === undefined) return pause(milliseconds);
  const ended = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    const listener = () => {
      resolve();
    };
    stopping.addEventListener('abort', listener, { signal: ended.signal });
    if (stopping.aborted) resolve();
  });
  try {
    await Promise.race([stopped, pause(milliseconds)]);
  } finally {
    ended.abort();
  }
};
