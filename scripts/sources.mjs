// What the build reads and what it made of it: light enough to be asked at every start.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const assets = /\.(json|graphql|ttf|html|css|yaml)$/;
const apart = /(\.(e2e-)?spec\.ts|\.d\.ts)$/;
const apartFolders = new Set(['node_modules', 'testing', 'test']);

export const manifestFile = (root) => join(root, 'dist', '.build.json');

const walk = (root, folder, found) => {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!apartFolders.has(entry.name) && path !== 'apps/web') walk(root, path, found);
    } else if ((assets.test(path) && folder !== 'bench') || (path.endsWith('.ts') && !apart.test(path)))
      found.push(path);
  }
  return found;
};

const markOf = (root, path) => {
  const { mtimeMs, size } = statSync(join(root, path), { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
  return `${mtimeMs}:${size}`;
};

/** Path from the root → mark, of every file that has a counterpart in dist. */
export const sourcesOf = (root) => {
  const found = [
    'apps',
    'bench',
    'libs',
    'apps/web/src/styles',
    'test/faults',
    'test/page',
    'test/year',
  ].flatMap((folder) => {
    try {
      return walk(root, folder, []);
    } catch (error) {
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  });
  return new Map(found.sort().map((path) => [path, markOf(root, path)]));
};

/** Changes when the way of building does: then everything is built anew. */
export const recipeOf = (root) => {
  const hash = createHash('sha256');
  for (const path of ['.swcrc', 'scripts/build.mjs', 'scripts/sources.mjs'])
    hash.update(readFileSync(join(root, path)));
  return hash.digest('hex');
};

/** What the last finished build has made; empty when there is none. */
export const manifestOf = (root) => {
  try {
    return JSON.parse(readFileSync(manifestFile(root), 'utf8'));
  } catch {
    return { recipe: '', files: {} };
  }
};

/** Whether dist is what a build would make of the sources now. */
export const isBuilt = (root, sources = sourcesOf(root)) => {
  const { recipe, files } = manifestOf(root);
  return (
    recipe === recipeOf(root) &&
    Object.keys(files).length === sources.size &&
    [...sources].every(([path, mark]) => files[path] === mark)
  );
};
