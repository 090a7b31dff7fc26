import { dayOf, refuseTexts, reject, said, type Issued, type LocalDate } from '#kernel';
import type { PointToAdd, RegisterVedtak } from './vedtak.commands.js';
import { caseNumber as caseNumberSchema } from './vedtak.events.js';
import type { VedtakRejection } from './vedtak.rejections.js';

/** The longest title a vedtak may have, in characters. */
export const longestTitle = 2_000;

/** What is wrong with a title and a text; a title that is not given is not judged. */
export const refuseWords = (words: {
  readonly title?: string | undefined;
  readonly text?: string | null | undefined;
}): VedtakRejection | undefined => {
  const { title, text } = words;
  if (title !== undefined && said(title) === null) return reject('title-required');
  if (title !== undefined && title.length > longestTitle) {
    return reject('title-too-long', { max: longestTitle.toString(), length: title.length.toString() });
  }
  return refuseTexts({ title, text });
};

/** The longest name of an organ, in characters. */
const longestOrgan = 100;

/** What is wrong with where and when a vedtak was made. Of the day only what is typed by hand is judged: a list's is asked about. */
export const refusePlace = ({ data, issued }: RegisterVedtak): VedtakRejection | undefined => {
  const { organ, caseNumber, date, source } = data;
  if (said(organ) === null) return reject('organ-required');
  if (caseNumber !== null && !caseNumberSchema.safeParse(caseNumber).success) {
    const { year, sequence } = caseNumber;
    return reject('case-number-out-of-range', { year: year.toString(), sequence: sequence.toString() });
  }
  return refuseFuture(source === 'manual' ? date : null, issued) ?? refuseTexts({ organ }, longestOrgan);
};

/** A vedtak cannot have been made after the day it is told of. */
export const refuseFuture = (
  date: LocalDate | null | undefined,
  { at }: Pick<Issued, 'at'>,
): VedtakRejection | undefined => {
  const day = dayOf(at);
  return date != null && date > day ? reject('date-in-future', { date, day }) : undefined;
};

/** What is wrong with the words of points, by the number of the first that is wrong. */
export const refusePointWords = (points: readonly PointToAdd[]): VedtakRejection | undefined => {
  const words = points.flatMap(({ point, text, assignment }) => [
    [`points.${point.toString()}.text`, text],
    [`points.${point.toString()}.noDeadlineBecause`, assignment.noDeadlineBecause],
  ]);
  return refuseTexts(Object.fromEntries(words) as Record<string, string | null>);
};

const isPointNumber = (point: number) => Number.isInteger(point) && point >= 1 && point <= 9999;
const isOmitted = (deadline: LocalDate | null, because: string | null) =>
  deadline === null && said(because) === null;

/** What a point split off by hand must have; a list's row may lack it. */
export const refusePoint = ({ point, text, assignment }: PointToAdd): VedtakRejection | undefined => {
  const { unit, officer, deputy, deadline, noDeadlineBecause } = assignment;
  const place = { point: point.toString() };
  if (!isPointNumber(point)) return reject('point-number', place);
  if (said(text) === null) return reject('point-text-required', place);
  if (unit === null) return reject('unit-required', place);
  if (isOmitted(deadline, noDeadlineBecause)) return reject('deadline-or-reason', place);
  return officer !== null && officer === deputy ? reject('deputy-is-officer', place) : undefined;
};

const triagers = ['COORDINATOR', 'DIRECTOR'];

/** Triage and splitting are the coordinator's, or the director's; policies do it for what was accepted. */
export const refuseTriager = ({ roles }: Issued): VedtakRejection | undefined =>
  [...triagers, 'SYSTEM'].some((role) => roles.includes(role))
    ? undefined
    : reject('not-yours', { by: triagers.join(', ') });
