import { caseEvents, caseProjection } from '#contexts/cases';
import { followUpEvents, followUpProjection } from '#contexts/follow-up';
import type { AgendaEvent } from '#engine';
import type { Instant, LocalDate, Message } from '#kernel';
import type { PastRung } from './past.js';
import type { PastWorld } from './past-world.js';

type Fired = Extract<AgendaEvent, { type: 'TimerFired' }>;

/** When the worker looks, and which day it is at work then. */
export interface Look {
  readonly at: Instant;
  readonly day: LocalDate;
}

/** More steps of itself than any procedure takes in a day: one that never comes to rest is left for the next day. */
const mostLooks = 20;

const sortOf = (world: PastWorld, id: string) => {
  const followUp = world.models.get(followUpProjection, id);
  if (followUp !== undefined) return { catalog: followUpEvents, nextDue: followUp.nextDue };
  const file = world.models.get(caseProjection, id);
  return file && { catalog: caseEvents, nextDue: file.nextDue };
};

const firedAmong = (events: readonly Message[]): readonly Fired[] =>
  events.filter((event): event is Fired => event.type === 'TimerFired');

/** Fires what is due of one instance, look after look until there is nothing more, as the sweep does each minute. */
export const fireDue = (world: PastWorld, instanceId: string, { at, day }: Look): readonly PastRung[] => {
  const rungs: PastRung[] = [];
  for (let look = 0; look < mostLooks; look += 1) {
    const sort = sortOf(world, instanceId);
    if (sort === undefined || sort.nextDue === null || sort.nextDue > day) break;
    const closedDays = world.closedDaysOn(day);
    const deed = { to: sort.catalog, subjectId: instanceId, at };
    const events = world.decide(deed, { type: 'FireTimers', data: { on: day, closedDays } });
    if (events.length === 0) break;
    rungs.push(
      ...firedAmong(events).map(({ data: { key, due, act } }) => ({ day, instanceId, key, due, act })),
    );
  }
  return rungs;
};

/** All of which something may be due that day. */
export const dueInstances = ({ models }: PastWorld, day: LocalDate): readonly string[] => {
  const isDue = ({ nextDue }: { readonly nextDue: LocalDate | null }) => nextDue !== null && nextDue <= day;
  return [
    ...models.all(followUpProjection).flatMap((each) => (isDue(each) ? [each.followUpId] : [])),
    ...models.all(caseProjection).flatMap((each) => (isDue(each) ? [each.caseId] : [])),
  ];
};
