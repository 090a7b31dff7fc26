import type { Person } from '#kernel';
import { normalised, wordsOf } from '../normalise.js';

/** Names are the same in any order: `Eksempel, Kari` is `Kari Eksempel`. */
export const nameKey = (name: string): string => [...wordsOf(name)].sort().join(' ');

/** E-mail addresses are the same in any case. */
export const emailKey = (email: string): string => normalised(email);

/** Spreadsheets take away leading zeros. */
export const numberKey = (employeeNumber: string): string =>
  normalised(employeeNumber).replace(/^0+(?=.)/, '');

/** What identifies a person. */
export type Facts = Pick<Person, 'name' | 'email' | 'employeeNumber'>;

/** Whether anything but the name tells who it is. */
export const isTold = ({ email, employeeNumber }: Facts): boolean =>
  email !== null || employeeNumber !== null;

/** People found by what identifies them; `put` adds one or replaces the one with the same id. */
export interface PeopleIndex {
  readonly byNumber: (employeeNumber: string) => readonly Person[];
  readonly byEmail: (email: string) => readonly Person[];
  readonly byName: (name: string) => readonly Person[];
  readonly put: (person: Person) => void;
  readonly byId: ReadonlyMap<string, Person>;
}

const keysOf = ({ name, email, employeeNumber }: Facts): readonly string[] => [
  `name ${nameKey(name)}`,
  ...(email === null ? [] : [`email ${emailKey(email)}`]),
  ...(employeeNumber === null ? [] : [`number ${numberKey(employeeNumber)}`]),
];

/** An index of these people, for as long as one list is judged. */
export const indexOf = (people: readonly Person[]): PeopleIndex => {
  const byId = new Map<string, Person>();
  const idsByKey = new Map<string, Set<string>>();
  const put = (person: Person) => {
    const before = byId.get(person.personId);
    for (const key of before === undefined ? [] : keysOf(before)) idsByKey.get(key)?.delete(person.personId);
    byId.set(person.personId, person);
    for (const key of keysOf(person))
      idsByKey.set(key, (idsByKey.get(key) ?? new Set()).add(person.personId));
  };
  const find = (key: string) => [...(idsByKey.get(key) ?? [])].flatMap((id) => byId.get(id) ?? []);
  people.forEach(put);
  return {
    byNumber: (employeeNumber) => find(`number ${numberKey(employeeNumber)}`),
    byEmail: (email) => find(`email ${emailKey(email)}`),
    byName: (name) => find(`name ${nameKey(name)}`),
    put,
    byId,
  };
};
