// Builds apps/web to dist/web with Vite, and packs each file for browsers that take it packed. Only when something changed.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const stampFile = (root) => join(root, 'dist', 'web', '.build');
const packable = /\.(js|css|svg)$/;

/** Everything that the page is made of, its libraries included. */
const sourcesOf = (root) => [
  ...readdirSync(join(root, 'apps/web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.ts$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(join(root, 'apps/web/test')))
    .sort(),
  ...['libs/kernel/text.ts', 'package-lock.json', 'scripts/build-web.mjs'].map((path) => join(root, path)),
];

const digestOf = (root) => {
  const hash = createHash('sha256');
  for (const path of sourcesOf(root)) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
};

/** Whether dist/web is what a build would make now. */
export const isWebBuilt = (root) =>
  existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === digestOf(root);

const pack = async (file) => {
  const bytes = await readFile(file);
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
};

/** Vite makes what NODE_ENV says, and a page for developers is twice as heavy; a test that starts a process must not make one. */
const inProduction = async (make) => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await make();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};

/** Whole or not at all: it is made beside, and takes the place of the old one. */
export const buildWeb = async (root) => {
  if (isWebBuilt(root)) return;
  const digest = digestOf(root);
  const { build } = await import('vite');
  const made = join(root, 'dist', 'web.new');
  await inProduction(() =>
    build({
      configFile: join(root, 'apps/web/vite.config.mjs'),
      logLevel: 'error',
      build: { outDir: made },
    }),
  );
  for (const name of await readdir(join(made, 'assets')))
    if (packable.test(name)) await pack(join(made, 'assets', name));
  await writeFile(join(made, '.build'), digest);
  const web = join(root, 'dist', 'web');
  await rm(web, { recursive: true, force: true });
  await rename(made, web);
};
