import { escapeMarkup } from '#kernel';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A file of the page's. */
export interface BoardFile {
  readonly type: string;
  readonly read: () => Promise<Buffer>;
}

/** The files in the directory, by their path in it: what is not among them is not there, whatever is asked for. */
export const filesIn = async (directory: string): Promise<ReadonlyMap<string, BoardFile>> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        path.relative(directory, file).split(path.sep).join('/'),
        { type: types[path.extname(file)] ?? 'application/octet-stream', read: () => readFile(file) },
      ]),
  );
};

/** What the page would fetch from elsewhere, so that others learn who looks at it: its letters. It has others to fall back on. */
const fromElsewhere = /<link[^>]*href="https?:[^>]*>/g;

/** Fills in the page: `<%= name %>` escaped, `<%- name %>` as it is. */
export const fillPage = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replace(fromElsewhere, '').replace(/<%([=-])\s*(\w+)\s*%>/g, (_, how: string, name: string) => {
    const value = params[name] ?? '';
    return how === '=' ? escapeMarkup(value) : value;
  });
