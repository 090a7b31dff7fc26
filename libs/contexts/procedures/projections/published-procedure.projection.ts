import { projection, type ActorId, type Instant } from '#kernel';
import { libraryEvents, type LibraryEvent } from '../core/library.events.js';

/** A version a municipality has published. Key: `id@version`. */
export interface PublishedProcedureDocument {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  /** As its event has it: text, so that its states keep their order in whatever store this lies. */
  readonly definition: string;
  readonly publishedAt: Instant;
  readonly publishedBy: ActorId;
  readonly reason: string | null;
}

/** Every version that municipalities have published. */
export const publishedProcedureProjection = projection<LibraryEvent, PublishedProcedureDocument>({
  name: 'published_procedure',
  version: 1,
  catalogs: [libraryEvents],
  keyOf: ({ data: { id, version } }) => `${id}@${version.toString()}`,
  columns: {
    id: { type: 'text', of: ({ id }) => id },
    version: { type: 'integer', of: ({ version }) => version },
  },
  indexes: [['id', 'version']],
  on: {
    ProcedurePublished: (_, { data, occurredAt, actor }) => ({
      id: data.id,
      version: data.version,
      hash: data.hash,
      definition: data.definition,
      publishedAt: occurredAt,
      publishedBy: actor,
      reason: data.reason,
    }),
  },
});
