import { nameOfCase } from './case-in-letter.js';
import type { Digest, Unanswered } from './digest.js';
import { isTold, type Entry } from './letter-entries.js';
import { footTexts } from './letter-foot.texts.js';
import { inLetter, sayIn } from './letter-words.js';
import { headingOfPoint } from './point-in-letter.js';

/** Of the case of a report that has not come: what has not been answered. */
export const unansweredOf = ({ told }: Entry): Unanswered | null => told[0]?.unanswered ?? null;

/** Whom a report is waited for from. */
export const reporterOf = ({ standing }: Entry, { names }: Digest): string => {
  const officer = standing.sort === 'CASE' ? standing.file.officer : null;
  return inLetter(officer === null ? '' : (names.get(officer) ?? ''));
};

/** What names a thing beside a day, or in a subject: its number, its title, or whose answer it is. */
export const nameOfEntry = (entry: Entry, digest: Digest): string => {
  const { standing } = entry;
  if (standing.sort === 'FOLLOW_UP') return headingOfPoint(standing.point, digest);
  if (unansweredOf(entry) === null) return nameOfCase(entry, standing.file, digest);
  const say = sayIn(digest.language);
  return isTold(entry, 'ESCALATE')
    ? say(footTexts.aboutAnswersOf, { name: reporterOf(entry, digest) })
    : say(footTexts.aboutAnswers);
};
