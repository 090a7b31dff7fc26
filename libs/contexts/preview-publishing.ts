import { kindsTakenBy, type KindTaken } from '#contexts/follow-up';
import { knownProcedures, newestOf, politiskVedtak, readLibrary, type Library } from '#contexts/procedures';
import { diffProcedures, type Procedure, type ProcedureDifference } from '#engine';
import type { FoldPorts, Instant, LocalDate, ReadStore, TenantId } from '#kernel';
import type { PreviewedMove } from './migration/core/migration.js';
import { previewMigrations } from './migration/preview-migrations.js';
import { simulateMunicipality, type SimulationPorts } from './simulation/simulate-municipality.js';

/** What is asked: this procedure, were it published now. */
export interface PublishingQuestion {
  readonly tenant: TenantId;
  readonly procedure: Procedure;
  readonly at: Instant;
}

/** What is open and has pinned what the procedure comes after, and what it would be for them to have it. */
export interface Followers {
  readonly from: Procedure;
  readonly moves: readonly PreviewedMove[];
}

/** What publishing a procedure would change. */
export interface PublishingPreview {
  /** The one in force that it takes the place of, or that it is a copy of; null where there is none. */
  readonly base: Procedure | null;
  readonly differences: readonly ProcedureDifference[];
  readonly takes: readonly KindTaken[];
  readonly followers: readonly Followers[];
}

/** What is compared with: the newest of its id; for a new one about points, what points have otherwise. */
const baseOf = (procedure: Procedure, library: Library): Procedure | undefined =>
  newestOf(library, procedure.id) ??
  (procedure.about === 'vedtakspunkt' ? newestOf(library, politiskVedtak.id) : undefined);

/** Earlier versions of its own, and those from which it takes a kind of points. */
const predecessorsOf = (
  procedure: Procedure,
  { published }: Library,
  takes: readonly KindTaken[],
): readonly Procedure[] => {
  const earlier = [...knownProcedures, ...published].filter(
    ({ id, version }) => id === procedure.id && version < procedure.version,
  );
  return [...new Set([...earlier, ...takes.map(({ before }) => before)])].filter(
    ({ id, version }) => id !== procedure.id || version < procedure.version,
  );
};

/** What publishing would change, for what is opened afterwards and for what is open. Writes nothing. */
export const previewPublishing = async (
  ports: FoldPorts & { readonly documents: ReadStore },
  { tenant, procedure, at }: PublishingQuestion,
): Promise<PublishingPreview> => {
  const library = await readLibrary(ports, tenant);
  const base = baseOf(procedure, library);
  const takes = kindsTakenBy(procedure, library);
  const followers: Followers[] = [];
  for (const from of predecessorsOf(procedure, library, takes)) {
    const request = { tenant, from, to: procedure, states: {}, timers: 'keep', at } as const;
    const moves = (await previewMigrations(ports.documents, request)).filter(
      ({ kind, ended }) => !ended && (from.id === procedure.id || takes.some((each) => each.kind === kind)),
    );
    if (moves.length > 0) followers.push({ from, moves });
  }
  return {
    base: base ?? null,
    differences: base === undefined ? [] : diffProcedures(base, procedure),
    takes,
    followers,
  };
};

/** How much people would hear of what is open in a stretch of time, if nobody did anything about it. */
export interface SimulatedYear {
  readonly reminders: number;
  readonly escalations: number;
}

/** A stretch of time as things are, or with a procedure in the place of the one with its id. */
export const simulatedYear = async (
  ports: SimulationPorts,
  asked: {
    readonly tenant: TenantId;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly procedure?: Procedure;
  },
): Promise<SimulatedYear> => {
  const { events, begun } = await simulateMunicipality(ports, asked);
  const notOpen = new Set(begun.map(({ id }) => id));
  const ofOpen = events.filter(({ caseIds }) => !caseIds.some((id) => notOpen.has(id)));
  const count = (what: 'REMIND' | 'ESCALATE') => ofOpen.filter((each) => each.what === what).length;
  return { reminders: count('REMIND'), escalations: count('ESCALATE') };
};
