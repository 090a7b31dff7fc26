import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDataFiles } from '#work/reports';

const directory = path.join('docs', 'open-data');

/** The published schema, context and code lists of the report. */
export const generateOpenData = (): void => {
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(openDataFiles()))
    writeFileSync(path.join(directory, name), `${JSON.stringify(content, null, 2)}\n`);
};
