import type { FilePlace, TenantId } from '#kernel';
import type { ExportedFile, OrderedFile } from './export.events.js';

type Drawn = Pick<OrderedFile, 'edition' | 'format' | 'language' | 'model'>;

/** What tells the files of a report apart. */
export const fileKey = ({ edition, model, language, format }: Drawn): string =>
  `${edition}/${model}/${language}.${format}`;

/** All files of an edition: what an erasure takes, it takes from all of them. */
export const folderOf = (reportId: string, { edition, model }: Pick<Drawn, 'edition' | 'model'>): string =>
  `${reportId}/${edition}/${model}`;

/** Where a file is kept. What is shielded is in the name: drawn under another shielding it is another file. */
export const placeOf = (
  tenant: TenantId,
  reportId: string,
  file: Drawn & Pick<ExportedFile, 'shielding'>,
): FilePlace => ({
  tenant,
  folder: folderOf(reportId, file),
  name: `${file.language}${file.shielding === '' ? '' : `-${file.shielding}`}.${file.format}`,
});
