import { canonicalJson, refuseTexts, reject, said, type Issued } from '#kernel';
import { pointAdded } from './decide-registration.js';
import type { PointToAdd, SplitVedtak, TriageVedtak } from './vedtak.commands.js';
import type { Decision, VedtakRejection } from './vedtak.rejections.js';
import { refusePoint, refusePointWords, refuseTriager } from './vedtak.rules.js';
import type { RegisteredVedtak } from './vedtak.state.js';

const refuseJudging = (issued: Issued, state: RegisteredVedtak): VedtakRejection | undefined => {
  if (state.withdrawn) return reject('vedtak-withdrawn');
  return refuseTriager(issued) ?? (state.final ? undefined : reject('not-final'));
};

const refuseNo = (reason: string | null, { points }: RegisteredVedtak): VedtakRejection | undefined => {
  if (points.length > 0) return reject('has-points');
  return reason === null ? reject('reason-required') : undefined;
};

/** Needs follow-up, or not and why. It may be judged again, but not away from points that are followed up. */
export const triageVedtak = ({ data, issued }: TriageVedtak, state: RegisteredVedtak): Decision => {
  const refused = refuseJudging(issued, state);
  if (refused !== undefined) return refused;
  const judged = { needsFollowUp: data.needsFollowUp, reason: said(data.reason) };
  if (canonicalJson(state.triage) === canonicalJson(judged)) return [];
  const unfit = judged.needsFollowUp ? undefined : refuseNo(judged.reason, state);
  return unfit ?? refuseTexts({ reason: judged.reason }) ?? [{ type: 'VedtakTriaged', data: judged }];
};

const takenIn = (points: readonly PointToAdd[], { points: known }: RegisteredVedtak): number | undefined =>
  points.find(
    ({ point }, index) =>
      known.some((each) => each.point === point) ||
      points.findIndex((each) => each.point === point) !== index,
  )?.point;

const alreadySplit = (points: readonly PointToAdd[], { points: known }: RegisteredVedtak): boolean =>
  points.every((point) =>
    known.some((each) => canonicalJson(each) === canonicalJson({ ...point, origin: each.origin })),
  );

const refusePoints = (
  points: readonly PointToAdd[],
  state: RegisteredVedtak,
): VedtakRejection | undefined => {
  if (state.triage?.needsFollowUp === false) return reject('needs-no-follow-up');
  const taken = takenIn(points, state);
  if (taken !== undefined) return reject('point-exists', { point: taken.toString() });
  return points.map(refusePoint).find((refused) => refused !== undefined) ?? refusePointWords(points);
};

/** Splits off points, each to be followed up. A vedtak that nobody has judged is thereby judged to need it. */
export const splitVedtak = ({ data: { points }, issued }: SplitVedtak, state: RegisteredVedtak): Decision => {
  const refused = refuseJudging(issued, state);
  if (refused !== undefined) return refused;
  if (points.length === 0) return reject('points-required');
  if (alreadySplit(points, state)) return [];
  const unfit = refusePoints(points, state);
  if (unfit !== undefined) return unfit;
  const triage =
    state.triage === null
      ? [{ type: 'VedtakTriaged' as const, data: { needsFollowUp: true, reason: null } }]
      : [];
  return [...triage, ...points.map((point) => pointAdded(point, 'triage'))];
};
