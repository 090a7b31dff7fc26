import { statusTexts } from '#contexts/procedures';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import { dayOf, fillText, longDay, type Language, type Text } from '#kernel';
import type { Change, PublicChangeKind } from './change.js';
import { changeTexts, publishingTexts } from './publishing.texts.js';

/** What is shown where something has its name: case number, point and title. It may be shown to the reader. */
export const nameOfPoint = (
  { caseNumber, title }: Pick<VedtakDocument, 'caseNumber' | 'title'>,
  followUp: Pick<FollowUpDocument, 'point'> | null,
  language: Language,
): string => {
  const number = caseNumber?.asWritten ?? publishingTexts.noNumber[language];
  if (followUp === null) return fillText(publishingTexts.whole, language, { number, title });
  return fillText(publishingTexts.numbered, language, { number, point: followUp.point, title });
};

const textOf = ({ kind, status, deadline, needsFollowUp }: Change): Text => {
  if (kind === 'STATUS' && status === null) return publishingTexts.words;
  if (kind === 'DEADLINE' && deadline === null) return publishingTexts.noDeadline;
  if (kind === 'JUDGED' && needsFollowUp === false) return publishingTexts.noFollowUp;
  return changeTexts[kind as PublicChangeKind];
};

/** One sentence of what happened, in plain words; of a kind that anybody may be told of. */
export const describeChange = (change: Change, language: Language): string =>
  fillText(textOf(change), language, {
    day: longDay(dayOf(change.at), language),
    status: change.status === null ? '' : statusTexts[change.status][language].toLowerCase(),
    deadline: change.deadline === null ? '' : longDay(change.deadline, language),
  });
