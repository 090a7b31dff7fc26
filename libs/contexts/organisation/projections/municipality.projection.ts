import { projection, type Projection } from '#kernel';
import { closingOrganSet } from '../core/closing-organ.js';
import { defaultSettings } from '../core/municipality.decider.js';
import { municipalityEvents, type MunicipalityEvent } from '../core/municipality.events.js';
import { aliasAdded, organAdded } from '../core/organ-names.js';
import type { MunicipalityDocument } from '../core/organisation.document.js';
import { reportsBegin } from '../core/report-rhythm.js';

/** The key of a municipality's only document about itself. */
export const municipalityKey = 'municipality';

const nothing: MunicipalityDocument = { number: '', name: '', numbers: [], organs: [], ...defaultSettings };

/** Number and name are those of the latest from-date; the first ones may have none. */
const withNumbers = (
  document: MunicipalityDocument,
  numbers: MunicipalityDocument['numbers'],
): MunicipalityDocument => {
  const inOrder = [...numbers].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const { number, name } = inOrder.at(-1) ?? document;
  return { ...document, number, name, numbers: inOrder };
};

/** A municipality's numbers and names, organs and settings: one document a municipality. */
export const municipalityProjection: Projection<MunicipalityEvent, MunicipalityDocument> = projection({
  name: 'municipality',
  version: 1,
  catalogs: [municipalityEvents],
  keyOf: () => municipalityKey,
  columns: {
    number: { type: 'text', of: ({ number }) => number },
    name: { type: 'text', of: ({ name }) => name },
  },
  indexes: [['number']],
  on: {
    MunicipalityAdded: (document = nothing, { data }) => withNumbers(document, [...document.numbers, data]),
    MunicipalityRenumbered: (document = nothing, { data }) =>
      withNumbers(document, [...document.numbers, data]),
    OrganAdded: (document = nothing, { data }) => ({
      ...document,
      organs: organAdded(document.organs, data),
    }),
    OrganAliasAdded: (document = nothing, { data }) => ({
      ...document,
      organs: aliasAdded(document.organs, data),
    }),
    ClosingOrganSet: (document = nothing, { data }) => ({
      ...document,
      organs: closingOrganSet(document.organs, data),
    }),
    SettingsChanged: (document = nothing, { data, occurredAt }) =>
      ({ ...document, ...data, ...reportsBegin(document, data, occurredAt) }) as MunicipalityDocument,
  },
});
