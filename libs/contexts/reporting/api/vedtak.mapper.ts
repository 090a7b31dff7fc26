import { statusOfVedtak, type FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import { maySee } from '#toolkit/access';
import { statusTexts } from '#contexts/procedures';
import { factsOn, type VedtaksloggRow } from '../core/vedtakslogg.js';
import { toFollowUp } from './follow-up.mapper.js';
import { worksOn } from './own-work.js';
import type { Reader } from './reader.js';
import type { Vedtak, Vedtakspunkt } from './vedtak.objects.js';
import type { VedtaksloggEntry } from './vedtakslogg.inputs.js';
import type { Organ } from './vedtakslogg.objects.js';

/** Whether the reader may know of this vedtak at all: a shielded one is not there for the public. */
export const mayKnowOf = (
  { shielding }: VedtakDocument,
  followUps: readonly FollowUpDocument[],
  { context }: Reader,
): boolean =>
  shielding === null ||
  maySee('shieldedVedtak', context.roles) ||
  followUps.some((followUp) => worksOn(followUp, context));

/** A vedtak with its points, each with its follow-up. The reader may know of it. */
export const toVedtak = async (
  document: VedtakDocument,
  followUps: readonly FollowUpDocument[],
  reader: Reader,
): Promise<Vedtak> => {
  const statuses = followUps.map((each) => each.status);
  const status = statusOfVedtak(statuses, document.triage);
  const { vedtakId, organ, caseNumber, date, title, titles, text, source, final, links } = document;
  const { archiveCase, systemCase, registeredAt, revision, strategy = null } = document;
  return {
    id: vedtakId,
    organ: await organOf(organ, reader),
    ...{ caseNumber, date, title, titles, text, source, final, links },
    ...{ archiveCase, systemCase, registeredAt, revision, strategy },
    status,
    statusLabel: statusTexts[status][reader.context.language],
    points: await Promise.all(document.points.map((point) => toPoint(point, followUps, reader))),
    shielded: document.shielding !== null,
    ...judgements(document, reader),
  };
};

export const organOf = async (code: string, reader: Reader): Promise<Organ> => {
  const municipality = await reader.municipality();
  return { code, name: municipality?.organs.find(({ organ }) => organ === code)?.name ?? code };
};

/** What was judged is for all; the reasons people wrote are for the administration. */
const judgements = ({ triage, shielding, withdrawn }: VedtakDocument, { context: { roles } }: Reader) => {
  const reasonOf = (judged: { readonly reason: string | null } | null) =>
    maySee('internalComment', roles) ? (judged?.reason ?? null) : null;
  return {
    needsFollowUp: triage?.needsFollowUp ?? null,
    triageReason: reasonOf(triage),
    shieldingBasis: shielding?.basis ?? null,
    withdrawn: withdrawn !== null,
    withdrawnBecause: reasonOf(withdrawn),
  };
};

const toPoint = async (
  { point, text, kind }: VedtakDocument['points'][number],
  followUps: readonly FollowUpDocument[],
  reader: Reader,
): Promise<Vedtakspunkt> => {
  const followUp = followUps.find((each) => each.point === point);
  return { point, text, kind, followUp: followUp === undefined ? null : await toFollowUp(followUp, reader) };
};

/** One line of the log. The reader may know of it. */
export const toEntry = async (
  key: string,
  row: VedtaksloggRow,
  reader: Reader,
): Promise<VedtaksloggEntry> => {
  const { vedtak, followUp } = row;
  const { today, language } = reader.context;
  const { status, ageInDays } = factsOn(today, row);
  const whole = await toVedtak(vedtak, await reader.followUpsOf.load(vedtak.vedtakId), reader);
  return {
    id: key,
    vedtak: whole,
    followUp: followUp === null ? null : await followUpIn(whole, followUp, reader),
    status,
    statusLabel: statusTexts[status][language],
    ageInDays,
  };
};

/** It stands among the vedtak's points already, unless it is newer than they are. */
const followUpIn = ({ points }: Vedtak, followUp: FollowUpDocument, reader: Reader) => {
  const its = points.find((point) => point.followUp?.id === followUp.followUpId)?.followUp;
  return its?.revision === followUp.revision ? its : toFollowUp(followUp, reader);
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
