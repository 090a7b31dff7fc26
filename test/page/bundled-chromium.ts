import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const cache = path.resolve('node_modules/.cache');
const unpacked = path.join(cache, 'chromium');

const unpack =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

/** Its own list of fonts names the directory for temporary files; without a font a browser ends at the first field of a form. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>
`;

/**
 * Unpacks it once. The package unpacks to the directory for temporary files, which all users of a machine share, and brings the
 * libraries it needs only when told that it runs where it was made for.
 */
const unpackOnce = async (): Promise<void> => {
  if (existsSync(unpacked)) return;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(path.join(cache, 'chromium-'));
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], {
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  await writeFile(path.join(draft, 'fonts.conf'), fontsIn(path.join(unpacked, 'fonts')));
  // Another worker may have been first; its is as good.
  await rename(draft, unpacked).catch(() => rm(draft, { recursive: true, force: true }));
};

/** The Chromium that npm installs, with what it needs to run; undefined where there is none for the machine. */
export const bundledChromium = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  await unpackOnce();
  return {
    executablePath: path.join(unpacked, 'chromium'),
    env: {
      ...(process.env as Readonly<Record<string, string>>),
      LD_LIBRARY_PATH: path.join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(unpacked, 'fonts.conf'),
    },
  };
};
