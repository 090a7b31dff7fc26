import { followUpEvents, type FollowUpEvent } from '#contexts/follow-up';
import {
  municipalityEvents,
  municipalityIdOf,
  organisationEvents,
  organisationIdOf,
  type MunicipalityEvent,
  type OrganisationEvent,
  type Role,
} from '#contexts/organisation';
import { politiskVedtakRef } from '#contexts/procedures';
import { mailboxEvents, type MailboxEvent } from '#contexts/reminders';
import { addDays, at, type ActorId, type LocalDate, type Person } from '#kernel';
import type { PastWorld } from '../../libs/contexts/simulation/core/past/past-world.js';
import type { Dice } from './dice.js';

/** How large a municipality is that lives a year. */
export interface TownSize {
  readonly officers: number;
  readonly points: number;
}

/** Who works in it, and how readily each officer tells how it goes. */
export interface Town {
  readonly firstDay: LocalDate;
  readonly closedDays: readonly LocalDate[];
  readonly people: readonly Person[];
  readonly officers: readonly string[];
  /** The likelihood that somebody tells on a day of what they have not told of that month. */
  readonly readiness: ReadonlyMap<string, number>;
}

const sectors = 2;
const unitsOfSector = 3;
const readinesses = [0, 0.02, 0.1, 0.3] as const;

const idsOf = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${name}-${n.toString()}`);
const [sectorIds, unitIds] = [idsOf('sector', sectors), idsOf('unit', sectors * unitsOfSector)];
const unitOf = (n: number): string => unitIds[n % unitIds.length] ?? 'top';

const unitAdded = (unitId: string, parentId: string | null): OrganisationEvent => ({
  type: 'UnitAdded',
  data: { unitId, name: unitId, parentId },
});
const started = (personId: string, unitId: string, role: Role): OrganisationEvent => ({
  type: 'MembershipStarted',
  data: { membershipId: personId, personId, unitId, role, title: role, from: '2020-01-01' as LocalDate },
});

const staffOf = (officers: readonly string[]): readonly OrganisationEvent[] => [
  unitAdded('top', null),
  ...sectorIds.map((unitId) => unitAdded(unitId, 'top')),
  ...unitIds.map((unitId, n) => unitAdded(unitId, sectorIds[n % sectors] ?? 'top')),
  started('director', 'top', 'DIRECTOR'),
  started('coordinator', 'top', 'COORDINATOR'),
  ...[...sectorIds, ...unitIds].map((unitId) => started(`leader-${unitId}`, unitId, 'LEADER')),
  ...officers.map((officer, n) => started(officer, unitOf(n), 'CASE_OFFICER')),
];

/** Half have named somebody who stands in while they are away. */
const deputiesOf = (officers: readonly string[], dice: Dice): readonly OrganisationEvent[] =>
  officers
    .filter(() => dice.happens(0.5))
    .map((personId) => ({
      type: 'DeputyNamed',
      data: { personId, deputyId: officers[dice.below(officers.length)] ?? null },
    }));

const preferenceOf = (dice: Dice): MailboxEvent => ({
  type: 'MailPreferenceSet',
  data: {
    delivery: dice.happens(0.3) ? 'SINGLE' : 'DIGEST',
    weekday: dice.happens(0.6) ? dice.below(5) + 1 : null,
    language: dice.oneOf(['nb', 'nn', null]),
  },
});

/** A point of a vedtak comes to a unit, mostly to an officer of it, with a deadline most of a year away at the most. */
export const pointComes = (world: PastWorld, town: Town, { dice, day, n }: Coming): void => {
  const officer = dice.below(town.officers.length);
  const opened: FollowUpEvent = {
    type: 'FollowUpOpened',
    data: {
      vedtakId: `vedtak-${n.toString()}`,
      ...{ point: 1, kind: 'VEDTAK', origin: 'triage', status: 'IKKE_STARTET' },
      procedure: politiskVedtakRef,
      ...{ unit: unitOf(officer), coUnits: [], responsibleAsWritten: null },
      officer: dice.happens(0.05) ? null : (town.officers[officer] ?? null),
      deputy: dice.happens(0.2) ? (town.officers[dice.below(town.officers.length)] ?? null) : null,
      deadline: dice.happens(0.95) ? addDays(day, 20 + dice.below(260)) : null,
      noDeadlineBecause: null,
    },
  };
  const deed = { to: followUpEvents, subjectId: `point-${n.toString()}`, at: at(day, '09:00') };
  world.write(deed, [opened]);
};

/** The nth point that comes, on a day. */
export interface Coming {
  readonly dice: Dice;
  readonly day: LocalDate;
  readonly n: number;
}

/** A municipality before its year: units with leaders, officers, what they prefer, and most of the year's points. */
export const settleTown = (world: PastWorld, { officers: count, points }: TownSize, dice: Dice): Town => {
  const firstDay = '2027-01-04' as LocalDate;
  const before = at(addDays(firstDay, -1), '09:00');
  const officers = idsOf('officer', count);
  const closedDays = [addDays(firstDay, dice.below(350)), '2027-12-24' as LocalDate];
  const itself: readonly MunicipalityEvent[] = [
    { type: 'MunicipalityAdded', data: { number: '9999', name: 'Demo', from: null } },
    { type: 'SettingsChanged', data: { rhythm: 'MONTHLY', closedDays } },
  ];
  const { tenant } = world;
  world.write({ to: municipalityEvents, subjectId: municipalityIdOf(tenant), at: before }, itself);
  const staff = [...staffOf(officers), ...deputiesOf(officers, dice)];
  world.write({ to: organisationEvents, subjectId: organisationIdOf(tenant), at: before }, staff);
  for (const each of officers.filter(() => dice.happens(0.25)))
    world.write({ to: mailboxEvents, subjectId: each, at: before }, [preferenceOf(dice)]);
  const town = {
    ...{ firstDay, closedDays, officers },
    people: world.organisation.memberships.map(({ personId }) => ({
      ...{ personId: personId as ActorId, name: personId, employeeNumber: null },
      email: dice.happens(0.97) ? `${personId}@demo.example` : null,
    })),
    readiness: new Map(officers.map((each) => [each, dice.oneOf(readinesses)])),
  };
  for (let n = 0; n < points; n += 1) pointComes(world, town, { dice, day: addDays(firstDay, -1), n });
  return town;
};
