import type { Person } from '#kernel';
import type { DoubtCode, SoundRow } from './list-row.js';
import { emailKey, isTold, nameKey, numberKey, type Facts, type PeopleIndex } from './people-index.js';

export type Found = Person | 'new' | DoubtCode;

/** How many rows of the file have each name: all of them, and those with nothing but the name. */
export interface NamesInFile {
  readonly rows: ReadonlyMap<string, number>;
  readonly nameOnly: ReadonlyMap<string, number>;
}

const countedBy = (rows: readonly SoundRow[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  return counts;
};

export const namesIn = (rows: readonly SoundRow[]): NamesInFile => ({
  rows: countedBy(rows),
  nameOnly: countedBy(rows.filter((row) => !isTold(row))),
});

const isOnce = (counts: ReadonlyMap<string, number>, name: string) => (counts.get(nameKey(name)) ?? 0) <= 1;

/** Whoever has the number; else whoever has the address, unless another number tells that it is somebody else. */
const byNumberOrEmail = (people: PeopleIndex, { email, employeeNumber }: Facts): Found => {
  const [numbered] = employeeNumber === null ? [] : people.byNumber(employeeNumber);
  const [addressed] = email === null ? [] : people.byEmail(email);
  if (numbered === undefined) return byAddress(addressed, employeeNumber);
  const sameOne = addressed === undefined || addressed === numbered;
  return sameOne ? numbered : 'number-and-email-differ';
};

const byAddress = (addressed: Person | undefined, employeeNumber: string | null): Found => {
  if (addressed === undefined) return 'new';
  const another = employeeNumber !== null && addressed.employeeNumber !== null;
  return another ? 'email-with-two-numbers' : addressed;
};

/** Without number and address a name tells who it is only while nobody else has it. */
const byNameAlone = (people: PeopleIndex, { name }: Facts, names: NamesInFile): Found => {
  const [first, ...others] = people.byName(name);
  if (!isOnce(names.nameOnly, name) || others.length > 0) return 'name-twice';
  if (first === undefined) return 'new';
  return isTold(first) ? 'name-only' : first;
};

/** Somebody known by name alone has got an address or a number, when only one row and one person can be meant. */
const nowTold = (people: PeopleIndex, { name }: Facts, names: NamesInFile): Found => {
  const [first, ...others] = people.byName(name);
  const sure = first !== undefined && others.length === 0 && isOnce(names.rows, name) && !isTold(first);
  return sure ? first : 'new';
};

/** Who the row speaks of: the employee number if there is one, else the e-mail address, tells. */
export const whoIs = (people: PeopleIndex, row: Facts, names: NamesInFile): Found => {
  if (!isTold(row)) return byNameAlone(people, row, names);
  const found = byNumberOrEmail(people, row);
  return found === 'new' ? nowTold(people, row, names) : found;
};

const differ = (a: string | null, b: string | null, key: (value: string) => string) =>
  a !== null && b !== null && key(a) !== key(b);

/** A second row about somebody must say the same as the first, or two people share an address or a number. */
export const contradicts = (first: Facts, second: Facts): boolean =>
  differ(first.name, second.name, nameKey) ||
  differ(first.email, second.email, emailKey) ||
  differ(first.employeeNumber, second.employeeNumber, numberKey);
