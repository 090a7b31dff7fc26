import { longDay, type LocalDate } from '#kernel';
import type { Digest } from './digest.js';
import { sectionOf, type Entry, type SectionKind } from './letter-entries.js';
import { inLetter, sayIn } from './letter-words.js';
import { nameOfEntry, unansweredOf } from './name-of-entry.js';
import { subjectTexts } from './subject.texts.js';
import { doneBy, foreseenIn } from './what-comes-next.js';

const isOwn = (kind: SectionKind): boolean => kind === 'REMIND' || kind === 'ASK';

/** Ids of what is counted: a report counts as the points it is about. */
const counted = (entries: readonly Entry[]) => {
  const cases = entries.filter((each) => each.standing.sort === 'CASE' && unansweredOf(each) === null);
  const points = entries.flatMap((each) => {
    if (each.standing.sort === 'FOLLOW_UP') return [each.id];
    return (unansweredOf(each)?.points ?? []).map(({ followUp }) => followUp.followUpId);
  });
  return { points: new Set(points).size, cases: new Set(cases.map(({ id }) => id)).size };
};

const nounOf = (points: number, cases: number) => {
  if (cases === 0) return points === 1 ? subjectTexts.onePoint : subjectTexts.points;
  if (points === 0) return cases === 1 ? subjectTexts.oneCase : subjectTexts.cases;
  return subjectTexts.mixed;
};

/** `2 vedtakspunkter`; in a single letter the case itself. */
const whatOf = (entries: readonly Entry[], digest: Digest): string => {
  const [only] = entries;
  if (digest.letter === 'SINGLE' && only !== undefined && unansweredOf(only) === null)
    return nameOfEntry(only, digest);
  const { points, cases } = counted(entries);
  return sayIn(digest.language)(nounOf(points, cases), { count: points + cases });
};

/** Whether all of it is to be reported on, and nothing to be done otherwise. */
const isToBeReported = (entry: Entry): boolean =>
  entry.asked !== null ||
  unansweredOf(entry) !== null ||
  (entry.standing.sort === 'FOLLOW_UP' &&
    entry.told.every(({ item }) => ['OFFICER', 'DEPUTY'].includes(item.as)));

const earlier = (one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

const byOf = (entries: readonly Entry[], digest: Digest): LocalDate | undefined => {
  const asked = entries.some((entry) => entry.asked !== null) ? digest.ask?.round.answerBy : undefined;
  const noticed = entries.filter(({ told }) => told.length > 0);
  const next =
    noticed.length === 0 ? undefined : doneBy(foreseenIn(noticed, { ...digest, ask: null }), digest);
  return earlier(asked, next);
};

const withDay = (subject: string, entries: readonly Entry[], digest: Digest): string => {
  const by = byOf(entries, digest);
  if (by === undefined) return subject;
  return sayIn(digest.language)(subjectTexts.by, { subject, by: longDay(by, digest.language) });
};

const unreachedSubject = ({ unreached, language }: Digest): string => {
  const say = sayIn(language);
  const [name = ''] = unreached;
  if (unreached.length === 1) return say(subjectTexts.unreachedOne, { name: inLetter(name, 60) });
  return say(subjectTexts.unreachedMany, { count: unreached.length });
};

const ofOwn = (own: readonly Entry[], digest: Digest): string => {
  const text = own.every(isToBeReported) ? subjectTexts.report : subjectTexts.seeTo;
  return withDay(sayIn(digest.language)(text, { what: whatOf(own, digest) }), own, digest);
};

/** What the letter asks, of how much or of which, and by when. */
export const subjectOf = (entries: readonly Entry[], digest: Digest): string => {
  const say = sayIn(digest.language);
  const own = entries.filter((entry) => isOwn(sectionOf(entry)));
  const followed = entries.filter((entry) => sectionOf(entry) === 'ESCALATE');
  const what = whatOf(followed, digest);
  if (own.length > 0 && followed.length > 0)
    return say(subjectTexts.andFollowUp, { subject: ofOwn(own, digest), what });
  if (own.length > 0) return ofOwn(own, digest);
  if (followed.length > 0) return withDay(say(subjectTexts.followUp, { what }), followed, digest);
  if (entries.length > 0) return say(subjectTexts.told, { what: whatOf(entries, digest) });
  return unreachedSubject(digest);
};
