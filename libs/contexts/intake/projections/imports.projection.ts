import { projection } from '#kernel';
import type { ImportDocument } from '../core/import.documents.js';
import { importEvents, type ImportEvent } from '../core/import.events.js';

type Counter = 'vedtak' | 'statuses' | 'assignments' | 'missing' | 'doubts';

const oneMore = (counter: Counter) => (known: ImportDocument | undefined) =>
  known && { ...known, [counter]: known[counter] + 1 };

/** Which imports have been accepted, and what did each bring? */
export const importsProjection = projection<ImportEvent, ImportDocument>({
  name: 'imports',
  version: 1,
  catalogs: [importEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    recordedAt: { type: 'text', of: ({ recordedAt }) => recordedAt },
    fileHash: { type: 'text', of: ({ fileHash }) => fileHash },
  },
  indexes: [['recordedAt']],
  on: {
    ImportAccepted: (_, { data, subjectId, actor, occurredAt, recordedAt }) => ({
      importId: subjectId,
      ...data,
      actor,
      occurredAt,
      recordedAt,
      vedtak: 0,
      statuses: 0,
      assignments: 0,
      missing: 0,
      doubts: 0,
    }),
    VedtakInImport: oneMore('vedtak'),
    StatusInImport: oneMore('statuses'),
    AssignmentInImport: oneMore('assignments'),
    PointMissingInImport: oneMore('missing'),
    ImportDoubtRaised: oneMore('doubts'),
  },
});
