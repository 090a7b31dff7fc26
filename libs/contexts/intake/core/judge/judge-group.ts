import { followUpIdOf } from '#contexts/follow-up';
import type { ImportEvent } from '../import.events.js';
import type { ListRow } from '../rows/list-row.js';
import type { Doubt } from './doubt.js';
import { firstSaid } from './first-said.js';
import type { Group } from './group-rows.js';
import { newestDay } from './is-news.js';
import { judgePoints, type JudgedPoint } from './judge-points.js';
import { judgeVedtak, type JudgedVedtak, type ToldOfVedtak } from './judge-vedtak.js';
import { dateConflicts, withdrawnStillTold } from './vedtak-doubts.js';
import type { Change, Judging, RowEffect, RowItem } from './judgement.js';
import type { KnownVedtak } from './known.js';

export interface JudgedGroup {
  readonly effects: readonly RowEffect[];
  /** Of the vedtak itself: they come before what is told of its points. */
  readonly vedtakEvents: readonly ImportEvent[];
  readonly pointEvents: readonly ImportEvent[];
  readonly doubts: readonly Doubt[];
  /** Ids of the follow-ups told of. */
  readonly told: readonly string[];
}

const itemOf = (group: Group, row: ListRow, followUpId: string | null): RowItem => ({
  row: row.row,
  caseNumber: group.caseNumber?.asWritten ?? null,
  title: row.title,
  vedtakId: group.vedtakId,
  followUpId,
});

const newLinks = (group: Group, known: KnownVedtak | undefined) =>
  group.together
    .filter((to) => !known?.links.some((link) => link.relation === 'SAMMEN_MED' && link.to === to))
    .map((to) => ({ relation: 'SAMMEN_MED' as const, to }));

const vedtakEvents = (
  group: Group,
  known: KnownVedtak | undefined,
  { facts, changes }: JudgedVedtak,
  points: readonly JudgedPoint[],
): readonly ImportEvent[] => {
  const opened = points.flatMap(({ opens }) => (opens === null ? [] : [opens]));
  const links = newLinks(group, known);
  const isNews = known === undefined || changes.length > 0 || opened.length > 0 || links.length > 0;
  const row = group.entries[0]?.row.row ?? 0;
  const { vedtakId } = group;
  return isNews ? [{ type: 'VedtakInImport', data: { row, vedtakId, facts, points: opened, links } }] : [];
};

/** A vedtak's changes are told once, with the first row that is taken in. */
const effectsOf = (
  group: Group,
  known: KnownVedtak | undefined,
  vedtakChanges: readonly Change[],
  points: readonly JudgedPoint[],
): readonly RowEffect[] => {
  const first = points.find(({ leftOut }) => !leftOut);
  const linked: readonly Change[] = newLinks(group, known).map(({ to }) => ({
    what: 'link',
    from: null,
    to,
  }));
  return points.map((point) => {
    const item = itemOf(group, point.row, point.followUpId);
    if (point.leftOut) return { item, is: 'left-out', changes: [] };
    if (point.opens !== null) return { item, is: 'registered', changes: [] };
    const ofVedtak = point === first ? [...vedtakChanges, ...linked] : [];
    return { item, is: 'changed', changes: [...ofVedtak, ...point.changes] };
  });
};

const withdrawn = (group: Group, known: KnownVedtak): JudgedGroup => ({
  effects: group.entries.map(({ row }) => ({
    item: itemOf(group, row, null),
    is: 'left-out',
    changes: [],
  })),
  vedtakEvents: [],
  pointEvents: [],
  doubts: withdrawnStillTold(group, known),
  told: [],
});

/** A list says itself what is followed up, so what it lists is final. */
const toldInList = ({ organ, caseNumber, entries }: Group): ToldOfVedtak => {
  const rows = entries.map(({ row }) => row);
  return {
    source: 'list',
    organ,
    caseNumber,
    date: firstSaid(entries.map(({ date }) => date)),
    titles: rows.map(({ title }) => title),
    // A text stands for the vedtak only where one row does; of several, each is a point's.
    text: rows.length === 1 ? firstSaid(rows.map(({ text }) => text)) : null,
    final: true,
    systemCase: null,
    archiveCase: firstSaid(rows.map(({ archiveCase }) => archiveCase)),
    shielding: firstSaid(rows.map(({ shielding }) => shielding)),
  };
};

const followUpIdsOf = (known: KnownVedtak | undefined): readonly string[] =>
  known?.points.map(({ point }) => followUpIdOf(known.vedtakId, point)) ?? [];

/** Told of by a row, or perhaps: a row that may mean any of the points leaves none of them missing. */
const toldOf = (points: readonly JudgedPoint[], vedtak: KnownVedtak | undefined): readonly string[] =>
  points.flatMap(({ followUpId }) => (followUpId === null ? followUpIdsOf(vedtak) : [followUpId]));

/** All that the rows about one vedtak do to it and its points. */
export const judgeGroup = (group: Group, judging: Judging): JudgedGroup => {
  const { known, options } = judging;
  const vedtak = known.vedtak.get(group.vedtakId);
  if (vedtak?.withdrawn === true) return withdrawn(group, vedtak);
  const followUps = followUpIdsOf(vedtak).flatMap((id) => known.followUps.get(id) ?? []);
  const newest = vedtak === undefined ? null : newestDay(vedtak, followUps);
  const points = judgePoints({ group, vedtak, judging, newest });
  const takenIn = { ...group, entries: group.entries.filter((_, index) => points[index]?.leftOut === false) };
  const judged = judgeVedtak(toldInList(takenIn), vedtak, { options, newest });
  return {
    effects: effectsOf(takenIn, vedtak, judged.changes, points),
    vedtakEvents: takenIn.entries.length === 0 ? [] : vedtakEvents(takenIn, vedtak, judged, points),
    pointEvents: points.flatMap(({ events }) => events),
    doubts: [...dateConflicts(takenIn, judged.facts.date), ...points.flatMap(({ doubts }) => doubts)],
    told: toldOf(points, vedtak),
  };
};
