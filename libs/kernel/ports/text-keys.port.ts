import type { ActorId, StreamId, TenantId } from '../brands.js';

/** Where one sealed text stands: an event, and a JSON pointer into its data. */
export interface TextPlace {
  readonly eventId: string;
  readonly field: string;
}

/** A text that is about to be sealed, or has been. */
export interface TextInLog extends TextPlace {
  readonly tenant: TenantId;
  readonly streamId: StreamId;
  /** Whose words they are: who sent the command, also where a policy has copied them on. */
  readonly author: ActorId;
  /** What belongs together: an import and all that came of it. */
  readonly correlationId: string;
}

/** A text on its way into the log. */
export interface TextToSeal extends Omit<TextInLog, 'author'> {
  readonly actor: ActorId;
  /** The event a policy reacted to; its author is this text's author too, where it has sealed texts. */
  readonly causationId: string | null;
}

/** The key of each text, by `eventId` and `field`; `undefined` where it is gone or never was. */
export type KeysOfTexts = (place: TextPlace) => Uint8Array | undefined;

/** The keys of sealed texts. They live outside the log: without its key a text is erased, and the log stays whole. */
export abstract class TextKeys {
  /**
   * Makes a key of 32 random bytes for every text that has none, and answers all: a second time the same ones. A text
   * whose key was forgotten gets no new one.
   */
  abstract make(texts: readonly TextToSeal[]): Promise<KeysOfTexts>;
  /** The keys there are for these events. */
  abstract of(eventIds: readonly string[]): Promise<KeysOfTexts>;
  /** The texts of a person that can still be read, oldest key first. */
  abstract writtenBy(tenant: TenantId, author: ActorId): Promise<readonly TextInLog[]>;
  /** The texts that can still be read of an event and of all that has its author and correlation. */
  abstract besides(tenant: TenantId, eventId: string): Promise<readonly TextInLog[]>;
  /** Forgets the keys, for ever. A second time it changes nothing. */
  abstract forget(eventId: string, fields: readonly string[]): Promise<void>;
}
