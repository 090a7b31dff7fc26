import { dayOf, longDay } from '#kernel';
import { pinnedProcedure } from '#contexts/procedures';
import type { CaseDocument } from '#contexts/cases';
import type { FollowedPoint } from './plan-round.js';
import type { Digest } from './digest.js';
import { sectionOf, type Entry } from './letter-entries.js';
import { inLetter, sayIn } from './letter-words.js';
import type { LetterPoint } from './letter.js';
import {
  deadlineFact,
  headingOfPoint,
  officerFact,
  shieldingOf,
  timerFact,
  toldFacts,
} from './point-in-letter.js';
import { pointTexts } from './point.texts.js';

const longestLabel = 60;

/** `Avvik`; of what came of a shielded vedtak also its number. */
const headingOf = (entry: Entry, file: CaseDocument, digest: Digest): string => {
  const { id, name } = pinnedProcedure(file.procedure);
  const shieldedBy = entry.told[0]?.shieldedBy ?? null;
  const called = name?.[digest.language] ?? id;
  return shieldedBy === null || shieldedBy === 'unknown'
    ? called
    : `${called}, ${headingOfPoint(shieldedBy, digest)}`;
};

/** What names the case in a subject or beside a day. */
export const nameOfCase = (entry: Entry, file: CaseDocument, digest: Digest): string => {
  const heading = headingOf(entry, file, digest);
  const shielded = (entry.told[0]?.shieldedBy ?? null) !== null;
  return shielded ? heading : `${heading}: ${inLetter(file.title, longestLabel)}`;
};

/** A case as a letter tells of it. Of what came of a shielded vedtak nothing leaves by mail but that vedtak's number and why. */
export const caseInLetter = (entry: Entry, file: CaseDocument, digest: Digest): LetterPoint => {
  const heading = headingOf(entry, file, digest);
  const label = sayIn(digest.language)(pointTexts.see, { heading: nameOfCase(entry, file, digest) });
  const link = { label, href: `${digest.baseUrl}/saker/${file.caseId}` };
  const shieldedBy = entry.told[0]?.shieldedBy ?? null;
  if (shieldedBy !== null) return { heading, title: null, facts: [whyShielded(shieldedBy, digest)], link };
  return { heading, title: inLetter(file.title), facts: openFacts(entry, file, digest), link };
};

const openFacts = (entry: Entry, file: CaseDocument, digest: Digest): readonly string[] => {
  const state = pinnedProcedure(file.procedure).states[file.state]?.name?.[digest.language];
  const since = { since: dayOf(file.since), deadline: file.deadline };
  return [
    ...entry.told.flatMap((told) => timerFact(told, since, digest)),
    ...(sectionOf(entry) === 'ESCALATE' ? [officerFact(file.officer, digest)] : []),
    ...(file.deadline === null ? [] : [deadlineFact(file.deadline, digest)]),
    ...(state === undefined ? [] : [statusFact(state, file, digest)]),
    ...toldFacts(entry, digest),
  ];
};

const whyShielded = (by: FollowedPoint | 'unknown', digest: Digest): string =>
  (by === 'unknown' ? undefined : shieldingOf(by, digest)) ??
  sayIn(digest.language)(pointTexts.shieldedUnknown);

const statusFact = (status: string, { since }: CaseDocument, { language }: Digest): string =>
  sayIn(language)(pointTexts.caseState, { status, day: longDay(dayOf(since), language) });
