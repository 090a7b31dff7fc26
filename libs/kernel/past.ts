import type { Instant, LocalDate, LogPosition } from './brands.js';
import { dayOf } from './calendar.js';
import { canonicalJson } from './canonical-json.js';
import type { Message } from './decider.js';
import type { RecordedEvent } from './envelope.js';
import { applyTo, type ColumnValue, type Projection } from './projection.js';

/** A point in both times: the day to whose end things had happened, and what the log had learned by then. */
export interface Moment {
  /** To the end of this day in Europe/Oslo. */
  readonly asOf: LocalDate;
  /** An instant, or a place in the log; all that is known now when not given. */
  readonly knownAt?: Instant | LogPosition;
}

/** An event as JSON can hold it. */
type Kept = Omit<RecordedEvent, 'revision' | 'position'> & {
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
}

export type PastDocument = PastHead | Period;

/** The past of a projection: what it is the past of, and which of its columns may be asked by. */
export interface Past<E extends Message, Document> extends Projection<E, PastDocument> {
  readonly of: Projection<E, Document>;
}

/** Raise it when the periods are cut otherwise. */
const version = 1;

/**
 * A projection's documents on any day, as known at any time: a document at a moment is what its projection makes of the
 * events that had happened by then and were known by then, in the order of the log. The head of each subject holds its
 * events; beside it lie its periods, rectangles in day and knowledge that never overlap, so that queries find what held at a
 * moment by the columns of that moment. Only for projections whose key is the subject and whose documents are never deleted.
 */
export const pastOf = <E extends Message, Document extends object>(
  of: Projection<E, Document>,
  { columns, indexes }: { readonly columns: readonly string[]; readonly indexes: readonly (readonly string[])[] },
): Past<E, Document> => {
  const remember = (document: PastDocument | undefined, event: RecordedEvent): PastDocument =>
    remembered(of, columns, { head: document as PastHead | undefined, event });
  return {
    of,
    name: `${of.name}_past`,
    version: of.version * 100 + version,
    catalogs: of.catalogs,
    keyOf: ({ subjectId }) => subjectId,
    columns: {
      ...Object.fromEntries(
        columns.map((name) => [
          name,
          { type: of.columns[name]?.type ?? 'text', of: valueOf(({ values }) => values[name] ?? null) },
        ]),
      ),
      subject: { type: 'text', of: valueOf(({ subject }) => subject) },
      dayFrom: { type: 'date', of: valueOf(({ dayFrom }) => dayFrom) },
      dayTo: { type: 'date', of: valueOf(({ dayTo }) => dayTo) },
      knownFrom: { type: 'text', of: valueOf(({ knownFrom }) => knownFrom) },
      knownTo: { type: 'text', of: valueOf(({ knownTo }) => knownTo) },
      positionFrom: { type: 'integer', of: valueOf(({ positionFrom }) => positionFrom) },
      positionTo: { type: 'integer', of: valueOf(({ positionTo }) => positionTo) },
    },
    indexes,
    on: Object.fromEntries(Object.keys(of.on).map((type) => [type, remember])) as unknown as Past<E, Document>['on'],
    beside: (before, after) => periodsMoved(before as PastHead | undefined, after as PastHead),
    ...(of.learn === undefined ? {} : { learn: of.learn }),
  };
};

/** The key of a subject's period. */
const periodKey = ({ subject, number }: Period): string => `${subject}/${number.toString()}`;

/** A column of the periods; the heads have none. */
const valueOf =
  (of: (period: Period) => ColumnValue) =>
  (document: PastDocument): ColumnValue =>
    'events' in document ? null : of(document);

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

const foldOf = <E extends Message, Document>(of: Projection<E, Document>, events: readonly Kept[]) =>
  events.reduce<Document | undefined>(
    (document, event) => applyTo(of, { key: event.subjectId, document }, revived(event) as RecordedEvent<E>),
    undefined,
  );

/** The document at a moment; undefined before there was one. Throws what the projection throws. */
export const documentAt = <E extends Message, Document>(
  { of }: Past<E, Document>,
  head: PastHead,
  { asOf, knownAt }: Moment,
): Document | undefined => {
  const wasKnown = ({ recordedAt, position }: Kept) =>
    typeof knownAt === 'bigint' ? BigInt(position) <= knownAt : knownAt === undefined || recordedAt <= knownAt;
  return foldOf(
    of,
    head.events.filter((event) => dayOf(event.occurredAt) <= asOf && wasKnown(event)),
  );
};

