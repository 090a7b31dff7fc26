import { isEnded, type FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import type { CalendarEvent } from '#toolkit/calendar';
import { fillText, type Language } from '#kernel';
import { nameOfPoint } from './core/describe-change.js';
import { publishingTexts } from './core/publishing.texts.js';

/** A point with its vedtak. */
export interface PointWithDeadline {
  readonly vedtak: VedtakDocument;
  readonly followUp: FollowUpDocument;
}

export interface DeadlineWords {
  readonly language: Language;
  readonly baseUrl: string;
  /** Where what happens to a vedtak can be read. */
  readonly linkOf: (point: PointWithDeadline) => string;
}

/** What is shielded shows its number alone, also to those who work with it: a calendar is shown to others. */
const shownOf = ({ vedtak, followUp }: PointWithDeadline, language: Language): string =>
  nameOfPoint({ ...vedtak, title: vedtak.shielding === null ? vedtak.title : '…' }, followUp, language);

/**
 * A deadline as a whole day in a calendar, by the same id as in the mails. Each time it is moved it is newer than the one before;
 * what has been closed is newer than all of them, and taken away.
 */
export const deadlineEvent = (point: PointWithDeadline, words: DeadlineWords): CalendarEvent | undefined => {
  const { followUpId, deadline, deadlineMoves, status, history, openedAt } = point.followUp;
  if (deadline === null) return undefined;
  const cancelled = isEnded(status);
  return {
    uid: `${followUpId}@${new URL(words.baseUrl).hostname}`,
    sequence: deadlineMoves + (cancelled ? 1 : 0),
    stamp: history.at(-1)?.recordedAt ?? openedAt,
    when: { day: deadline },
    summary: fillText(publishingTexts.deadlineOf, words.language, { title: shownOf(point, words.language) }),
    description: words.linkOf(point),
    cancelled,
  };
};
