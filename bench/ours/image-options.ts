import { readFile } from 'node:fs/promises';

const image = new URL('../../../deploy/Dockerfile', import.meta.url);

/** What our image starts Node with. */
export const imageOptions = async (): Promise<readonly string[]> => {
  const [, options] = /^ENV NODE_OPTIONS=(.+)$/m.exec(await readFile(image, 'utf8')) ?? [];
  if (options === undefined) throw new Error('The image sets no NODE_OPTIONS');
  return options.split(' ');
};
