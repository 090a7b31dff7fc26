import path from 'node:path';

/** From source and from `dist` alike. */
const root = import.meta.dirname.replace(/[\\/](dist[\\/])?libs[\\/]adapters[\\/]drawer$/, '');

/** As it is built: Node reads no sources. */
export const drawerProgram = path.join(root, 'dist', 'apps', 'drawer', 'src', 'main.js');

/**
 * What Node is started with. By itself V8 gives young objects so much room that a workbook of ten thousand rows takes half as much
 * memory again, for no time: a drawing makes much and keeps little.
 */
export const drawerFlags: readonly string[] = ['--max-semi-space-size=2'];

/** What a drawing needs of the environment. It is of what people have written, and is told no secrets. */
export const drawerEnvironment = (): NodeJS.ProcessEnv => {
  const needed = ['TZ', 'LD_LIBRARY_PATH', 'SystemRoot'];
  return Object.fromEntries(needed.flatMap((name) => [[name, process.env[name]]]));
};
