import { decider, reject, type Rejection } from '#kernel';
import type { OrderExport, RecordExport, ReportExportCommand } from './export.commands.js';
import type { ReportExportEvent } from './export.events.js';
import { fileKey } from './file-place.js';

/** By file: whether it waits to be drawn, and what was shielded when it last was. */
export type ReportExports = Readonly<
  Record<string, { readonly waits: boolean; readonly shielding: string | null }>
>;

type Decision = readonly ReportExportEvent[] | Rejection;

const gone = ({ data: { edition, model, prepared } }: ReportExportCommand) => {
  if (prepared === undefined) throw new Error('An export is prepared before it is decided');
  return prepared.current === model ? undefined : reject('report-edition-missing', { edition });
};

/** What waits already, or is there as it would be drawn today, is not ordered anew. */
const orderExport = (command: OrderExport, exports: ReportExports): Decision => {
  const { edition, formats, language, own, model, shielding } = command.data;
  if (formats.length === 0) return reject('report-export-formats');
  const files = [...new Set(formats)].map((format) => ({ edition, format, language, model, own }));
  const wanted = files.filter((file) => {
    const known = exports[fileKey(file)];
    return known === undefined || !(known.waits || known.shielding === shielding);
  });
  return gone(command) ?? wanted.map((data) => ({ type: 'ExportOrdered', data }));
};

const recordExport = (command: RecordExport, exports: ReportExports): Decision => {
  const { data, issued } = command;
  if (!issued.roles.includes('SYSTEM')) return reject('not-yours', { by: '' });
  const refused = gone(command);
  if (refused !== undefined) return refused;
  if (exports[fileKey(data)]?.waits !== true) return [];
  const { edition, format, language, model, shielding, fileName, sha256, bytes, build } = data;
  const file = { edition, format, language, model, shielding, fileName, sha256, bytes, build };
  return [{ type: 'VedtaksrapportExported', data: file }];
};

/** Decides which files of a report are drawn and kept. */
export const reportExportDecider = decider<ReportExportCommand, ReportExportEvent, ReportExports, Rejection>({
  initialState: {},
  decide: { OrderExport: orderExport, RecordExport: recordExport },
  evolve: {
    ExportOrdered: (exports, { data }) => ({
      ...exports,
      [fileKey(data)]: { waits: true, shielding: exports[fileKey(data)]?.shielding ?? null },
    }),
    VedtaksrapportExported: (exports, { data }) => ({
      ...exports,
      [fileKey(data)]: { waits: false, shielding: data.shielding },
    }),
  },
});
