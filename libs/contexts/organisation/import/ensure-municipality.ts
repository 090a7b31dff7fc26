import { isRejection, runCommand, type CommandOutcome, type Issued, type TenantId } from '#kernel';
import type { Clock, EventStore, ReadStore } from '#kernel';
import { municipalityAggregate } from '../core/municipality.decider.js';
import { municipalityIdOf } from '../core/organisation-id.js';
import { tenantByNumber } from '../core/organisation.queries.js';
import { tenantsKnown } from '../organisation.reads.js';

export interface EnsureMunicipality {
  readonly number: string;
  /** What it is called if it is not there; its number where nobody has said. */
  readonly name: string | null;
  readonly issued: Pick<Issued, 'by' | 'roles'>;
  readonly commandId: string;
  readonly correlationId: string;
}

/**
 * The municipality with that number, now or once; when there is none it begins here, with its number for a key.
 * Refused when the number is none.
 */
export const ensureMunicipality = async (
  { store, clock, documents }: { store: EventStore; clock: Clock; documents: ReadStore },
  { number, name, issued, commandId, correlationId }: EnsureMunicipality,
): Promise<
  { readonly tenant: TenantId; readonly added: boolean } | Extract<CommandOutcome, { rejected: string }>
> => {
  const known = tenantByNumber(await tenantsKnown(documents), number);
  if (known !== undefined) return { tenant: known, added: false };
  const tenant = number as TenantId;
  const outcome = await runCommand({ store, clock }, municipalityAggregate, {
    tenant,
    subjectId: municipalityIdOf(tenant),
    command: {
      type: 'AddMunicipality',
      data: { number, name: name ?? number, from: null },
      issued: { ...issued, at: clock.now() },
    },
    commandId,
    correlationId,
  });
  // Somebody else began it meanwhile under another name: it is there, which is all that was asked.
  if (isRejection(outcome))
    return outcome.rejected === 'municipality-exists' ? { tenant, added: false } : outcome;
  return { tenant, added: outcome.appended > 0 };
};
