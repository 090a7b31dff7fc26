import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const { resolve } = createRequire(import.meta.url);
const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the page of apps/web is drawn with, from where it takes it, so that the two look the same; then what only these pages have. */
const sheets = [
  resolve('@digdir/designsystemet-css'),
  resolve('@digdir/designsystemet-css/theme'),
  beside('../../../web/src/styles/iverk.css'),
  beside('../../../web/src/styles/points.css'),
  beside('./pages.css'),
];

/** The one style sheet of all pages that need no script. */
export const styles = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n');
export const packedStyles = gzipSync(styles);

/** Names what is in it, so that it can be kept for ever. */
export const stylesVersion = createHash('sha256').update(styles).digest('hex').slice(0, 12);
