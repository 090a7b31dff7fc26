import type { LocalDate } from '#kernel';
import type { AgendaEvent } from './agenda.js';
import { dueTimers, type DueQuestion, type DueTimer } from './due-timers.js';
import type { Instance } from './instance.js';
import { isEndedIn, type Procedure } from './procedure.js';

type TimerEvent = Extract<AgendaEvent, { type: 'TimerFired' | 'TimerSkipped' }>;

/**
 * What a day makes of an instance: each timer that is due fires once, or is skipped where it should have fired earlier
 * and its procedure says so. Nothing of an ended instance, nothing twice for one key and day. At most one of them takes
 * a step of itself: then the instance stands elsewhere, and what is due there is found by asking again.
 */
export const fireTimers = (
  procedure: Procedure,
  instance: Instance,
  question: DueQuestion,
): readonly TimerEvent[] => {
  if (isEndedIn(procedure, instance.state)) return [];
  return upToStep(dueTimers(procedure, instance, question), question.until);
};

/** What comes after a step does not happen, so nothing before it is skipped for its sake: that is judged again. */
const upToStep = (due: readonly DueTimer[], today: LocalDate): readonly TimerEvent[] => {
  const events = due.map((each) => eventOf(each, due, today));
  const count = 1 + events.findIndex((each) => each.type === 'TimerFired' && each.data.step !== null);
  return count === 0 || count === due.length ? events : upToStep(due.slice(0, count), today);
};

const eventOf = (each: DueTimer, all: readonly DueTimer[], today: LocalDate): TimerEvent => {
  const { key, due, rung } = each;
  const because = skippedBecause(each, all, today);
  if (because !== null) return { type: 'TimerSkipped', data: { key, due, because } };
  const { act, to = [], step = null } = rung;
  return { type: 'TimerFired', data: { key, due, act, to: [...to], step } };
};

const skippedBecause = (each: DueTimer, all: readonly DueTimer[], today: LocalDate) => {
  const rule = each.timer.catchUp ?? 'latest';
  if (rule === 'skip') return each.on < today ? 'TOO_LATE' : null;
  if (rule === 'all') return null;
  // Two rungs of one day are both the latest.
  const isLatest = all.every(({ timer, on }) => timer.id !== each.timer.id || on <= each.on);
  return isLatest ? null : 'LATER_ONE';
};
