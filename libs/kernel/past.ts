import type { Instant, LocalDate, LogPosition } from './brands.js';
import { dayOf } from './calendar.js';
import type { Message } from './decider.js';
import type { RecordedEvent } from './envelope.js';
import { foldOf, periodsMoved, remembered, type Kept, type PastHead, type Period } from './past-periods.js';
import type { ColumnValue, Projection } from './projection.js';

/** A point in both times: the day to whose end things had happened, and what the log had learned by then. */
export interface Moment {
  /** To the end of this day in Europe/Oslo. */
  readonly asOf: LocalDate;
  /** An instant, or a place in the log; all that is known now when not given. */
  readonly knownAt?: Instant | LogPosition;
}

/** The moment that somebody asks about: with `knownAt` alone to that day; undefined for now. */
export const momentOf = (
  asOf: LocalDate | null | undefined,
  knownAt: Instant | null | undefined,
): Moment | undefined => {
  const day = asOf ?? (knownAt && dayOf(knownAt));
  if (day == null) return undefined;
  return { asOf: day, ...(knownAt == null ? {} : { knownAt }) };
};

export type PastDocument = PastHead | Period;

/** The past of a projection: what it is the past of, and which of its columns may be asked by. */
export interface Past<E extends Message, Document> extends Projection<E, PastDocument> {
  readonly of: Projection<E, Document>;
}

/** Raise it when the periods are cut otherwise. */
const version = 2;

/**
 * A projection's documents on any day, as known at any time: a document at a moment is what its projection makes of the
 * events that had happened by then and were known by then, in the order of the log. The head of each subject holds its
 * events; beside it lie its periods, rectangles in day and knowledge that never overlap, so that queries find what held at a
 * moment by the columns of that moment. Only for projections whose key is the subject and whose documents are never deleted.
 */
export const pastOf = <E extends Message, Document extends object>(
  of: Projection<E, Document>,
  {
    columns,
    indexes,
  }: { readonly columns: readonly string[]; readonly indexes: readonly (readonly string[])[] },
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
      ...periodColumns,
    },
    indexes,
    on: Object.fromEntries(Object.keys(of.on).map((type) => [type, remember])) as unknown as Past<
      E,
      Document
    >['on'],
    beside: (before, after) =>
      periodsMoved(before as PastHead | undefined, after as PastHead).map((document) => ({
        key: periodKey(document),
        document,
      })),
    ...(of.learn === undefined ? {} : { learn: of.learn }),
  };
};

/** A column of the periods; the heads have none. */
const valueOf =
  (of: (period: Period) => ColumnValue) =>
  (document: PastDocument): ColumnValue =>
    'events' in document ? null : of(document);

/** What a period spans. */
const periodColumns: Past<never, object>['columns'] = {
  subject: { type: 'text', of: valueOf(({ subject }) => subject) },
  dayFrom: { type: 'date', of: valueOf(({ dayFrom }) => dayFrom) },
  dayTo: { type: 'date', of: valueOf(({ dayTo }) => dayTo) },
  knownFrom: { type: 'text', of: valueOf(({ knownFrom }) => knownFrom) },
  knownTo: { type: 'text', of: valueOf(({ knownTo }) => knownTo) },
  positionFrom: { type: 'integer', of: valueOf(({ positionFrom }) => positionFrom) },
  positionTo: { type: 'integer', of: valueOf(({ positionTo }) => positionTo) },
};

/** The key of a subject's period. */
const periodKey = ({ subject, number }: Period): string => `${subject}/${number.toString()}`;

/** What each head came to at the moment it was last asked for: a page is often asked for again, a head never changes. */
const lastAsked = new WeakMap<PastHead, { readonly moment: Moment; readonly document: unknown }>();

/** The document at a moment; undefined before there was one. Throws what the projection throws. */
export const documentAt = <E extends Message, Document>(
  { of }: Past<E, Document>,
  head: PastHead,
  moment: Moment,
): Document | undefined => {
  if (moment.knownAt === undefined && moment.asOf >= head.lastDay) return head.latest as Document | undefined;
  const last = lastAsked.get(head);
  if (last?.moment.asOf === moment.asOf && last.moment.knownAt === moment.knownAt)
    return last.document as Document | undefined;
  const document = foldOf(of, eventsAt(head, moment));
  lastAsked.set(head, { moment, document });
  return document;
};

/** What had happened and was known at a moment, in the order of the log. */
export const eventsAt = ({ events }: PastHead, { asOf, knownAt }: Moment): PastHead['events'] => {
  const wasKnown = ({ recordedAt, position }: Kept) =>
    typeof knownAt === 'bigint'
      ? BigInt(position) <= knownAt
      : knownAt === undefined || recordedAt <= knownAt;
  return events.filter((event) => dayOf(event.occurredAt) <= asOf && wasKnown(event));
};
