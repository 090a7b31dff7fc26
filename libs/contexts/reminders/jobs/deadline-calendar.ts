import { fillText, type Instant, type Language, type MailAttachment } from '#kernel';
import { calendarOf, type CalendarEvent } from '#toolkit/calendar';
import { deadlineTexts } from '../core/deadline.texts.js';
import type { FollowedPoint } from '../core/plan-round.js';

/** In whose words, where the points are answered, and when the mail was planned: a second copy has the same bytes. */
export interface DeadlineLetter {
  readonly language: Language;
  readonly baseUrl: string;
  readonly plannedAt: Instant;
}

/** What is shielded shows its number alone, as in the mail itself. */
const summaryOf = ({ followUp, vedtak }: FollowedPoint, language: Language): string => {
  const number = vedtak?.caseNumber?.asWritten ?? deadlineTexts.noNumber[language];
  const summary = fillText(deadlineTexts.summary, language, { number, point: followUp.point });
  return vedtak === null || vedtak.shielding !== null ? summary : `${summary}: ${vedtak.title}`;
};

const eventOf = (
  point: FollowedPoint,
  { language, baseUrl, plannedAt: stamp }: DeadlineLetter,
): readonly CalendarEvent[] => {
  const { followUpId, deadline, deadlineMoves: sequence } = point.followUp;
  if (deadline === null) return [];
  const address = `${baseUrl.replace(/\/+$/, '')}/oppfolging/${followUpId}`;
  return [
    {
      uid: `${followUpId}@${new URL(baseUrl).hostname}`,
      ...{ sequence, stamp, when: { day: deadline } },
      ...{ summary: summaryOf(point, language), description: address },
    },
  ];
};

/**
 * The deadlines of these points as a file for a calendar, each point once; none where there is no deadline. It is published, not
 * requested: a request would ask for an answer in the calendar, and the answer is wanted in Iverk.
 */
export const deadlineCalendar = (
  points: readonly FollowedPoint[],
  letter: DeadlineLetter,
): readonly MailAttachment[] => {
  const once = new Map(points.map((point) => [point.followUp.followUpId, point]));
  const events = [...once.values()].flatMap((point) => eventOf(point, letter));
  if (events.length === 0) return [];
  const content = calendarOf({ method: 'PUBLISH', events });
  return [{ filename: 'frister.ics', contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content }];
};
