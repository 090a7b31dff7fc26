import { projection } from '#kernel';
import type { ImportDoubtDocument } from '../core/import.documents.js';
import { importEvents, type ImportEvent } from '../core/import.events.js';

type DoubtRaised = Extract<ImportEvent, { type: 'ImportDoubtRaised' }>;

/** What does a person have to decide after imports? */
export const importDoubtsProjection = projection<DoubtRaised, ImportDoubtDocument>({
  name: 'import_doubts',
  version: 1,
  catalogs: [importEvents],
  keyOf: ({ data }) => data.key,
  columns: {
    code: { type: 'text', of: ({ code }) => code },
    vedtakId: { type: 'text', of: ({ vedtakId }) => vedtakId },
    importId: { type: 'text', of: ({ importId }) => importId },
    raisedAt: { type: 'text', of: ({ raisedAt }) => raisedAt },
  },
  indexes: [['vedtakId'], ['importId']],
  on: {
    ImportDoubtRaised: (known, { data, subjectId, occurredAt, recordedAt }) =>
      known ?? {
        key: data.key,
        importId: subjectId,
        row: data.row,
        code: data.code,
        vedtakId: data.vedtakId,
        followUpId: data.details['followUpId'] ?? null,
        details: data.details,
        raisedAt: occurredAt,
        recordedAt,
      },
  },
});
