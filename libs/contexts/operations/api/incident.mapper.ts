import type { ActorId, PeopleDirectory, Person, TenantId } from '#kernel';
import { isRetryable } from '../core/retryable-work.js';
import type { IncidentDocument } from '../projections/incident.document.js';
import type { Incident, IncidentPerson, WorkKindCode } from './incident.objects.js';

type People = ReadonlyMap<string, Person>;

const idsIn = ({ assignee, history }: IncidentDocument): readonly (string | null)[] => [
  assignee,
  ...history.flatMap(({ actor, to }) => [actor, to]),
];

/** Everybody who is named in these incidents, each asked for once. */
export const peopleIn = async (
  directory: PeopleDirectory,
  tenant: TenantId,
  incidents: readonly IncidentDocument[],
): Promise<People> => {
  const ids = new Set(incidents.flatMap(idsIn).filter((id) => id !== null));
  return directory.byIds(tenant, [...ids] as ActorId[]);
};

const personOf = (id: string, people: People): IncidentPerson => ({ id, name: people.get(id)?.name ?? null });
const personOrNone = (id: string | null, people: People) => (id === null ? null : personOf(id, people));

/** An incident as GraphQL shows it, with names in the place of ids. */
export const toIncident = (document: IncidentDocument, people: People): Incident => {
  const { incidentId, about, work, assignee, history, ...rest } = document;
  return {
    ...rest,
    id: incidentId,
    kind: about.kind.toUpperCase() as WorkKindCode,
    aboutId: about.id,
    category: about.category,
    work,
    assignee: personOrNone(assignee, people),
    retryable: isRetryable(work),
    history: history.map(({ actor, to, ...entry }) => ({
      ...entry,
      actor: personOf(actor, people),
      to: personOrNone(to, people),
    })),
  };
};
