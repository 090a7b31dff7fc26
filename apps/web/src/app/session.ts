/** Signs out, or plays another part in a demo; then everything is asked anew, as somebody else. */
export const signOut = async (): Promise<void> => {
  await fetch('/logg-ut', { method: 'POST' });
  window.location.assign('/');
};

/** Only in a demo: becomes one of its people, without a code, and goes to a view of theirs. */
export const playPart = async (person: string, to = '/'): Promise<void> => {
  await fetch('/demo/rolle', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  window.location.assign(to);
};
