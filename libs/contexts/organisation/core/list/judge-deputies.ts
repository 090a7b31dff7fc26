import type { OrganisationEvent } from '../organisation.events.js';
import type { DoubtCode, KnownRow, RowDoubt } from './list-row.js';
import type { PeopleIndex } from './people-index.js';

export interface JudgedDeputies {
  readonly events: readonly OrganisationEvent[];
  readonly changedRows: ReadonlySet<number>;
  readonly inDoubt: readonly RowDoubt[];
}

/** People with that address, number or name: those in the file where there are any, else everybody known. */
const meant = (people: PeopleIndex, inFile: ReadonlySet<string>, words: string): readonly string[] => {
  const found = words.includes('@')
    ? people.byEmail(words)
    : /^\d+$/.test(words)
      ? people.byNumber(words)
      : people.byName(words);
  const ids = found.map(({ personId }) => personId as string);
  const here = ids.filter((id) => inFile.has(id));
  return here.length > 0 ? here : ids;
};

const deputyIn = (
  people: PeopleIndex,
  inFile: ReadonlySet<string>,
  { row, personId }: KnownRow,
): { readonly deputyId: string } | DoubtCode => {
  const [deputyId, ...others] = meant(people, inFile, row.deputy ?? '');
  if (deputyId === undefined) return 'deputy-unknown';
  if (others.length > 0) return 'deputy-ambiguous';
  return deputyId === personId ? 'deputy-is-self' : { deputyId };
};

/** Takes rows one by one; a second row about somebody must name the same deputy as the first. */
const deputyTaker = (rows: readonly KnownRow[], people: PeopleIndex) => {
  const inFile = new Set<string>(rows.map(({ personId }) => personId));
  const named = new Map<string, string>();
  return (row: KnownRow): { readonly deputyId: string } | DoubtCode => {
    const found = deputyIn(people, inFile, row);
    if (typeof found === 'string') return found;
    const earlier = named.get(row.personId) ?? found.deputyId;
    named.set(row.personId, earlier);
    return earlier === found.deputyId ? found : 'deputy-twice';
  };
};

/** Tells whom the list names as deputies. A blank cell takes nobody away. */
export const judgeDeputies = (
  rows: readonly KnownRow[],
  people: PeopleIndex,
  before: Readonly<Record<string, string>>,
): JudgedDeputies => {
  const take = deputyTaker(rows, people);
  const now = new Map(Object.entries(before));
  const events: OrganisationEvent[] = [];
  const changedRows = new Set<number>();
  const inDoubt: RowDoubt[] = [];
  for (const each of rows.filter(({ row }) => row.deputy !== null)) {
    const { row, personId } = each;
    const taken = take(each);
    if (typeof taken === 'string') {
      inDoubt.push({ row: row.row, code: taken, details: { name: row.name, deputy: row.deputy ?? '' } });
      continue;
    }
    if (now.get(personId) === taken.deputyId) continue;
    now.set(personId, taken.deputyId);
    changedRows.add(row.row);
    events.push({ type: 'DeputyNamed', data: { personId, deputyId: taken.deputyId } });
  }
  return { events, changedRows, inDoubt };
};
