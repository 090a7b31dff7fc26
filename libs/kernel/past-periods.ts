import type { Instant, LocalDate } from './brands.js';
import { dayOf } from './calendar.js';
import { canonicalJson } from './canonical-json.js';
import type { Message } from './decider.js';
import type { RecordedEvent } from './envelope.js';
import { applyTo, type ColumnValue, type Projection } from './projection.js';

/** An event as JSON can hold it. */
export type Kept = Omit<RecordedEvent, 'revision' | 'position'> & {
  readonly revision: string;
  readonly position: string;
};

/** What a document's columns held on the days from `dayFrom` on, by what was known from `knownFrom` on. */
export interface Period extends Ended {
  readonly subject: string;
  /** Of the periods of one subject. */
  readonly number: number;
  readonly dayFrom: LocalDate;
  /** The first day on which something else held; null when nothing came after. */
  readonly dayTo: LocalDate | null;
  readonly knownFrom: Instant;
  readonly positionFrom: number;
  readonly values: Readonly<Record<string, ColumnValue>>;
}

/** When something more became known. Null while nothing has. */
interface Ended {
  readonly knownTo: Instant | null;
  readonly positionTo: number | null;
}

/** All that has happened to one subject, and what it comes to on each day by what is known now. */
export interface PastHead {
  readonly events: readonly Kept[];
  /** By day, without gaps; the last has no end. */
  readonly open: readonly Period[];
  readonly periods: number;
  /** The last day that something happened on. */
  readonly lastDay: LocalDate;
  /** What they all come to, so that the next event is laid upon it alone. */
  readonly latest?: object | undefined;
}

const kept = ({ revision, position, ...event }: RecordedEvent): Kept => ({
  ...event,
  revision: revision.toString(),
  position: position.toString(),
});

const revived = ({ revision, position, ...event }: Kept): RecordedEvent => ({
  ...event,
  revision: BigInt(revision),
  position: BigInt(position),
});

/** What the projection makes of these events. Throws what it throws. */
export const foldOf = <E extends Message, Document>(of: Projection<E, Document>, events: readonly Kept[]) =>
  events.reduce<Document | undefined>(
    (document, event) => applyTo(of, { key: event.subjectId, document }, revived(event) as RecordedEvent<E>),
    undefined,
  );

/** A subject's head, and the event that comes upon it. */
export interface PastStep {
  readonly head: PastHead | undefined;
  readonly event: RecordedEvent;
}

const nothingYet: PastHead = { events: [], open: [], periods: 0, lastDay: '' as LocalDate };

type Values = Period['values'];
type Draft = Pick<Period, 'dayFrom' | 'dayTo' | 'values'>;

/**
 * The head after one event more. It is the last of the log, so that all there is comes to what was and this event upon it,
 * whenever it happened. Only days that something later has happened after are folded anew, from the event's own day on.
 */
export const remembered = <E extends Message, Document extends object>(
  of: Projection<E, Document>,
  columns: readonly string[],
  { head = nothingYet, event }: PastStep,
): PastHead => {
  const events = [...head.events, kept(event)];
  const day = dayOf(event.occurredAt);
  const lastDay = day > head.lastDay ? day : head.lastDay;
  const before = { key: event.subjectId, document: head.latest as Document | undefined };
  const latest = applyTo(of, before, event as RecordedEvent<E>);
  const valuesOn = (on: LocalDate): Values | undefined => {
    const document = on < lastDay ? foldOf(of, until(on, events)) : latest;
    return (
      document && Object.fromEntries(columns.map((name) => [name, of.columns[name]?.of(document) ?? null]))
    );
  };
  const { open, periods } = withDrafts(head, event, draftsFrom(day, head, valuesOn));
  return { events, open, periods, lastDay, latest };
};

const until = (day: LocalDate, events: readonly Kept[]) =>
  events.filter(({ occurredAt }) => dayOf(occurredAt) <= day);

/** What is so on the day, and on each later one that something began on. */
const draftsFrom = (
  day: LocalDate,
  { open }: PastHead,
  valuesOn: (day: LocalDate) => Values | undefined,
): readonly Draft[] => {
  const later = open.map(({ dayFrom }) => dayFrom).filter((each) => each > day);
  return [day, ...later].flatMap((dayFrom, index) => {
    const values = valuesOn(dayFrom);
    return values === undefined ? [] : [{ dayFrom, dayTo: later[index] ?? null, values }];
  });
};

const sameValues = (a: Draft | undefined, b: Draft | undefined) =>
  canonicalJson(a?.values) === canonicalJson(b?.values);

const sameAs = (draft: Draft) => (period: Period) =>
  period.dayFrom === draft.dayFrom && period.dayTo === draft.dayTo && sameValues(period, draft);

/** What nothing has changed in stays the period it was; the one that the event falls into ends where it changes. */
const withDrafts = ({ open, periods }: PastHead, event: RecordedEvent, drafts: readonly Draft[]) => {
  let number = periods;
  const asPeriod = (draft: Draft): Period =>
    open.find(sameAs(draft)) ?? openedBy(event, draft, (number += 1));
  const day = dayOf(event.occurredAt);
  const earlier = open.filter(({ dayFrom }) => dayFrom < day);
  const wanted = joined(earlier.at(-1), drafts).map(asPeriod);
  return { open: [...earlier.slice(0, -1), ...wanted], periods: number };
};

/** The last period before the event with what follows: it goes on where nothing changes. */
const joined = (last: Period | undefined, drafts: readonly Draft[]): readonly Draft[] => {
  const [first, ...rest] = drafts;
  if (last === undefined || first === undefined) return last === undefined ? drafts : [last];
  return sameValues(last, first)
    ? [{ ...last, dayTo: first.dayTo }, ...rest]
    : [{ ...last, dayTo: first.dayFrom }, ...drafts];
};

const openedBy = (event: RecordedEvent, { dayFrom, dayTo, values }: Draft, number: number): Period => ({
  subject: event.subjectId,
  number,
  dayFrom,
  dayTo,
  knownFrom: event.recordedAt,
  knownTo: null,
  positionFrom: Number(event.position),
  positionTo: null,
  values,
});

/** The periods that an event has closed, and those it has opened. */
export const periodsMoved = (before: PastHead | undefined, after: PastHead): readonly Period[] => {
  const last = after.events.at(-1);
  const numbers = (head: PastHead | undefined) => new Set(head?.open.map(({ number }) => number));
  const [wasOpen, isOpen] = [numbers(before), numbers(after)];
  const closed = (before?.open ?? []).filter(({ number }) => !isOpen.has(number));
  return [
    ...closed.map((period) => ({
      ...period,
      knownTo: last?.recordedAt ?? null,
      positionTo: last === undefined ? null : Number(last.position),
    })),
    ...after.open.filter(({ number }) => !wasOpen.has(number)),
  ];
};
