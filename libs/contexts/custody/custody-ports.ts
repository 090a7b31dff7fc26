import type { Clock, EventStore, PeopleDirectory, ReadStore, TextKeys } from '#kernel';

/** What sealing needs of the outside world. */
export interface SealPorts {
  readonly store: EventStore;
  readonly documents: ReadStore;
  readonly clock: Clock;
}

/** What checking the seals needs of the outside world. */
export interface VerifyPorts {
  /** The log as it is stored: what is hashed is the stored bytes. */
  readonly storedLog: EventStore;
  readonly documents: ReadStore;
}

/** What erasing needs of the outside world. */
export interface ErasePorts {
  /** Opens what is sealed. */
  readonly store: EventStore;
  /** Where it can be looked up which mails went to whom. */
  readonly documents: ReadStore;
  readonly keys: TextKeys;
  readonly people: PeopleDirectory;
  readonly clock: Clock;
}