interface Step {
  readonly head: PastHead | undefined;
  readonly event: RecordedEvent;
}

const nothingYet: PastHead = { events: [], open: [], periods: 0 };

/** The head after one event more: the periods from its day on are cut anew, where they come to something else. */
const remembered = <E extends Message, Document extends object>(
  of: Projection<E, Document>,
  columns: readonly string[],
  { head: { events: before, open, periods } = nothingYet, event }: Step,
): PastHead => {
  const events = [...before, kept(event)];
  const day = dayOf(event.occurredAt);
  const days = [...new Set([day, ...open.map(({ dayFrom }) => dayFrom).filter((each) => each > day)])].sort();
  const drafts = days.flatMap((dayFrom, index) => {
    const values = valuesOn(of, columns, events, dayFrom);
    return values === undefined ? [] : [{ dayFrom, dayTo: days[index + 1] ?? null, values }];
  });
  const earlier = open.filter(({ dayFrom }) => dayFrom < day);
  return cut({ events, earlier, later: open.slice(earlier.length), drafts, periods, event });
};

type Draft = Pick<Period, 'dayFrom' | 'dayTo' | 'values'>;

const valuesOn = <E extends Message, Document extends object>(
  of: Projection<E, Document>,
  columns: readonly string[],
  ...[events, day]: readonly [readonly Kept[], LocalDate]
): Period['values'] | undefined => {
  const document = foldOf(
    of,
    events.filter(({ occurredAt }) => dayOf(occurredAt) <= day),
  );
  return (
    document && Object.fromEntries(columns.map((name) => [name, of.columns[name]?.of(document) ?? null]))
  );
};

interface Cut {
  readonly events: readonly Kept[];
  /** Open periods that begin before the event's day, and those that do not. */
  readonly earlier: readonly Period[];
  readonly later: readonly Period[];
  readonly drafts: readonly Draft[];
  readonly periods: number;
  readonly event: RecordedEvent;
}

const isAsBefore = (draft: Draft) => (period: Period) =>
  period.dayFrom === draft.dayFrom &&
  period.dayTo === draft.dayTo &&
  canonicalJson(period.values) === canonicalJson(draft.values);

/** What nothing has changed in stays the period it was; the last one before the event's day now ends there. */
const cut = ({ events, earlier, later, drafts, periods, event }: Cut): PastHead => {
  const last = earlier.at(-1);
  const joins = last !== undefined && canonicalJson(last.values) === canonicalJson(drafts[0]?.values);
  const shortened =
    last === undefined || joins || drafts[0] === undefined
      ? []
      : [{ dayFrom: last.dayFrom, dayTo: drafts[0].dayFrom, values: last.values }];
  const rest = joins ? [{ ...last, dayTo: drafts[0]?.dayTo ?? null }, ...drafts.slice(1)] : drafts;
  const wanted = [...shortened, ...rest];
  const candidates = last === undefined ? later : [last, ...later];
  const untouched = earlier.slice(0, -1);
  let number = periods;
  const open = wanted.map(
    (draft) => candidates.find(isAsBefore(draft)) ?? opened(draft, { event, number: (number += 1) }),
  );
  return { events, open: [...untouched, ...open], periods: number };
};

const opened = (
  { dayFrom, dayTo, values }: Draft,
  { event, number }: { readonly event: RecordedEvent; readonly number: number },
): Period => ({
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
const periodsMoved = (before: PastHead | undefined, after: PastHead) => {
  const last = after.events.at(-1);
  const isIn = (periods: readonly Period[]) => {
    const numbers = new Set(periods.map(({ number }) => number));
    return ({ number }: Period) => numbers.has(number);
  };
  const [wasOpen, isOpen] = [isIn(before?.open ?? []), isIn(after.open)];
  const closed = (before?.open ?? [])
    .filter((period) => !isOpen(period))
    .map((period) => ({
      ...period,
      knownTo: last?.recordedAt ?? null,
      positionTo: last === undefined ? null : Number(last.position),
    }));
  return [...closed, ...after.open.filter((period) => !wasOpen(period))].map((document) => ({
    key: periodKey(document),
    document,
  }));
};
