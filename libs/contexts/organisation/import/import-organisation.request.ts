import type { ActorId, Language, LocalDate, TenantId } from '#kernel';
import type { ShellPorts } from '#toolkit/commands';

/** What taking in an organisation needs of the outside world. */
export interface ImportOrganisationPorts extends ShellPorts {
  /** Answers when every read model shows what stands in the log. */
  readonly catchUp: () => Promise<unknown>;
}

export interface ImportOrganisation {
  readonly tenant: TenantId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The day the list tells of; today when null. */
  readonly asOf: LocalDate | null;
  /** Judge only: write nothing. */
  readonly dryRun: boolean;
  /** Those who are not in the list any more have left. */
  readonly confirmLeft: boolean;
  /** Take in the rest although some rows are bad. */
  readonly skipRejected: boolean;
  readonly actor: ActorId;
  readonly roles: readonly string[];
  readonly commandId: string;
  readonly correlationId: string;
  /** Of questions and messages; the municipality's own when not given. */
  readonly language?: Language;
}
