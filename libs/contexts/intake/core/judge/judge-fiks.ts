import type { ImportEvent } from '../import.events.js';
import type { ListRow } from '../rows/list-row.js';
import type { FiksRow } from '../rows/to-fiks-row.js';
import { raiseNew, toDoubtItem, type Doubt } from './doubt.js';
import { firstSaid } from './first-said.js';
import { groupRows, type Group } from './group-rows.js';
import { newestDay } from './is-news.js';
import { judgeVedtak, type JudgedVedtak, type ToldOfVedtak } from './judge-vedtak.js';
import type { Judgement, Judging, RejectedItem, RowEffect } from './judgement.js';
import type { KnownVedtak } from './known.js';
import { sortedByRow, stoppedBy } from './sort-judgement.js';
import { dateConflicts, withdrawnStillTold } from './vedtak-doubts.js';

export interface FiksToJudge extends Judging {
  readonly rows: readonly FiksRow[];
  readonly rejected: readonly RejectedItem[];
}

/** A message seen as a row: it says nothing of points, status or who answers. */
export const asListRow = ({
  row,
  organAsWritten,
  numbers,
  date,
  title,
  text,
  archiveCase,
  shielding,
  doubts,
}: FiksRow): ListRow => ({
  row,
  organAsWritten,
  numbers,
  caseType: null,
  date,
  dateAsWritten: date,
  point: null,
  title,
  text,
  responsible: null,
  unit: null,
  deadline: null,
  statusWords: null,
  comment: null,
  kind: null,
  shielding,
  archiveCase,
  doubts,
});

/** Of several messages about one treatment the last one counts; what one shields or makes final stays so. */
const toldInMessages = ({ organ, caseNumber }: Group, messages: readonly FiksRow[]): ToldOfVedtak => {
  const lastFirst = messages.toReversed();
  return {
    source: 'fiks',
    organ,
    caseNumber,
    date: firstSaid(messages.map(({ date }) => date)),
    titles: lastFirst.slice(0, 1).map(({ title }) => title),
    text: firstSaid(lastFirst.map(({ text }) => text)),
    final: messages.some(({ final }) => final),
    systemCase: firstSaid(lastFirst.map(({ systemCase }) => systemCase)),
    archiveCase: firstSaid(lastFirst.map(({ archiveCase }) => archiveCase)),
    shielding: firstSaid(messages.map(({ shielding }) => shielding)),
  };
};

interface JudgedMessages {
  readonly effects: readonly RowEffect[];
  readonly events: readonly ImportEvent[];
  readonly doubts: readonly Doubt[];
}

const effectsOf = (
  group: Group,
  known: KnownVedtak | undefined,
  { changes }: JudgedVedtak,
): readonly RowEffect[] =>
  group.entries.map(({ row }, index) => ({
    item: {
      row: row.row,
      caseNumber: group.caseNumber?.asWritten ?? null,
      title: row.title,
      vedtakId: group.vedtakId,
      followUpId: null,
    },
    is: known === undefined && index === 0 ? 'registered' : 'changed',
    changes: index === 0 ? changes : [],
  }));

const judgeMessages = (
  group: Group,
  { known, options }: FiksToJudge,
  messagesByRow: ReadonlyMap<number, FiksRow>,
): JudgedMessages => {
  const vedtak = known.vedtak.get(group.vedtakId);
  if (vedtak?.withdrawn === true) {
    return { effects: [], events: [], doubts: withdrawnStillTold(group, vedtak) };
  }
  const messages = group.entries.flatMap(({ row }) => messagesByRow.get(row.row) ?? []);
  const told = toldInMessages(group, messages);
  const newest = vedtak === undefined ? null : newestDay(vedtak, []);
  const judged = judgeVedtak(told, vedtak, { options, newest });
  const isNews = vedtak === undefined || judged.changes.length > 0;
  const { vedtakId } = group;
  const row = group.entries[0]?.row.row ?? 0;
  const data = { row, vedtakId, facts: judged.facts, points: [], links: [] };
  return {
    effects: effectsOf(group, vedtak, judged),
    events: isNews ? [{ type: 'VedtakInImport', data }] : [],
    doubts: dateConflicts(group, judged.facts.date),
  };
};

const accepted = ({ options, rows }: FiksToJudge): ImportEvent => ({
  type: 'ImportAccepted',
  data: {
    source: 'fiks',
    fileName: options.fileName,
    fileHash: options.fileHash,
    asOf: options.asOf,
    published: options.published,
    rows: rows.length,
  },
});

/**
 * Judges messages from the meeting system against what is known. They register vedtak and correct them; work is
 * opened by triage, and only where the treatment is final.
 */
export const judgeFiks = (judging: FiksToJudge): Judgement => {
  const { rejected, options, known, rows } = judging;
  if (rejected.length > 0 && !options.skipRejected) return stoppedBy(rejected);
  const grouped = groupRows({ ...judging, rows: rows.map(asListRow) });
  const messages = new Map(rows.map((each) => [each.row, each]));
  const judged = grouped.groups.map((group) => judgeMessages(group, judging, messages));
  const doubts = [...grouped.doubts, ...judged.flatMap((each) => each.doubts)];
  const news = [...judged.flatMap(({ events }) => events), ...raiseNew(doubts, known.doubtKeys)];
  return {
    ...sortedByRow(judged.flatMap(({ effects }) => effects)),
    missing: [],
    inDoubt: doubts.map(toDoubtItem),
    rejected,
    events: news.length === 0 ? [] : [accepted(judging), ...news],
    told: { followUps: [], organs: [] },
  };
};
