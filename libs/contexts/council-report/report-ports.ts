import type { Clock, EventStore, PeopleDirectory, ReadStore, StateCache } from '#kernel';

/** What freezing a report, and showing what was frozen, needs of the outside world. */
export interface ReportShellPorts {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly documents: ReadStore;
  readonly people: Pick<PeopleDirectory, 'byIds'>;
  readonly states?: StateCache;
}
