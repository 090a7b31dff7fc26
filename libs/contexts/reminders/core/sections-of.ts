import { longDay } from '#kernel';
import { caseInLetter } from './case-in-letter.js';
import type { Digest, Unanswered } from './digest.js';
import { digestTexts } from './digest.texts.js';
import { isTold, sectionOf, type Entry, type SectionKind } from './letter-entries.js';
import { inLetter, sayIn } from './letter-words.js';
import type { LetterBlock, LetterPoint, LetterSection } from './letter.js';
import { nameOfPeriod } from './name-of-period.js';
import { reporterOf, unansweredOf } from './name-of-entry.js';
import { pointInLetter, unansweredInLetter } from './point-in-letter.js';
import { pointTexts } from './point.texts.js';
import { namesOfAddressees } from './timer-in-letter.js';

const inLetterOf = (entry: Entry, digest: Digest): LetterPoint =>
  entry.standing.sort === 'CASE'
    ? caseInLetter(entry, entry.standing.file, digest)
    : pointInLetter(entry, entry.standing.point, digest);

const unansweredTexts = {
  REMIND: [digestTexts.unansweredOne, digestTexts.unansweredMany],
  ESCALATE: [digestTexts.unansweredByOne, digestTexts.unansweredByMany],
  COPY: [digestTexts.copyUnansweredOne, digestTexts.copyUnansweredMany],
} as const;

const kindOfReport = (entry: Entry): keyof typeof unansweredTexts => {
  if (isTold(entry, 'REMIND')) return 'REMIND';
  return isTold(entry, 'ESCALATE') ? 'ESCALATE' : 'COPY';
};

/** A report that has not come is told of by its points. Those that the letter tells of elsewhere stand there. */
const reportBlock = (
  entry: Entry,
  { points, period, askedOn }: Unanswered,
  { digest, elsewhere }: { readonly digest: Digest; readonly elsewhere: ReadonlySet<string> },
): LetterBlock => {
  const { language, baseUrl } = digest;
  const say = sayIn(language);
  const [one, many] = unansweredTexts[kindOfReport(entry)];
  const codes = entry.told.find(({ item }) => item.kind === 'COPY')?.notice.to ?? [];
  const sentence = say(points.length === 1 ? one : many, {
    ...{ count: points.length, period: nameOfPeriod(period, language), day: longDay(askedOn, language) },
    ...{ name: reporterOf(entry, digest), to: namesOfAddressees(codes, language) },
  });
  return {
    paragraphs: [sentence],
    points: points
      .filter(({ followUp }) => !elsewhere.has(followUp.followUpId))
      .map((point) => unansweredInLetter(point, digest)),
    link: { label: say(pointTexts.seeAll), href: `${baseUrl}/mine-punkter` },
  };
};

const leadOf = (
  kind: SectionKind,
  entries: readonly Entry[],
  { ask, language }: Digest,
): readonly string[] => {
  const say = sayIn(language);
  const reports = entries.some(
    (entry) => entry.standing.sort === 'FOLLOW_UP' || unansweredOf(entry) !== null,
  );
  if (kind === 'REMIND') return [say(reports ? digestTexts.remindLead : digestTexts.remindTask)];
  if (kind === 'ESCALATE') return [say(digestTexts.escalateLead)];
  if (kind === 'COPY') return [say(digestTexts.copyLead)];
  const by = ask === null ? '' : longDay(ask.round.answerBy, language);
  return [say(entries.length === 1 ? digestTexts.askOne : digestTexts.askMany, { by })];
};

const headings = {
  REMIND: digestTexts.remind,
  ESCALATE: digestTexts.escalate,
  ASK: digestTexts.ask,
  COPY: digestTexts.copy,
} as const;

const sectionOfKind = (
  kind: SectionKind,
  all: readonly Entry[],
  digest: Digest,
): readonly LetterSection[] => {
  const entries = all.filter((entry) => sectionOf(entry) === kind);
  if (entries.length === 0) return [];
  const elsewhere = new Set(all.filter(({ standing }) => standing.sort === 'FOLLOW_UP').map(({ id }) => id));
  const reports = entries.flatMap((entry) => {
    const unanswered = unansweredOf(entry);
    return unanswered === null ? [] : [reportBlock(entry, unanswered, { digest, elsewhere })];
  });
  const others = entries.filter((entry) => unansweredOf(entry) === null);
  const points = others.map((entry) => inLetterOf(entry, digest));
  const first = { paragraphs: leadOf(kind, entries, digest), points, link: null };
  return [{ heading: sayIn(digest.language)(headings[kind]), blocks: [first, ...reports] }];
};

const unreachedSection = ({ unreached, language }: Digest): readonly LetterSection[] => {
  const say = sayIn(language);
  if (unreached.length === 0) return [];
  const paragraphs = unreached.map((name) => say(digestTexts.unreachedName, { name: inLetter(name) }));
  return [{ heading: say(digestTexts.unreached), blocks: [{ paragraphs, points: [], link: null }] }];
};

/** What is late and one's own; what is late of others; what is asked; what others were told; whom no mail reaches. */
export const sectionsOf = (entries: readonly Entry[], digest: Digest): readonly LetterSection[] => [
  ...(['REMIND', 'ESCALATE', 'ASK', 'COPY'] as const).flatMap((kind) => sectionOfKind(kind, entries, digest)),
  ...unreachedSection(digest),
];
