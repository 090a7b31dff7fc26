import { refuseTexts, reject, said, type Issued } from '#kernel';
import type { PointToAdd } from './vedtak.commands.js';
import type { VedtakRejection } from './vedtak.rejections.js';

/** The longest title a vedtak may have, in characters. */
export const longestTitle = 2_000;

/** What is wrong with a title and a text; a title that is not given is not judged. */
export const refuseWords = (words: {
  readonly title?: string;
  readonly text?: string | null;
}): VedtakRejection | undefined => {
  const { title, text } = words;
  if (title !== undefined && said(title) === null) return reject('title-required');
  if (title !== undefined && title.length > longestTitle) {
    return reject('title-too-long', { max: longestTitle.toString(), length: title.length.toString() });
  }
  return refuseTexts({ title, text });
};

/** What is wrong with the words of points, by the number of the first that is wrong. */
export const refusePointWords = (points: readonly PointToAdd[]): VedtakRejection | undefined => {
  const words = points.flatMap(({ point, text, assignment }) => [
    [`points.${point.toString()}.text`, text],
    [`points.${point.toString()}.noDeadlineBecause`, assignment.noDeadlineBecause],
  ]);
  return refuseTexts(Object.fromEntries(words) as Record<string, string | null>);
};

/** What a point split off by hand must have; a list's row may lack it. */
export const refusePoint = ({ point, text, assignment }: PointToAdd): VedtakRejection | undefined => {
  const { unit, officer, deputy, deadline, noDeadlineBecause } = assignment;
  const place = { point: point.toString() };
  if (said(text) === null) return reject('point-text-required', place);
  if (unit === null) return reject('unit-required', place);
  if (deadline === null && said(noDeadlineBecause) === null) return reject('deadline-or-reason', place);
  return officer !== null && officer === deputy ? reject('deputy-is-officer', place) : undefined;
};

const triagers = ['COORDINATOR', 'DIRECTOR'];

/** Triage and splitting are the coordinator's, or the director's; policies do it for what was accepted. */
export const refuseTriager = ({ roles }: Issued): VedtakRejection | undefined =>
  [...triagers, 'SYSTEM'].some((role) => roles.includes(role))
    ? undefined
    : reject('not-yours', { by: triagers.join(', ') });
