import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogs, statuses, tokenRoles } from '#contexts';
import { holdReasons } from '#contexts/follow-up';
import { addresseeCodes } from '#contexts/procedures';
import { pointKinds, relations } from '#contexts/vedtak';

const root = path.join(import.meta.dirname, '..');
const rows = readFileSync(path.join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const named = new Set(
  rows.flatMap(([, , name = '']) => [...name.matchAll(/`([^`]+)`/g)].map(([, code]) => code)),
);

const sources = ['apps', 'libs']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

describe('The glossary', () => {
  it('has a row for every event, status, reason, relation, kind, role and standing', () => {
    const events = catalogs.flatMap(({ definitions }) => Object.keys(definitions));
    const words = [
      ...events,
      ...statuses,
      ...holdReasons,
      ...relations,
      ...pointKinds,
      ...tokenRoles,
      ...addresseeCodes,
    ];
    expect(words.filter((word) => !named.has(word))).toEqual([]);
  });

  it('names nothing that is not in the code', () => {
    expect([...named].filter((name) => !sources.includes(name ?? ''))).toEqual([]);
  });

  it('gives every row a meaning', () => {
    expect(rows.filter((cells) => cells.length < 5 || cells[3] === '')).toEqual([]);
  });
});
