import {
  followUpDecider,
  followUpEvents,
  followUpProjection,
  type FollowUpDocument,
} from '#contexts/follow-up';
import { isAway, organisationEvents, organisationIdOf, type OrganisationEvent } from '#contexts/organisation';
import { mailboxEvents, outgoingMailProjection, type MailboxEvent } from '#contexts/reminders';
import { addDays, isRejection, type ActorId, type Instant, type LocalDate, type Message } from '#kernel';
import type { PastWorld } from '../../libs/contexts/simulation/core/past/past-world.js';
import type { Dice } from './dice.js';
import type { Town } from './town.js';

/** When people do something: who are at it, and the chance they are led by. */
export interface Moment {
  readonly at: Instant;
  readonly day: LocalDate;
  readonly dice: Dice;
}

type Point = FollowUpDocument;

const isTold = ({ history }: Point, day: LocalDate): boolean =>
  history.some(({ type, at }) => type === 'StatusReported' && at.slice(0, 7) === day.slice(0, 7));

const reportOf = (status: string) => ({
  type: 'ReportStatus',
  data: {
    ...{ status, publicComment: 'Arbeidet går framover.', internalComment: null },
    ...{ holdReasons: [], holdUntil: null, reference: null, treatment: null },
  },
});

const moveOf = (deadline: LocalDate) => ({
  type: 'MoveDeadline',
  data: { deadline, noDeadlineBecause: null, reason: 'Anbudet må ut på nytt.' },
});

/** What somebody does to a point that day, if anything: tells, moves its deadline, or gives it to another. */
const deedTo = (point: Point, town: Town, { day, dice }: Moment): Message | undefined => {
  const ready = town.readiness.get(point.officer ?? '') ?? 0.05;
  if (!isTold(point, day) && dice.happens(ready))
    return reportOf(dice.happens(0.1) ? 'MELDT_IVERKSATT' : 'UNDER_ARBEID');
  if (dice.happens(0.002)) return moveOf(addDays(day, 10 + dice.below(60)));
  if (!dice.happens(0.002)) return undefined;
  const officer = town.officers[dice.below(town.officers.length)];
  return { type: 'HandOverFollowUp', data: { officer, reason: 'Ny saksbehandler.' } };
};

const act = (world: PastWorld, { followUpId }: Point, deed: { at: Instant; command: Message }): boolean => {
  const issued = { by: 'coordinator' as ActorId, roles: ['COORDINATOR', 'DIRECTOR'], at: deed.at };
  const state = world.stateOf(followUpEvents, followUpId) as typeof followUpDecider.initialState;
  const command = { ...deed.command, issued } as Parameters<typeof followUpDecider.decide>[0];
  const decided = followUpDecider.decide(command, state);
  // What may not be done is not done.
  if (isRejection(decided) || decided.length === 0) return false;
  world.write({ to: followUpEvents, subjectId: followUpId, at: deed.at }, decided);
  return true;
};

/** Whatever people do to the points that go on. Answers with those that something was done to. */
export const actOnPoints = (world: PastWorld, town: Town, moment: Moment): readonly string[] =>
  world.models.all(followUpProjection).flatMap((point) => {
    if (point.endedAt !== null || isAway(world.organisation, point.officer ?? '', moment.day)) return [];
    const command = deedTo(point, town, moment);
    return command !== undefined && act(world, point, { at: moment.at, command }) ? [point.followUpId] : [];
  });

const comeAndGo = (
  personId: string,
  world: PastWorld,
  { day, dice }: Moment,
): readonly OrganisationEvent[] => {
  const chance = dice.next();
  if (chance < 0.008 && !isAway(world.organisation, personId, day)) {
    const [absenceId, to] = [`${personId} ${day}`, addDays(day, 4 + dice.below(25))];
    return [{ type: 'AbsenceSet', data: { absenceId, personId, from: addDays(day, 1), to } }];
  }
  return chance > 0.9994 ? [{ type: 'MembershipEnded', data: { membershipId: personId, to: day } }] : [];
};

/** Some go away for some weeks, and some for good; leaders do as well. */
export const goAway = (world: PastWorld, { people }: Town, moment: Moment): void => {
  const events = people.flatMap(({ personId }) => comeAndGo(personId, world, moment));
  const subjectId = organisationIdOf(world.tenant);
  world.write({ to: organisationEvents, subjectId, at: moment.at }, events);
};

const isFlagged = (world: PastWorld, personId: string): boolean =>
  (world.mailboxes.get(personId)?.flagged ?? null) !== null;

/** The last mail they had, where there is one. */
const lastMailTo = (world: PastWorld, personId: string): string =>
  world.models.all(outgoingMailProjection).findLast(({ recipient }) => recipient === personId)?.mailKey ??
  personId;

/** Now and then a mail comes back, and some days later its address is mended. */
export const bounce = (world: PastWorld, { people }: Town, { at, dice }: Moment): void => {
  for (const { personId } of people) {
    const flagged = isFlagged(world, personId);
    if (!dice.happens(flagged ? 0.07 : 0.001)) continue;
    const event: MailboxEvent = flagged
      ? { type: 'AddressCleared', data: {} }
      : { type: 'AddressFlagged', data: { because: 'BOUNCED', mailKey: lastMailTo(world, personId) } };
    world.write({ to: mailboxEvents, subjectId: personId, at }, [event]);
  }
};
