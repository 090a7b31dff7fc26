import { oneLine, reject, shownList, type Rejection } from '#kernel';
import { fold } from './fold.js';
import { columnNames, columnSynonyms, type ColumnName } from './list-columns.js';
import type { ColumnMapping } from './column-mapping.js';

/** Where in a row each thing stands, counted from 0; most things in one column, some (comments) in several. */
export interface Columns {
  readonly at: Readonly<Partial<Record<ColumnName, readonly number[]>>>;
  readonly header: readonly string[];
  /** Headers that nobody recognised, or that another column was preferred to; nothing is read from them. */
  readonly ignored: readonly string[];
}

export type ColumnProblem = Rejection<'unknown-columns' | 'title-column-missing' | 'mapped-column-missing'>;

const severalMayCount: readonly ColumnName[] = ['comment', 'shielding', 'openness'];
const byKey = new Map(
  columnNames.flatMap((name) => columnSynonyms[name].map((key, rank) => [key, { name, rank }])),
);
const columnKeys = new Map(columnNames.map((name) => [fold(name), { name, rank: -1 }]));

/** What users are told to name their columns. */
export const expectedColumns =
  'Utvalg, Møtedato, Saksnr, Punkt, Tittel, Vedtak, Ansvarlig, Enhet, Frist, Status, Merknad, Skjerming, Type, Arkivsak';

interface Match {
  readonly name: ColumnName;
  readonly rank: number;
}

/** Fails closed: a header nobody listed may still say that its rows are kept from the public. */
const soundsShielding = (key: string): Match | undefined =>
  /^(?:unnt|skjerm|hjemmel|heimel|lovh(?:jem|eim)|uoff|offl|taushet|teieplikt|fortrolig|fortruleg|sensitiv|lukk)/.test(
    key,
  )
    ? { name: 'shielding', rank: 99 }
    : undefined;

const matchKey = (header: string): Match | undefined =>
  byKey.get(fold(header)) ??
  byKey.get(fold(header.replace(/\(.*?\)/g, ''))) ??
  columnKeys.get(fold(header)) ??
  soundsShielding(fold(header));

/** What a header holds, by its name or by the municipality's own mapping; undefined when nobody knows. */
export const columnOf = (header: string, mapping: ColumnMapping = new Map()): Match | undefined => {
  const mapped = mapping.get(fold(header));
  return mapped === undefined ? matchKey(header) : { name: mapped, rank: -2 };
};

type Has = (...names: readonly ColumnName[]) => boolean;

/** `Vedtakspunkt` is a point beside a case number, else most often the case number itself. */
const settleDecisionPoint = (match: Match, hasNumber: boolean, has: Has): Match =>
  hasNumber || (has('case') && has('title')) ? { ...match, name: 'point' } : match;

/** `Sak` is the case number beside a title, the title beside a case number, and both where it stands alone. */
const settleCase = (match: Match, hasNumber: boolean, has: Has): Match => {
  if (has('title', 'numberAndTitle')) return { name: 'number', rank: match.rank + 50 };
  return { ...match, name: hasNumber || has('decisionPoint') ? 'title' : 'numberAndTitle' };
};

const settle = (match: Match, all: readonly Match[]): Match => {
  const has: Has = (...names) => all.some(({ name }) => names.includes(name));
  const hasNumber = has('number', 'numberAndDate', 'numberAndTitle');
  if (match.name === 'decisionPoint') return settleDecisionPoint(match, hasNumber, has);
  return match.name === 'case' ? settleCase(match, hasNumber, has) : match;
};

const positionsOf = (name: ColumnName, matches: readonly (Match | undefined)[]): readonly number[] => {
  const found = matches.flatMap((match, at) => (match?.name === name ? [{ at, rank: match.rank }] : []));
  if (severalMayCount.includes(name)) return found.map(({ at }) => at);
  return found
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, 1)
    .map(({ at }) => at);
};

const findColumns = (header: readonly string[], mapping: ColumnMapping): Columns => {
  const named = header.map((cell) => columnOf(cell, mapping));
  const known = named.filter((match) => match !== undefined);
  const matches = named.map((match) => match && settle(match, known));
  const entries = columnNames
    .map((name) => [name, positionsOf(name, matches)] as const)
    .filter(([, positions]) => positions.length > 0);
  const used = new Set(entries.flatMap(([, positions]) => positions));
  const ignored = header.filter((cell, at) => cell !== '' && !used.has(at));
  return { at: Object.fromEntries(entries), header, ignored };
};

/** How many different things the row's cells name, as a header would. */
export const countKnown = (cells: readonly string[], mapping: ColumnMapping = new Map()): number =>
  new Set(cells.flatMap((cell) => columnOf(cell, mapping)?.name ?? [])).size;

/**
 * Finds the columns by their names, in any order, whatever case, marks, space and punctuation; a mapping says the rest.
 * Refuses a header in which fewer than two are known, or none that can give a title.
 */
export const matchColumns = (
  header: readonly string[],
  mapping: ColumnMapping = new Map(),
): Columns | ColumnProblem => {
  const details = { found: shownList(header), expected: expectedColumns };
  const present = new Set(header.map(fold));
  const absent = [...mapping.keys()].find((key) => !present.has(key));
  if (absent !== undefined) return reject('mapped-column-missing', { ...details, header: absent });
  if (countKnown(header, mapping) < 2) return reject('unknown-columns', details);
  const columns = findColumns(header.map(oneLine), mapping);
  const { title, numberAndTitle, text } = columns.at;
  return (title ?? numberAndTitle ?? text) ? columns : reject('title-column-missing', details);
};
