import type { ActorId, Instant, Language, LocalDate, TenantId } from '#kernel';

/** Who is asking, and when the request came in. Made once at the edge from the token and the clock. */
export interface RequestContext {
  /** Null without a token: the public. */
  readonly actor: ActorId | null;
  readonly roles: readonly string[];
  /** Ids of the units whose work the actor leads, sub-units included. */
  readonly leads: readonly string[];
  /** The token's municipality; without a token the one asked for, the configured, or the only one. */
  readonly tenant: TenantId;
  readonly receivedAt: Instant;
  /** The day in Europe/Oslo. */
  readonly today: LocalDate;
  readonly correlationId: string;
  readonly language: Language;
}
