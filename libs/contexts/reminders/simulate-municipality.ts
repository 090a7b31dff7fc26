import { municipalityOf } from '#contexts/organisation';
import { knowPinned } from '#contexts/procedures';
import type { Procedure } from '#engine';
import type { LocalDate, PeopleDirectory, ReadStore, TenantId } from '#kernel';
import type { FollowedPoint } from './core/plan-round.js';
import { simulate } from './core/simulate/simulate.js';
import type { SimulatedEvent } from './core/simulate/simulation.js';
import { readMunicipality, readOpenPoints } from './jobs/read-municipality.js';

/** What simulating needs of the outside world: it only reads. */
export interface SimulationPorts {
  readonly documents: ReadStore;
  readonly people: PeopleDirectory;
}

export interface SimulationRequest {
  readonly tenant: TenantId;
  readonly from: LocalDate;
  /** The day after the last. */
  readonly to: LocalDate;
  readonly procedure?: Procedure;
}

export interface Simulated {
  readonly events: readonly SimulatedEvent[];
  /** The points that were open when it began. */
  readonly points: readonly FollowedPoint[];
}

/** Plays a stretch of time over what the read models show now. */
export const simulateMunicipality = async (
  { documents, people }: SimulationPorts,
  { tenant, from, to, procedure }: SimulationRequest,
): Promise<Simulated> => {
  const { municipality, organisation } = await readMunicipality(documents, tenant);
  const points = await readOpenPoints(documents, tenant);
  await knowPinned(
    documents,
    tenant,
    points.map(({ followUp }) => followUp.procedure),
  );
  const closedDays = (await municipalityOf(documents, tenant))?.closedDays ?? [];
  const known = await people.all(tenant);
  const events = simulate({
    ...{ tenant, from, to, points, organisation, closedDays },
    language: municipality.language,
    rhythm: municipality.rhythm,
    people: new Map(known.map((person) => [person.personId, person])),
    ...(procedure === undefined ? {} : { procedure }),
  });
  return { events, points };
};
