import { daysPlayed, SettableClock, setDaysPlayed } from '#adapters/clock';
import { dispatchEvents, subscriptions, type DispatchEvent } from '#contexts';
import { deliverEverything, lettersOfOthers, runMorning, settleEverybodysRounds } from '#work/mail';
import { orderDueReport } from '#work/council-report';
import { planMonthlyReports } from '#work/reports';
import { attemptWith, fireEverybodysTimers } from '#work/upkeep';
import { addDays, at, catchUp, dayOf, daysBetween, readEvent, type LocalDate } from '#kernel';
import type { Session } from '../session.js';
import { demoTenant } from './demo-organisation.js';

/** When timers fire, and when the day's mail goes. */
const timersAt = '06:30';
const mailAt = '07:05';

type Planned = Extract<DispatchEvent, { type: 'MailPlanned' }>['data'];

/** A day that was played, and the mails that went out of it. */
export interface PlayedDay {
  readonly day: LocalDate;
  readonly mails: readonly Pick<Planned, 'recipient' | 'items'>[];
}

/** What everything that works by itself needs, by a clock that is moved from day to day. */
const portsOf = ({ platform, follower }: Session, clock: SettableClock) => {
  const moved = { ...platform, clock };
  const following = { ...follower, clock };
  return {
    ...moved,
    baseUrl: platform.config.baseUrl,
    letters: lettersOfOthers(platform, platform.config.baseUrl),
    catchUp: () => catchUp(following, subscriptions),
    attempt: attemptWith({ ...moved, stopping: new AbortController().signal }),
  };
};

const mailsSince = async ({ platform: { store } }: Session, after: bigint): Promise<PlayedDay['mails']> => {
  const { events } = await store.readAll({ after, limit: 100_000, tenant: demoTenant });
  return events
    .filter(
      ({ streamId, type }) => streamId.startsWith(`${dispatchEvents.category}-`) && type === 'MailPlanned',
    )
    .map((stored) => readEvent(dispatchEvents, stored).data as Planned);
};

/**
 * Lets the demo live on, day by day, with nobody doing anything: a report that is due is ordered and timers
 * fire in the morning, and then the day's mail goes. Whoever
 * opens the demo afterwards finds it on the last of the days. `each` is told of every day as it ends.
 */
export const playDays = async (
  session: Session,
  to: LocalDate,
  each: (day: PlayedDay) => void,
): Promise<readonly PlayedDay[]> => {
  const { clock: present, store, config } = session.platform;
  const clock = new SettableClock(present.now());
  const ports = portsOf(session, clock);
  const played: PlayedDay[] = [];
  const first = dayOf(present.now());
  const alreadyPlayed = daysPlayed(config.dataDir);
  for (let day = addDays(first, 1); day <= to; day = addDays(day, 1)) {
    const before = await store.head();
    clock.set(at(day, timersAt));
    await ports.catchUp();
    await orderDueReport(ports, demoTenant);
    await ports.catchUp();
    await fireEverybodysTimers(ports);
    clock.set(at(day, mailAt));
    await settleEverybodysRounds(ports);
    await runMorning(ports);
    await ports.catchUp();
    await planMonthlyReports(ports, demoTenant);
    await ports.catchUp();
    await deliverEverything(ports);
    await ports.catchUp();
    setDaysPlayed(config.dataDir, alreadyPlayed + daysBetween(first, day));
    const one = { day, mails: await mailsSince(session, before) };
    played.push(one);
    each(one);
  }
  return played;
};
