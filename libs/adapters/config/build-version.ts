import { readFileSync } from 'node:fs';
import path from 'node:path';

/** From source and from `dist` alike. */
const root = import.meta.dirname.replace(/[\\/](dist[\\/])?libs[\\/]adapters[\\/]config$/, '');

/** The version of this build, as `package.json` has it. */
export const buildVersion = (): string => {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
};
