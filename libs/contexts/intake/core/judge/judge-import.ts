import { followUpIdOf } from '#contexts/follow-up';
import type { ImportEvent } from '../import.events.js';
import type { ListRow, RowDoubt } from '../rows/list-row.js';
import { raiseNew, toDoubtItem, type Doubt } from './doubt.js';
import { findMissing, noteMissing } from './find-missing.js';
import { groupRows, type GroupedRows } from './group-rows.js';
import { judgeGroup, type JudgedGroup } from './judge-group.js';
import {
  dayOfList,
  type Judgement,
  type ListToJudge,
  type MissingItem,
  type ToldByList,
} from './judgement.js';
import type { Known } from './known.js';
import { sortedByRow, stoppedBy } from './sort-judgement.js';

/** Told where the row is left out. */
const leavesOut: readonly string[] = ['impossible-year', 'year-missing'];

/** What was seen while the row was read. */
const seenInReading = (
  row: ListRow,
  ids: { vedtakId: string; caseNumber: string | null },
): readonly Doubt[] =>
  row.doubts
    .filter(({ code }) => !leavesOut.includes(code))
    .map((doubt: RowDoubt) => ({
      code: doubt.code,
      row,
      ...ids,
      followUpId: null,
      about: [ids.vedtakId, ...Object.values(doubt.details)],
      details: doubt.details,
      leftOut: false,
    }));

const readingDoubts = ({ groups }: GroupedRows): readonly Doubt[] => {
  const seen = new Set<ListRow>();
  return groups.flatMap(({ vedtakId, caseNumber, entries }) =>
    entries.flatMap(({ row }) => {
      if (seen.has(row)) return [];
      seen.add(row);
      return seenInReading(row, { vedtakId, caseNumber: caseNumber?.asWritten ?? null });
    }),
  );
};

const accepted = ({ options, rows }: ListToJudge): ImportEvent => ({
  type: 'ImportAccepted',
  data: {
    source: 'list',
    fileName: options.fileName,
    fileHash: options.fileHash,
    asOf: options.asOf,
    published: options.published,
    rows: rows.length,
  },
});

/** Follow-ups the list tells of, or may tell of in a row that was left out. */
const toldOf = (
  judged: readonly JudgedGroup[],
  { perhapsTold }: GroupedRows,
  known: Known,
): readonly string[] => [
  ...judged.flatMap(({ told }) => told),
  ...[...perhapsTold].flatMap((vedtakId) =>
    (known.vedtak.get(vedtakId)?.points ?? []).map(({ point }) => followUpIdOf(vedtakId, point)),
  ),
];

const missingFrom = ({ known, options }: ListToJudge, told: ToldByList): readonly MissingItem[] => {
  const { earlierFiles = { followUps: [], organs: [] }, lookForMissing = true } = options;
  if (!lookForMissing) return [];
  return findMissing({
    known,
    day: dayOfList(options),
    organs: new Set([...told.organs, ...earlierFiles.organs]),
    told: new Set([...told.followUps, ...earlierFiles.followUps]),
  });
};

const eventsOf = (
  judging: ListToJudge,
  judged: readonly JudgedGroup[],
  { missing, doubts }: { readonly missing: readonly MissingItem[]; readonly doubts: readonly Doubt[] },
): readonly ImportEvent[] => {
  const news = [
    ...judged.flatMap(({ vedtakEvents }) => vedtakEvents),
    ...judged.flatMap(({ pointEvents }) => pointEvents),
    ...noteMissing(missing, dayOfList(judging.options)),
    ...raiseNew(doubts, judging.known.doubtKeys),
  ];
  return news.length === 0 ? [] : [accepted(judging), ...news];
};

/**
 * Judges a municipality's list whole against what is known: what it registers, changes and leaves as it is, what is
 * missing from it, what a person must decide. Only news becomes events. A rejected row stops it all unless skipped.
 */
export const judgeImport = (judging: ListToJudge): Judgement => {
  const { rejected, options, known } = judging;
  if (rejected.length > 0 && !options.skipRejected) return stoppedBy(rejected);
  const grouped = groupRows(judging);
  const judged = grouped.groups.map((group) => judgeGroup(group, judging));
  const told = { followUps: toldOf(judged, grouped, known), organs: [...grouped.organs] };
  const missing = missingFrom(judging, told);
  const doubts = inOrder([
    ...grouped.doubts,
    ...readingDoubts(grouped),
    ...judged.flatMap((each) => each.doubts),
  ]);
  return {
    ...sortedByRow(judged.flatMap(({ effects }) => effects)),
    missing,
    inDoubt: doubts.map(toDoubtItem),
    rejected,
    events: eventsOf(judging, judged, { missing, doubts }),
    told,
  };
};

const inOrder = (doubts: readonly Doubt[]): readonly Doubt[] =>
  [...doubts].sort((a, b) => a.row.row - b.row.row);
