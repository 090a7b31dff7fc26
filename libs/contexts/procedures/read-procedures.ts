import { countPinned } from '#contexts/cases';
import { procedureRef, type Procedure } from '#engine';
import type { ActorId, Instant, ReadStore, TenantId } from '#kernel';
import { publishedProcedure } from './core/library.js';
import { shippedProcedures } from './core/shipped-procedures.generated.js';
import {
  publishedProcedureProjection,
  type PublishedProcedureDocument,
} from './projections/published-procedure.projection.js';

/** A version of a procedure as whoever looks after procedures sees it. */
export interface ProcedureEntry {
  readonly procedure: Procedure;
  readonly hash: string;
  /** Null for what comes with Iverk. */
  readonly published: {
    readonly at: Instant;
    readonly by: ActorId;
    readonly reason: string | null;
  } | null;
  /** How many instances have pinned it. */
  readonly open: number;
  readonly ended: number;
}

type Entry = Omit<ProcedureEntry, 'open' | 'ended'>;

const shippedEntries = (): readonly Entry[] =>
  shippedProcedures.map((procedure) => ({
    procedure,
    hash: procedureRef(procedure).hash,
    published: null,
  }));

const publishedEntry = (document: PublishedProcedureDocument): Entry => {
  const { hash, publishedAt: at, publishedBy: by, reason } = document;
  return { procedure: publishedProcedure(document), hash, published: { at, by, reason } };
};

const inOrder = (a: Entry, b: Entry): number =>
  a.procedure.id.localeCompare(b.procedure.id) || a.procedure.version - b.procedure.version;

/** Every version that comes with Iverk or that the municipality has published, by id and version. */
export const readProcedures = async (
  documents: ReadStore,
  tenant: TenantId,
): Promise<readonly ProcedureEntry[]> => {
  const published = await documents.find(publishedProcedureProjection, { tenant });
  const entries = [
    ...shippedEntries(),
    ...published.map(({ document }) => publishedEntry(document)),
  ].toSorted(inOrder);
  const counts = await countPinned(
    documents,
    tenant,
    entries.map(({ procedure }) => procedure),
  );
  return entries.map((entry, index) => ({
    ...entry,
    open: counts[index]?.open ?? 0,
    ended: counts[index]?.ended ?? 0,
  }));
};
