import type { LocalDate, Person, TenantId } from '#kernel';
import { judgeCells } from './list/judge-cells.js';
import { judgeDeputies, type JudgedDeputies } from './list/judge-deputies.js';
import { judgeMemberships, type JudgedMemberships, type Post } from './list/judge-memberships.js';
import { judgePeople, type JudgedPeople } from './list/judge-people.js';
import { unitChanges, unitPlanner } from './list/judge-units.js';
import type {
  KnownRow,
  OrganisationRow,
  RowChange,
  RowDoubt,
  RowProblem,
  SoundRow,
} from './list/list-row.js';
import { peopleSpokenOf } from './list/people-spoken-of.js';
import { roleOf } from './list/role-of.js';
import type { Membership, OrganisationDocument } from './organisation.document.js';
import type { OrganisationEvent } from './organisation.events.js';

export interface ListToJudge {
  readonly tenant: TenantId;
  readonly rows: readonly OrganisationRow[];
  readonly organisation: OrganisationDocument;
  readonly people: readonly Person[];
  /** The day the list tells of. */
  readonly day: LocalDate;
  /** Whether those who are not in the list any more are known to have left. */
  readonly confirmLeft: boolean;
  /** Gives random ids to new people. */
  readonly nextId: () => string;
}

/** A row that is taken in, and what it changes. */
export interface JudgedRow {
  readonly row: number;
  readonly unit: string;
  readonly name: string;
  readonly title: string;
  readonly changes: readonly RowChange[];
}

/** Somebody known in a post that the list does not mention. */
export interface LeftPost {
  readonly membershipId: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  /** False while it is a question. */
  readonly ended: boolean;
}

export interface JudgedOrganisation {
  readonly registered: readonly JudgedRow[];
  readonly updated: readonly JudgedRow[];
  readonly unchanged: readonly JudgedRow[];
  readonly left: readonly LeftPost[];
  readonly inDoubt: readonly RowDoubt[];
  readonly rejected: readonly RowProblem[];
  /** To be accepted in one append. */
  readonly events: readonly OrganisationEvent[];
  /** To be saved before the events are appended. */
  readonly people: readonly Person[];
}

interface PlacedRows {
  readonly events: readonly OrganisationEvent[];
  readonly placed: readonly (KnownRow & { readonly post: Post; readonly changes: readonly RowChange[] })[];
  readonly inDoubt: readonly RowDoubt[];
}

const placeRows = (
  { tenant, organisation }: ListToJudge,
  sound: readonly SoundRow[],
  known: readonly KnownRow[],
): PlacedRows => {
  const placeUnit = unitPlanner(tenant, organisation, sound);
  const placed: PlacedRows['placed'][number][] = [];
  const events: OrganisationEvent[] = [];
  const inDoubt: RowDoubt[] = [];
  for (const { row, personId } of known) {
    const unit = placeUnit(row);
    events.push(...unit.events);
    if (typeof unit.found === 'string') {
      const details = { unit: row.unit, parentUnit: row.parentUnit ?? '–' };
      inDoubt.push({ row: row.row, code: unit.found, details });
      continue;
    }
    const { unitId } = unit.found;
    const post = { row: row.row, personId, unitId, role: roleOf(row.role), title: row.role ?? '' };
    placed.push({ row, personId, post, changes: unitChanges(unit.events) });
  }
  return { events, placed, inDoubt };
};

const leftPost =
  (list: ListToJudge, names: ReadonlyMap<string, Person>) =>
  (post: Membership): LeftPost => ({
    membershipId: post.membershipId,
    name: names.get(post.personId)?.name ?? '',
    unit: list.organisation.units.find(({ unitId }) => unitId === post.unitId)?.name ?? '',
    title: post.title,
    ended: list.confirmLeft,
  });

/**
 * Judges a whole organisation list against what is known: the same list again gives no events and nobody to save.
 * A row in doubt changes nothing, and nobody leaves without being confirmed to have left.
 */
export const judgeOrganisation = (list: ListToJudge): JudgedOrganisation => {
  const { sound, rejected } = judgeCells(list.rows);
  const who = judgePeople(sound, list.people, list.nextId);
  const { events: unitEvents, placed, inDoubt } = placeRows(list, sound, who.known);
  const memberships = judgeMemberships(
    list,
    placed.map(({ post }) => post),
  );
  const deputies = judgeDeputies(placed, who.people, list.organisation.deputies);
  const takenIn = new Set(placed.map(({ row }) => row.row));
  // Whoever is in doubt or in a row that is turned down has not left.
  const spokenOf = peopleSpokenOf(
    list.people,
    list.rows.filter(({ row }) => !takenIn.has(row)),
  );
  const left = memberships.unmentioned.filter(({ personId }) => !spokenOf.has(personId));
  const ended = list.confirmLeft ? left : [];
  return {
    ...sorted(placed, { who, memberships, deputies }),
    left: left.map(leftPost(list, who.people.byId)),
    inDoubt: [...who.inDoubt, ...inDoubt, ...deputies.inDoubt].sort((a, b) => a.row - b.row),
    rejected,
    events: [
      ...unitEvents,
      ...placed.flatMap(({ row }) => memberships.byRow.get(row.row)?.events ?? []),
      ...deputies.events,
      ...ended.map(({ membershipId }) => membershipEnded(membershipId, list.day)),
    ],
    people: peopleToSave(placed, who, list.people),
  };
};

const membershipEnded = (membershipId: string, to: LocalDate): OrganisationEvent => ({
  type: 'MembershipEnded',
  data: { membershipId, to },
});

const peopleToSave = (
  placed: PlacedRows['placed'],
  { people }: JudgedPeople,
  before: readonly Person[],
): readonly Person[] => {
  const known = new Map(before.map((person) => [person.personId, person]));
  return [...new Set(placed.map(({ personId }) => personId))].flatMap((id) => {
    const person = people.byId.get(id);
    return person === undefined || isSame(known.get(id), person) ? [] : [person];
  });
};

const isSame = (a: Person | undefined, b: Person) =>
  a?.name === b.name && a.email === b.email && a.employeeNumber === b.employeeNumber;

interface Judgements {
  readonly who: JudgedPeople;
  readonly memberships: JudgedMemberships;
  readonly deputies: JudgedDeputies;
}

/** Rows that begin a membership are registered; those that change anything else are updated. */
const sorted = (placed: PlacedRows['placed'], { who, memberships, deputies }: Judgements) => {
  const judged = placed.map(({ row, post, changes }): JudgedRow => ({
    row: row.row,
    unit: row.unit,
    name: row.name,
    title: post.title,
    changes: [
      ...(who.changes.get(row.row) ?? []),
      ...changes,
      ...(memberships.byRow.get(row.row)?.changes ?? []),
      ...(deputies.changedRows.has(row.row) ? (['deputy-named'] as const) : []),
    ],
  }));
  const isRegistered = ({ changes }: JudgedRow) => changes.includes('membership-started');
  return {
    registered: judged.filter(isRegistered),
    updated: judged.filter((each) => !isRegistered(each) && each.changes.length > 0),
    unchanged: judged.filter(({ changes }) => changes.length === 0),
  };
};
