import { statusOfVedtak, type FollowUpBrief, type FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import { maySee } from '#toolkit/access';
import { statusTexts } from '#contexts/procedures';
import type { ProcedureRef } from '#engine';
import { ageOn, statusOf, type BriefRow } from '../core/vedtakslogg.js';
import { ShownFollowUp, toFollowUp } from './shown-follow-up.js';
import { worksOn } from './own-work.js';
import type { Reader } from './reader.js';
import type { Vedtak, VedtakLink, Vedtakspunkt } from './vedtak.objects.js';
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

/** What a vedtak's follow-ups say of it, when somebody asks: they are read then. */
const ofFollowUps = ({ triage, points }: VedtakDocument, reader: Reader, read: ReadFollowUps) => {
  const status = async () =>
    statusOfVedtak(
      (await read()).map((each) => each.status),
      triage,
    );
  return {
    status,
    statusLabel: async () => statusTexts[await status()][reader.context.language],
    points: async () => {
      const followUps = await read();
      return Promise.all(points.map((point) => toPoint(point, followUps, reader)));
    },
  };
};

type ReadFollowUps = () => Promise<readonly FollowUpDocument[]>;

/** A vedtak with its points, each with its follow-up. The reader may know of it. */
export const toVedtak = (document: VedtakDocument, reader: Reader): Vedtak => {
  const { vedtakId, organ, caseNumber, date, title, titles, text, source, final } = document;
  const { archiveCase, systemCase, registeredAt, revision, strategy = null } = document;
  return {
    id: vedtakId,
    ...{ caseNumber, date, title, titles, text, source, final, reader },
    links: document.links.map((link) => toLink(link, reader)),
    ...{ archiveCase, systemCase, registeredAt, revision, strategy },
    shielded: document.shielding !== null,
    ...judgements(document, reader),
    organ: () => organOf(organ, reader),
    ...ofFollowUps(document, reader, () => reader.followUpsOf.load(vedtakId)),
  };
};

const toLink = (link: VedtakDocument['links'][number], reader: Reader): VedtakLink => ({
  ...link,
  vedtak: () => linkedTo(link.to, reader),
});

const linkedTo = async (id: string, reader: Reader): Promise<Vedtak | null> => {
  const document = await reader.vedtak.load(id);
  if (document === undefined) return null;
  return mayKnowOf(document, await reader.followUpsOf.load(id), reader) ? toVedtak(document, reader) : null;
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
    vedtak: toVedtak(vedtak, reader),
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
