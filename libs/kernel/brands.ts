declare const brand: unique symbol;

/** A string that only its own constructor may produce; stops ids of different things from mixing. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A moment, ISO 8601 in UTC with milliseconds: `2026-02-03T09:15:00.000Z`. Compares correctly as text. */
export type Instant = Branded<'Instant'>;

/** A calendar day in Europe/Oslo: `2026-02-03`. Compares correctly as text. */
export type LocalDate = Branded<'LocalDate'>;

/** A municipality's key, opaque and for ever; its number and name are dated facts about it. */
export type TenantId = Branded<'TenantId'>;

/**
 * A place in the whole log, given by the event store. Opaque: it is compared and handed back, never reckoned with,
 * because each store counts in its own way (events here, bytes there). `0n` is before the first event.
 */
export type LogPosition = bigint;

/** `category-tenant.uuid`, see `streamOf`. */
export type StreamId = Branded<'StreamId'>;

/** A person's random id, or `system:<what>` when no person acts. Never a name. */
export type ActorId = Branded<'ActorId'>;
