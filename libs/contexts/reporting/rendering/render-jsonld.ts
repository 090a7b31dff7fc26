import { canonicalJson } from '#kernel';
import { jsonLdContext } from '../core/open-data.js';
import type { ReportRow, ReportSection, Vedtaksrapport } from '../core/vedtaksrapport.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id that is a UUID names the same thing everywhere; another one is of this file alone and names nothing. */
const named = (type: string, id: string | null | undefined) => ({
  ...(id !== null && id !== undefined && uuid.test(id) ? { '@id': `urn:uuid:${id.toLowerCase()}` } : {}),
  '@type': type,
});

const pointOf = (row: ReportRow) => ({ ...row, ...named('Vedtakspunkt', row.followUpId) });
const sectionOf = (section: ReportSection) => ({
  ...section,
  ...named('Section', undefined),
  rows: section.rows.map(pointOf),
});

/** The JSON as linked data: its context stands in the file, so that nobody need fetch one. Without what begins with `@` it is the JSON. */
export const renderJsonLd = (model: Vedtaksrapport): Uint8Array => {
  const linked = {
    '@context': jsonLdContext,
    ...named('Vedtaksrapport', model.frozen?.reportId),
    ...model,
    sections: model.sections.map(sectionOf),
  };
  return new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonicalJson(linked)), null, 2)}\n`);
};
