import { dayOf, endOfDay, type Instant, type LocalDate, type RecordedEvent } from '#kernel';
import type { AgendaEvent } from '#engine';
import type { FollowUpEvent } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import { isEndedStatus } from './judge-status.js';
import { laterOf, type KnownFollowUp } from './known.js';

/** The follow-up while it is folded: which status is the present one depends on days, not on order of arrival. */
interface Folding extends KnownFollowUp {
  readonly statusAt: Instant;
}

/** What timers and tasks have done is nothing a list can know. */
type Told = Exclude<FollowUpEvent['type'], 'FollowUpOpened' | AgendaEvent['type']>;

type Handlers = {
  readonly [T in Told]: (
    known: Folding,
    data: Extract<FollowUpEvent, { type: T }>['data'],
    at: Instant,
  ) => Folding;
};

const withStatus = (known: Folding, status: Status | null, at: Instant): Folding =>
  at < known.statusAt || status === null ? known : { ...known, statusAt: at, ended: isEndedStatus(status) };

const noLongerMissing = (known: Folding, at: Instant): Folding =>
  known.missingSince !== null && at >= endOfDay(known.missingSince)
    ? { ...known, missingSince: null }
    : known;

const byDay = <T extends { readonly day: LocalDate }>(told: readonly T[]): readonly T[] =>
  [...told].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));

const words = (responsibleAsWritten: string | null, day: LocalDate) =>
  responsibleAsWritten === null ? [] : [{ value: responsibleAsWritten, day }];

const handlers: Handlers = {
  FollowUpAssigned: (known, { unit, officer, responsibleAsWritten }, at) => ({
    ...known,
    unit,
    officer,
    assignedOn: laterOf(known.assignedOn, dayOf(at)) ?? known.assignedOn,
    responsible: byDay([...known.responsible, ...words(responsibleAsWritten, dayOf(at))]),
  }),
  StatusReported: (known, { status }, at) => ({
    ...noLongerMissing(withStatus(known, status, at), at),
    reportedOn: laterOf(known.reportedOn, dayOf(at)),
  }),
  StatusImported: (known, { status, words: told, comment, published }, at) => ({
    ...noLongerMissing(withStatus(known, status, at), at),
    told: byDay([...known.told, { day: dayOf(at), words: told, comment, published }]),
  }),
  DeadlineMoved: (known, { deadline }) =>
    deadline === null ? known : { ...known, deadlines: [...known.deadlines, deadline] },
  DeviationReported: (known) => known,
  OrganTold: (known) => known,
  FollowUpMissingInList: (known, { asOf }) => ({ ...known, missingSince: asOf }),
};

const opened = ({
  data,
  subjectId,
  occurredAt,
}: RecordedEvent<Extract<FollowUpEvent, { type: 'FollowUpOpened' }>>): Folding => {
  const day = dayOf(occurredAt);
  return {
    followUpId: subjectId,
    vedtakId: data.vedtakId,
    point: data.point,
    openedOn: day,
    told: [],
    reportedOn: null,
    responsible: words(data.responsibleAsWritten, day),
    assignedOn: day,
    unit: data.unit,
    officer: data.officer,
    deadlines: data.deadline === null ? [] : [data.deadline],
    ended: false,
    statusAt: occurredAt,
    missingSince: null,
  };
};

/** A follow-up's stream as a list meets it; `undefined` when it has not been opened. */
export const foldFollowUp = (events: readonly RecordedEvent<FollowUpEvent>[]): KnownFollowUp | undefined =>
  events.reduce<Folding | undefined>((known, event) => {
    if (event.type === 'FollowUpOpened') return opened(event);
    const handler = handlers[event.type as Told] as
      ((known: Folding, data: object, at: Instant) => Folding) | undefined;
    return known === undefined ? undefined : (handler?.(known, event.data, event.occurredAt) ?? known);
  }, undefined);
