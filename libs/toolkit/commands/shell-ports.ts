import type { Clock, EventStore, Ids, Lease, PeopleDirectory, ReadStore } from '#kernel';

/** The ports that taking in whole files needs, in one: an import touches nearly all of them. */
export abstract class ShellPorts {
  abstract readonly store: EventStore;
  abstract readonly clock: Clock;
  abstract readonly ids: Ids;
  abstract readonly lease: Lease;
  abstract readonly documents: ReadStore;
  abstract readonly people: PeopleDirectory;
}
