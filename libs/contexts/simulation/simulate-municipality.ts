import { caseProjection, type CaseDocument } from '#contexts/cases';
import { closedDaysAround, municipalityOf } from '#contexts/organisation';
import { meetingDaysFrom } from '#contexts/meetings';
import { knowPinned, readLibrary } from '#contexts/procedures';
import {
  mailboxProjection,
  readMunicipality,
  readOpenPoints,
  reachableAmong,
  roundIdOf,
  type FollowedPoint,
} from '#contexts/reminders';
import type { Procedure } from '#engine';
import type { CommandPorts, Filter, LocalDate, PeopleDirectory, ReadStore, TenantId } from '#kernel';
import { roundsIn } from './core/ask-in-rounds.js';
import { simulateInParts, type Simulation } from './core/simulate.js';
import { inTurns } from './in-turns.js';

/** What simulating needs of the outside world: it only reads. */
export interface SimulationPorts extends CommandPorts {
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

export interface Simulated extends Simulation {
  /** The points that were open when it began. */
  readonly points: readonly FollowedPoint[];
  /** The cases that were open when it began. */
  readonly cases: readonly CaseDocument[];
}

/** Whether anything that was played follows the procedure. */
export const isPlayed = (
  { points, cases, begun }: Pick<Simulated, 'points' | 'cases' | 'begun'>,
  procedureId: string,
): boolean =>
  [...points.map(({ followUp }) => followUp), ...cases, ...begun].some(
    ({ procedure }) => procedure.id === procedureId,
  );

const casesWhere = async (documents: ReadStore, tenant: TenantId, where: Filter) =>
  (await documents.find(caseProjection, { tenant, where })).map(({ document }) => document);

/** What is open now. The process knows from then on what it has pinned, and what the municipality has published. */
const readOpen = async (ports: SimulationPorts, tenant: TenantId) => {
  const { documents } = ports;
  const points = await readOpenPoints(documents, tenant);
  const cases = await casesWhere(documents, tenant, { column: 'ended', is: 'equal', value: false });
  const pinned = [...points.map(({ followUp }) => followUp), ...cases].map(({ procedure }) => procedure);
  await knowPinned(documents, tenant, pinned);
  return { points, cases, library: await readLibrary(ports, tenant) };
};

/** Plays a stretch of time over what the read models show now. */
export const simulateMunicipality = async (
  ports: SimulationPorts,
  { tenant, from, to, procedure }: SimulationRequest,
): Promise<Simulated> => {
  const { documents, people } = ports;
  const { municipality, organisation } = await readMunicipality(documents, tenant);
  const { language, rhythm } = municipality;
  const open = await readOpen(ports, tenant);
  const closedDays = closedDaysAround((await municipalityOf(documents, tenant)) ?? { closedDays: [] }, from);
  const meetingDays = await meetingDaysFrom(documents, tenant, { municipality, from });
  const rounds = roundsIn({ rhythm, closedDays, meetingDays, from, to }).map(({ period }) =>
    roundIdOf(tenant, period),
  );
  const begun = await casesWhere(documents, tenant, { column: 'sourceId', is: 'in', values: rounds });
  const known = await people.all(tenant);
  const rows = await documents.find(mailboxProjection, { tenant });
  const mailboxes = new Map(rows.map(({ key, document }) => [key, document]));
  const input = {
    ...{ tenant, from, to, language, rhythm, organisation, closedDays, meetingDays, ...open },
    begunBefore: new Set(begun.map(({ caseId }) => caseId)),
    people: reachableAmong(known, mailboxes),
    preferences: new Map([...mailboxes].map(([id, { preference }]) => [id, preference])),
    ...(procedure === undefined ? {} : { procedure }),
  };
  const played = await inTurns(simulateInParts(input));
  return { ...played, points: open.points, cases: open.cases };
};
