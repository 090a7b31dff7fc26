import { addMonths, dayOf, longDay, shortDay, type LocalDate } from '#kernel';
import { textUnchangedSince } from '#contexts/follow-up';
import { statusTexts } from '#contexts/procedures';
import type { VedtakDocument } from '#contexts/vedtak';
import type { Digest, ToldNotice } from './digest.js';
import { askedAsTexts } from './digest.texts.js';
import { inLetter, sayIn } from './letter-words.js';
import { sectionOf, type Entry } from './letter-entries.js';
import type { LetterPoint } from './letter.js';
import { nameOfPeriod } from './name-of-period.js';
import type { FollowedPoint } from './plan-round.js';
import { pointTexts } from './point.texts.js';
import { nameOfTimer, namesOfAddressees, timerOf } from './timer-in-letter.js';

const longestNumber = 60;

const numberOf = (vedtak: VedtakDocument | null, { language }: Digest): string => {
  const number = vedtak?.caseNumber?.asWritten;
  if (number !== undefined) return inLetter(number, longestNumber);
  const date = vedtak?.date ?? null;
  return sayIn(language)(pointTexts.noNumber) + (date === null ? '' : `, ${shortDay(date)}`);
};

/** `KS 012/26`, and which point where there are several. */
export const headingOfPoint = ({ vedtak, followUp: { point } }: FollowedPoint, digest: Digest): string => {
  const number = numberOf(vedtak, digest);
  if ((vedtak?.points.length ?? 0) <= 1) return number;
  return sayIn(digest.language)(pointTexts.point, { number, point });
};

/** Points of one vedtak are told apart by their own text. */
const titleOf = ({ title, points }: VedtakDocument, point: number): string => {
  const text = points.length > 1 ? points.find((each) => each.point === point)?.text : undefined;
  return inLetter(text === undefined || text === title ? title : `${title}: ${text}`);
};

/** What is said of a point nothing may be said of; undefined for any other. Fails closed: an unknown vedtak may be shielded. */
export const shieldingOf = ({ vedtak }: FollowedPoint, digest: Digest): string | undefined => {
  const say = sayIn(digest.language);
  if (vedtak === null) return say(pointTexts.shieldedUnknown);
  if (vedtak.shielding === null) return undefined;
  return say(pointTexts.shielded, { basis: inLetter(vedtak.shielding.basis) });
};

/** Which day the deadline is, or was. */
export const deadlineFact = (deadline: LocalDate | null, { language, on }: Digest): string => {
  const say = sayIn(language);
  if (deadline === null) return say(pointTexts.noDeadline);
  const text = deadline < on ? pointTexts.deadlinePassed : pointTexts.deadline;
  return say(text, { day: longDay(deadline, language) });
};

const reportedFact = (
  { followUp: { lastReportedAt: at, status } }: FollowedPoint,
  digest: Digest,
): string => {
  const { language } = digest;
  const say = sayIn(language);
  if (at === null) return say(pointTexts.neverReported);
  const day = longDay(dayOf(at), language);
  return say(pointTexts.lastStatus, { status: statusTexts[status][language], day });
};

const longUnchanged = 3;
const mostMonths = 600;

/** Whole months from one day to another. */
const monthsSince = (from: LocalDate, to: LocalDate): number => {
  let months = 0;
  while (months < mostMonths && addMonths(from, months + 1) <= to) months += 1;
  return months;
};

const unchangedFact = ({ followUp }: FollowedPoint, { language, on }: Digest): readonly string[] => {
  const since = textUnchangedSince(followUp.history);
  const count = since === null ? 0 : monthsSince(dayOf(since), on);
  return count < longUnchanged ? [] : [sayIn(language)(pointTexts.textUnchanged, { count })];
};

const missingFact = ({ followUp: { missingSince } }: FollowedPoint, { language }: Digest) =>
  missingSince === null ? [] : [sayIn(language)(pointTexts.missing, { day: shortDay(missingSince) })];

