import { fileURLToPath } from 'node:url';

/** The checkout or the package; compiled code lies one folder deeper. */
const folder = new URL('../../../../', import.meta.url);
const root = folder.pathname.endsWith('/dist/') ? new URL('..', folder) : folder;

/** What the build made of apps/web. */
export const webFiles = fileURLToPath(new URL('dist/web/', root));
