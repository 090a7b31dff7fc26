import { foldStream, streamOf, type FoldPorts, type TenantId } from '#kernel';
import { incidentAggregate, type Incident } from './core/incident.decider.js';
import { incidentEvents } from './core/incident.events.js';

/** The incident as the log has it now: what decides whether work is done again must not lag behind. */
export const readIncident = async (
  ports: FoldPorts,
  tenant: TenantId,
  incidentId: string,
): Promise<Incident> => {
  const { state } = await foldStream(ports, incidentAggregate, streamOf(incidentEvents, tenant, incidentId));
  return state as Incident;
};