/** What a timer says of what it is about; nothing where the deadline says it. */
export const timerFact = (
  told: ToldNotice,
  { since, deadline }: { readonly since: string; readonly deadline: LocalDate | null },
  { language, on }: Digest,
): readonly string[] => {
  const say = sayIn(language);
  const due = timerOf(told).timer?.due;
  const name = nameOfTimer(told, language);
  const after = due !== undefined && 'after' in due ? due.after : null;
  if (after === 'deadline' && deadline !== null && deadline < on) return [];
  if (after !== 'entry') return [say(pointTexts.timer, { name })];
  return [say(pointTexts.timerSince, { name, day: longDay(since as LocalDate, language) })];
};

/** Who has it, for those who are to follow it up. */
export const officerFact = (officer: string | null, { names, language }: Digest): string => {
  const say = sayIn(language);
  const name = officer === null ? undefined : names.get(officer);
  return name === undefined ? say(pointTexts.noOfficer) : say(pointTexts.officer, { name: inLetter(name) });
};

/** What is said of those who were told besides. */
export const toldFacts = ({ told }: Entry, { language }: Digest): readonly string[] =>
  told
    .filter(({ item }) => item.kind === 'COPY')
    .map(({ notice }) =>
      sayIn(language)(pointTexts.alsoTold, { to: namesOfAddressees(notice.to, language) }),
    );

const askedFacts = (entry: Entry, { ask, language }: Digest): readonly string[] => {
  if (entry.asked === null || ask === null) return [];
  const say = sayIn(language);
  const { period, answerBy } = ask.round;
  const values = { period: nameOfPeriod(period, language), by: longDay(answerBy, language) };
  return [
    ...(entry.asked.as === 'OFFICER' ? [] : [say(askedAsTexts[entry.asked.as])]),
    ...(sectionOf(entry) === 'ASK' ? [] : [say(pointTexts.alsoAsked, values)]),
  ];
};

const timerFactsOf = (point: FollowedPoint, entry: Entry, digest: Digest): readonly string[] => {
  const { since, timersFrom, deadline } = point.followUp;
  const from = timersFrom !== null && timersFrom > since ? timersFrom : since;
  return entry.told.flatMap((told) => timerFact(told, { since: dayOf(from), deadline }, digest));
};

/** What every reader of a point is told of it. */
const plainFacts = (point: FollowedPoint, digest: Digest): readonly string[] => [
  deadlineFact(point.followUp.deadline, digest),
  reportedFact(point, digest),
  ...unchangedFact(point, digest),
];

const linkTo = (point: FollowedPoint, heading: string, digest: Digest, own: boolean) => ({
  label: sayIn(digest.language)(own ? pointTexts.answer : pointTexts.see, { heading }),
  href: `${digest.baseUrl}/oppfolging/${point.followUp.followUpId}`,
});

/** A point as a letter tells of it. Nothing of a shielded one leaves by mail but its number and why. */
export const pointInLetter = (entry: Entry, point: FollowedPoint, digest: Digest): LetterPoint => {
  const heading = headingOfPoint(point, digest);
  const kind = sectionOf(entry);
  const link = linkTo(point, heading, digest, kind === 'REMIND' || kind === 'ASK');
  const shielding = shieldingOf(point, digest);
  if (shielding !== undefined || point.vedtak === null)
    return { heading, title: null, facts: shielding === undefined ? [] : [shielding], link };
  const facts = [
    ...missingFact(point, digest),
    ...timerFactsOf(point, entry, digest),
    ...(kind === 'ESCALATE' ? [officerFact(point.followUp.officer, digest)] : []),
    ...plainFacts(point, digest),
    ...askedFacts(entry, digest),
    ...toldFacts(entry, digest),
  ];
  return { heading, title: titleOf(point.vedtak, point.followUp.point), facts, link };
};

/** A point among those that have not been answered: one address serves them all. */
export const unansweredInLetter = (point: FollowedPoint, digest: Digest): LetterPoint => {
  const heading = headingOfPoint(point, digest);
  const shielding = shieldingOf(point, digest);
  if (shielding !== undefined || point.vedtak === null)
    return { heading, title: null, facts: shielding === undefined ? [] : [shielding], link: null };
  const title = titleOf(point.vedtak, point.followUp.point);
  return { heading, title, facts: plainFacts(point, digest), link: null };
};
