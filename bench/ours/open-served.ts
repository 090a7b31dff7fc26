import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in another process. */
export interface Served {
  /** Where it answers GraphQL. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a script that writes its address on its first line; `options` are Node's own. Throws when it ends before. */
export const openServed = async (
  script: URL,
  args: readonly string[],
  options: readonly string[] = [],
): Promise<Served> => {
  const child = spawn(process.execPath, [...options, fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error(`${script.pathname} ended before it answered`);
    }),
  ])) as [Buffer];
  return {
    url: `${first.toString().trim()}/graphql`,
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
};
