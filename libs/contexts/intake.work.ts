/** Taking lists, messages and organisations in. */
export { ensureMunicipality } from './organisation/import/ensure-municipality.js';
export { importOrganisation, type OrganisationImported } from './organisation/import/import-organisation.js';
export { parseMapping, type ColumnMapping } from './intake/core/rows/column-mapping.js';
export { importResultTexts } from './intake/core/import.texts.js';
export { importFiles, type ImportResult } from './intake/import/import-files.js';
