// Compiles apps/, bench/ and libs/ to dist/, keeping the tree, and the page: `node scripts/build.mjs`. Only what changed is made anew.
import { transform } from '@swc/core';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.mjs';
import { withLock } from './lock.mjs';
import { manifestFile, manifestOf, recipeOf, sourcesOf } from './sources.mjs';

const compiledName = (path) => path.replace(/\.ts$/, '.js');
const outputsOf = (path) =>
  path.endsWith('.ts') ? [compiledName(path), `${compiledName(path)}.map`] : [path];

/** Whole or not at all: a process that starts meanwhile never reads half a file. */
const put = async (file, content) => {
  const present = await readFile(file).catch(() => undefined);
  if (present?.equals(Buffer.from(content))) return;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, content);
  await rename(draft, file);
};

const compile = async (root, path, options) => {
  const source = join(root, path);
  const out = join(root, 'dist', compiledName(path));
  const { code, map } = await transform(await readFile(source, 'utf8'), {
    ...options,
    swcrc: false,
    filename: source,
    sourceFileName: relative(dirname(out), source),
  });
  await put(`${out}.map`, map);
  await put(out, `${code}//# sourceMappingURL=${basename(out)}.map\n`);
};

const make = async (root, path, options) =>
  path.endsWith('.ts')
    ? compile(root, path, options)
    : put(join(root, 'dist', path), await readFile(join(root, path)));

const makeAll = async (root) => {
  const recipe = recipeOf(root);
  const sources = sourcesOf(root);
  const before = manifestOf(root);
  const { $schema: _, ...options } = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));
  const changed = [...sources].filter(
    ([path, mark]) => recipe !== before.recipe || before.files[path] !== mark,
  );
  const failures = [];
  for (const [path] of changed)
    await make(root, path, options).catch((error) => {
      failures.push({ path, message: error.message.split('Caused by:')[0].trimEnd() });
      sources.delete(path);
    });
  const gone = Object.keys(before.files).filter((path) => !sources.has(path));
  for (const file of gone.flatMap(outputsOf)) await rm(join(root, 'dist', file), { force: true });
  await put(manifestFile(root), JSON.stringify({ recipe, files: Object.fromEntries(sources) }));
  return { made: changed.length - failures.length, removed: gone.length, failures };
};

/**
 * Answers how many files were made and removed, and those that could not be compiled. Throws when the page cannot be built.
 * What generates the page's types runs before it can be: `withoutWeb`.
 */
export const build = (root, { withoutWeb = false } = {}) =>
  withLock(root, 'build', async () => {
    const made = await makeAll(root);
    if (!withoutWeb) await buildWeb(root);
    return made;
  });

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  const { made, removed, failures } = await build(root, {
    withoutWeb: process.argv.includes('--without-web'),
  });
  for (const { path, message } of failures) process.stderr.write(`${path}: ${message}\n`);
  const took = Math.round(performance.now() - began);
  process.stderr.write(`${made} files built, ${removed} removed, ${failures.length} failed, ${took} ms\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
