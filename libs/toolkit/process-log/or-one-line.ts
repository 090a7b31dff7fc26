const broken = 3;

/** Runs a process's main. What stops it is one clear line on stderr and exit code 3; with `LOG_LEVEL=debug` also where. */
export const orOneLine = async (main: () => Promise<unknown>): Promise<void> => {
  try {
    await main();
  } catch (problem) {
    const { message, stack } = problem instanceof Error ? problem : new Error(String(problem));
    process.stderr.write(`iverk: ${message}\n`);
    if (process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${stack ?? ''}\n`);
    // What was opened before it broke must not keep the process.
    process.exit(broken);
  }
};
