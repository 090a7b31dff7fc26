import type { CommandPorts, TenantId } from '#kernel';
import { abandon } from './put-away.js';
import { reportHistory } from './read-editions.js';

/**
 * Forgets what freezings that died, or lost to another, have put away: everything that no edition was frozen from. Only for
 * whoever has just frozen, or was refused: one that is still under way is then too late, and told so.
 */
export const abandonUnused = async (
  ports: CommandPorts,
  {
    tenant,
    reportId,
    correlationId,
  }: { readonly tenant: TenantId; readonly reportId: string; readonly correlationId: string },
): Promise<void> => {
  const history = await reportHistory(ports.store, tenant, reportId);
  const used = new Set(history.flatMap((event) => (event.type === 'EditionFrozen' ? event.data.parts : [])));
  const gone = new Set(
    history.flatMap((event) => (event.type === 'FreezeAbandoned' ? event.data.freeze : [])),
  );
  const unused = new Map<string, string[]>();
  for (const event of history) {
    if (event.type !== 'EditionPartSealed' || used.has(event.eventId) || gone.has(event.data.freeze))
      continue;
    const { freeze } = event.data;
    unused.set(freeze, [...(unused.get(freeze) ?? []), event.eventId]);
  }
  for (const [freeze, parts] of unused)
    await abandon(ports, { tenant, reportId, freeze, correlationId }, parts);
};
