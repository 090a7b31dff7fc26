import type { ActorId, Person } from '#kernel';
import type { DoubtCode, KnownRow, RowChange, RowDoubt, SoundRow } from './list-row.js';
import { emailKey, indexOf, isTold, type Facts, type PeopleIndex } from './people-index.js';
import { contradicts, namesIn, whoIs } from './who-is-who.js';

export interface JudgedPeople {
  readonly known: readonly KnownRow[];
  /** What each row changes of what is known about its person. */
  readonly changes: ReadonlyMap<number, readonly RowChange[]>;
  readonly inDoubt: readonly RowDoubt[];
  /** Everybody known after the list, new people and new facts included. */
  readonly people: PeopleIndex;
}

/** The first row about somebody sets the name; an address or number that the list leaves out stays. */
const withFacts = (person: Person, row: Facts, isFirst: boolean): Person => {
  const sameAddress =
    row.email === null || (person.email !== null && emailKey(row.email) === emailKey(person.email));
  return {
    ...person,
    name: isFirst ? row.name : person.name,
    email: sameAddress ? person.email : row.email,
    employeeNumber: person.employeeNumber ?? row.employeeNumber,
  };
};

const changesOf = (before: Person | undefined, after: Person): readonly RowChange[] => {
  if (before === undefined) return ['person-new'];
  const changes: readonly (readonly [boolean, RowChange])[] = [
    [before.name !== after.name, 'name-changed'],
    [before.email !== after.email, 'email-changed'],
    [before.employeeNumber !== after.employeeNumber, 'employee-number-added'],
  ];
  return changes.filter(([changed]) => changed).map(([, change]) => change);
};

const nobodyYet = (personId: string): Person => ({
  personId: personId as ActorId,
  name: '',
  email: null,
  employeeNumber: null,
});

const detailsOf = ({ name, email, employeeNumber }: Facts): Readonly<Record<string, string>> => ({
  name,
  email: email ?? '–',
  employeeNumber: employeeNumber ?? '–',
});

interface Taken {
  readonly person: Person;
  readonly changes: readonly RowChange[];
}

/** Takes rows one by one; what one row tells is known to the next. */
const rowTaker = (rows: readonly SoundRow[], people: PeopleIndex, nextId: () => string) => {
  const names = namesIn(rows);
  const said = new Map<ActorId, Facts>();
  return (row: SoundRow): Taken | DoubtCode => {
    const found = whoIs(people, row, names);
    if (typeof found === 'string' && found !== 'new') return found;
    const before = found === 'new' ? undefined : found;
    const earlier = before && said.get(before.personId);
    if (earlier !== undefined && contradicts(earlier, row)) return 'person-told-twice';
    const person = withFacts(before ?? nobodyYet(nextId()), row, earlier === undefined);
    people.put(person);
    said.set(person.personId, person);
    return { person, changes: changesOf(before, person) };
  };
};

/**
 * Tells who each row speaks of; what clashes is in doubt. New people get their ids from `nextId`: chance, never what
 * identifies them. Rows that tell most go first, so that it does not matter where in the file they stand.
 */
export const judgePeople = (
  rows: readonly SoundRow[],
  knownBefore: readonly Person[],
  nextId: () => string,
): JudgedPeople => {
  const people = indexOf(knownBefore);
  const take = rowTaker(rows, people, nextId);
  const ordered = [...rows.filter(isTold), ...rows.filter((row) => !isTold(row))];
  const taken = new Map(ordered.map((row) => [row.row, take(row)]));
  const known: KnownRow[] = [];
  const changes = new Map<number, readonly RowChange[]>();
  const inDoubt: RowDoubt[] = [];
  for (const row of rows) {
    const outcome = taken.get(row.row);
    if (typeof outcome === 'string') inDoubt.push({ row: row.row, code: outcome, details: detailsOf(row) });
    if (typeof outcome !== 'object') continue;
    known.push({ row, personId: outcome.person.personId });
    changes.set(row.row, outcome.changes);
  }
  return { known, changes, inDoubt, people };
};
