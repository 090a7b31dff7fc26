import type { FollowUpBrief, FollowUpDocument } from '#contexts/follow-up';
import { statusTexts } from '#contexts/procedures';
import type { ProcedureRef } from '#engine';
import { ageOn, statusOf, type BriefRow } from '../core/vedtakslogg.js';
import { ShownFollowUp } from './shown-follow-up.js';
import { ShownVedtak } from './shown-vedtak.js';
import type { Reader } from './reader.js';
import type { VedtaksloggEntry } from './vedtakslogg.inputs.js';

/** One line of the log. The reader may know of it. */
export const toEntry = async (key: string, row: BriefRow, reader: Reader): Promise<VedtaksloggEntry> => {
  await reader.knowPinned(pinnedIn([row]));
  return entryOf(key, row, reader);
};

/** The procedures that follow-ups in the rows have pinned. */
export const pinnedIn = (rows: readonly BriefRow[]): readonly ProcedureRef[] =>
  rows.flatMap(({ followUp }) => (followUp === null ? [] : [followUp.procedure]));

/** The same, of a row whose procedure is known already. */
export const entryOf = (key: string, row: BriefRow, reader: Reader): VedtaksloggEntry => {
  const { vedtak, followUp } = row;
  const { today, language } = reader.context;
  const status = statusOf(row);
  return {
    id: key,
    vedtak: new ShownVedtak(vedtak, reader),
    followUp: followUp === null ? null : shown(followUp, reader),
    status,
    statusLabel: statusTexts[status][language],
    ageInDays: ageOn(today, row),
  };
};

const shown = (followUp: FollowUpBrief, reader: Reader): ShownFollowUp =>
  new ShownFollowUp(followUp, { reader, whole: () => wholeOf(followUp, reader) });

/** The document that the brief one is of. */
const wholeOf = async ({ followUpId }: FollowUpBrief, reader: Reader): Promise<FollowUpDocument> => {
  const document = await reader.followUp.load(followUpId);
  if (document === undefined) throw new Error(`${followUpId} is found, but not there`);
  return document;
};

/** The line of a vedtak and one of its follow-ups, by their ids, as the reader reads them: now, or at a moment. */
export const toEntryById = async (
  vedtakId: string,
  followUpId: string | null,
  reader: Reader,
): Promise<VedtaksloggEntry> => {
  const [vedtak, followUp] = await Promise.all([
    reader.vedtak.load(vedtakId),
    followUpId === null ? undefined : reader.followUp.load(followUpId),
  ]);
  if (vedtak === undefined) throw new Error(`${vedtakId} is found, but not there`);
  const key = [vedtakId, ...(followUpId === null ? [] : [followUpId])].join('/');
  return toEntry(key, { vedtak, followUp: followUp ?? null }, reader);
};
