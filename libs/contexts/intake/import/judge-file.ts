import type { TenantId } from '#kernel';
import type { ResponsibleMatcher } from '#contexts/organisation';
import type { OrganName } from '../core/rows/organ-code.js';
import { asListRow, judgeFiks } from '../core/judge/judge-fiks.js';
import { judgeImport } from '../core/judge/judge-import.js';
import type { ImportOptions, Judgement, Judging } from '../core/judge/judgement.js';
import { latestYearOf } from '../core/judge/judgement.js';
import { placeRows } from '../core/judge/place-rows.js';
import { importDoubtsProjection } from '../projections/import-doubts.projection.js';
import { gatherKnown, type KnownPorts } from './gather-known.js';
import type { ReadFile } from './read-import-file.js';

export interface FileToJudge {
  readonly tenant: TenantId;
  readonly file: ReadFile;
  readonly options: ImportOptions;
  readonly organs: readonly OrganName[];
  readonly matchResponsible: ResponsibleMatcher;
}

const judgeRows = (file: ReadFile, judging: Judging): Judgement =>
  file.source === 'fiks'
    ? judgeFiks({ ...judging, rows: file.rows, rejected: file.rejected })
    : judgeImport({ ...judging, rows: file.rows, rejected: file.rejected });

const keysRaised = ({ events }: Judgement): readonly string[] =>
  events.flatMap((event) => (event.type === 'ImportDoubtRaised' ? [event.data.key] : []));

const listRowsOf = (file: ReadFile) => (file.source === 'fiks' ? file.rows.map(asListRow) : file.rows);

/** Where its rows belong, and what is known of them. */
const knownOf = async (ports: KnownPorts, { tenant, file, options, organs }: FileToJudge) => {
  const latestYear = latestYearOf(options);
  const places = placeRows({ tenant, organs, organ: options.organ, latestYear }, listRowsOf(file));
  const named = places.flatMap(({ organ }) => (organ === null ? [] : [organ]));
  const awaited = file.source === 'list' ? [...named, ...(options.earlierFiles?.organs ?? [])] : [];
  return gatherKnown(ports, tenant, places, [...new Set(awaited)]);
};

/** Judges one file against the log. A question that stands among the open doubts is not raised again. */
export const judgeFile = async (ports: KnownPorts, toJudge: FileToJudge): Promise<Judgement> => {
  const { tenant, file } = toJudge;
  const judging = { ...toJudge, known: { ...(await knownOf(ports, toJudge)), doubtKeys: new Set<string>() } };
  const judgement = judgeRows(file, judging);
  const keys = keysRaised(judgement);
  const raised = await ports.documents.getMany(
    importDoubtsProjection,
    keys.map((key) => ({ tenant, key })),
  );
  const doubtKeys = new Set(raised.flatMap((doubt) => (doubt === undefined ? [] : [doubt.key])));
  return doubtKeys.size === 0
    ? judgement
    : judgeRows(file, { ...judging, known: { ...judging.known, doubtKeys } });
};
