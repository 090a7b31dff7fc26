import type { IncidentsQueryVariables } from '../../api/operations.generated.js';

/** What waits for somebody to see to it. */
export const openIncidents: IncidentsQueryVariables = { state: ['OPEN', 'RETRYING'] };
