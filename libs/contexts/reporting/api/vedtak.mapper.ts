import { statusOfVedtak, statusTexts, type FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import { maySee } from '#toolkit/access';
import { factsOn, type VedtaksloggRow } from '../core/vedtakslogg.js';
import { toFollowUp } from './follow-up.mapper.js';
import type { Reader } from './reader.js';
import type { Vedtak, Vedtakspunkt } from './vedtak.objects.js';
import type { VedtaksloggEntry } from './vedtakslogg.inputs.js';

/** Whether the reader may know of this vedtak at all: a shielded one is not there for the public. */
export const mayKnowOf = (
  { shielding }: VedtakDocument,
  followUps: readonly FollowUpDocument[],
  { context: { roles, actor } }: Reader,
): boolean =>
  shielding === null ||
  maySee('shieldedVedtak', roles) ||
  (actor !== null && followUps.some(({ officer, deputy }) => officer === actor || deputy === actor));

/** A vedtak with its points, each with its follow-up. The reader may know of it. */
export const toVedtak = async (
  document: VedtakDocument,
  followUps: readonly FollowUpDocument[],
  reader: Reader,
): Promise<Vedtak> => {
  const { language } = reader.context;
  const status = statusOfVedtak(
    followUps.map((each) => each.status),
    document.triage,
  );
  const municipality = await reader.municipality();
  const { organ, title, titles, text, date, source, final, links, archiveCase, systemCase } = document;
  return {
    id: document.vedtakId,
    organ: { code: organ, name: municipality?.organs.find((each) => each.organ === organ)?.name ?? organ },
    caseNumber: document.caseNumber,
    date,
    title,
    titles,
    text,
    source,
    final,
    links,
    archiveCase,
    systemCase,
    status,
    statusLabel: statusTexts[status][language],
    needsFollowUp: document.triage?.needsFollowUp ?? null,
    triageReason: document.triage?.reason ?? null,
    points: await Promise.all(document.points.map((point) => toPoint(point, followUps, reader))),
    shielded: document.shielding !== null,
    shieldingBasis: document.shielding?.basis ?? null,
    withdrawnBecause: document.withdrawn?.reason ?? null,
    registeredAt: document.registeredAt,
    revision: document.revision,
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
  return {
    id: key,
    vedtak: await toVedtak(vedtak, await reader.followUpsOf.load(vedtak.vedtakId), reader),
    followUp: followUp === null ? null : await toFollowUp(followUp, reader),
    status,
    statusLabel: statusTexts[status][language],
    ageInDays,
  };
};
