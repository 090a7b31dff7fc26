import {
  dayOf,
  fillText,
  longDay,
  oneLine,
  shortDay,
  type Instant,
  type Language,
  type LocalDate,
  type Text,
} from '#kernel';
import type { VedtakDocument } from '#contexts/vedtak';
import { pinnedProcedure, statusTexts } from '#contexts/procedures';
import type { MailItem } from './dispatch.events.js';
import type { Notice } from './notice.js';
import type { FollowedPoint } from './plan-round.js';
import { askedAsTexts, mailTexts, noticeTexts } from './reminders.texts.js';
import { renderHtml, renderText, type Letter, type LetterPoint } from './render-letter.js';
import type { AskedPoint, AskingRule } from './round.events.js';
import type { Standing } from './who-is-told.js';

/** What somebody is asked in a round. */
export interface AskSection {
  readonly round: {
    readonly period: string;
    readonly on: LocalDate;
    readonly answerBy: LocalDate;
    readonly rule: AskingRule;
  };
  /** What is asked about, in the order it is shown. */
  readonly points: readonly (FollowedPoint & { readonly asked: AskedPoint })[];
}

/** A notice that somebody is told, and what it is about. */
export interface ToldNotice {
  readonly item: MailItem;
  readonly notice: Notice;
  readonly standing: Standing;
}

/** All that a person's mail of a day is made of. Equal input gives equal bytes. */
export interface Digest {
  readonly language: Language;
  readonly recipientName: string;
  readonly municipality: string;
  /** The address of Iverk's web pages, without a path. */
  readonly baseUrl: string;
  /** The day it is for. */
  readonly on: LocalDate;
  /** Null when nothing is asked. */
  readonly ask: AskSection | null;
  readonly notices: readonly ToldNotice[];
  /** Names of those whom no mail reaches. */
  readonly unreached: readonly string[];
}

export interface ComposedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Point = AskSection['points'][number];
type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

const longestTitle = 200;

/** One line, cut at a word: a title may have 2 000 characters, and a mail is read on a phone. */
const short = (words: string): string => {
  const line = oneLine(words);
  if (line.length <= longestTitle) return line;
  return `${line.slice(0, longestTitle).replace(/\s+\S*$/u, '')} …`;
};

const numberOf = (vedtak: VedtakDocument | null, say: Say): string => {
  const number = vedtak?.caseNumber?.asWritten;
  if (number !== undefined) return short(number);
  const date = vedtak?.date ?? null;
  return say(mailTexts.noNumber) + (date === null ? '' : `, ${shortDay(date)}`);
};

const headingOf = ({ vedtak, followUp: { point } }: FollowedPoint, say: Say): string => {
  const number = numberOf(vedtak, say);
  return (vedtak?.points.length ?? 0) > 1 ? say(mailTexts.point, { number, point }) : number;
};

const reported = (at: Instant | null, status: Point['followUp']['status'], digest: Digest): string => {
  const { language } = digest;
  if (at === null) return fillText(mailTexts.neverReported, language);
  return fillText(mailTexts.lastStatus, language, {
    status: statusTexts[status][language],
    day: longDay(dayOf(at), language),
  });
};

const deadlineOf = (deadline: LocalDate | null, { language, on }: Digest): string => {
  if (deadline === null) return fillText(mailTexts.noDeadline, language);
  const text = deadline < on ? mailTexts.deadlinePassed : mailTexts.deadline;
  return fillText(text, language, { day: longDay(deadline, language) });
};

const asIsWhy = (as: AskedPoint['as'], say: Say): readonly string[] =>
  as === 'OFFICER' ? [] : [say(askedAsTexts[as])];

const openFacts = ({ followUp, asked }: Point, digest: Digest, say: Say): readonly string[] => {
  const { missingSince, deadline, lastReportedAt, status } = followUp;
  const missing = missingSince === null ? [] : [say(mailTexts.missing, { day: shortDay(missingSince) })];
  return [
    ...missing,
    deadlineOf(deadline, digest),
    reported(lastReportedAt, status, digest),
    ...asIsWhy(asked.as, say),
  ];
};

/** Nothing of a shielded case leaves by mail but its number and why; of an unknown one not even that is sure. */
const pointOf = (point: Point, digest: Digest, say: Say): LetterPoint => {
  const { vedtak, followUp } = point;
  const answer = {
    label: say(mailTexts.answerPoint),
    href: `${digest.baseUrl}/oppfolging/${followUp.followUpId}`,
  };
  const heading = headingOf(point, say);
  if (vedtak === null) return { heading, title: null, facts: [say(mailTexts.shieldedUnknown)], answer };
  if (vedtak.shielding !== null) {
    const basis = short(vedtak.shielding.basis);
    return { heading, title: null, facts: [say(mailTexts.shielded, { basis })], answer };
  }
  return { heading, title: titleOf(vedtak, followUp.point), facts: openFacts(point, digest, say), answer };
};

/** Points of one vedtak are told apart by their own text. */
const titleOf = ({ title, points }: VedtakDocument, point: number): string => {
  const text = points.length > 1 ? points.find((each) => each.point === point)?.text : undefined;
  return short(text === undefined || text === title ? title : `${title}: ${text}`);
};

/** `november 2026`, or `3. tertial 2026`. */
const nameOfPeriod = (period: string, language: Language): string => {
  const [year = '', number = ''] = period.split('-T');
  if (number !== '') return fillText(mailTexts.tertial, language, { year, number });
  return longDay(`${period}-01` as LocalDate, language).replace(/^\S+ /, '');
};

const headingOfCase = (standing: Standing, say: Say): string =>
  standing.sort === 'CASE' ? short(standing.file.title) : headingOf(standing.point, say);

const refOf = (standing: Standing) =>
  standing.sort === 'CASE' ? standing.file.procedure : standing.point.followUp.procedure;

const addressOf = (standing: Standing, { baseUrl }: Digest): string =>
  standing.sort === 'CASE'
    ? `${baseUrl}/saker/${standing.file.caseId}`
    : `${baseUrl}/oppfolging/${standing.point.followUp.followUpId}`;

/** What the timer is called by its procedure: `Fristen er ute`. */
const nameOfTimer = ({ standing, notice: { rung } }: ToldNotice, language: Language): string => {
  const [id = ''] = rung.split('/');
  return pinnedProcedure(refOf(standing)).timers?.find((timer) => timer.id === id)?.name?.[language] ?? id;
};

const noticeOf = (told: ToldNotice, digest: Digest, say: Say): LetterPoint => {
  const { standing, item } = told;
  const name = nameOfTimer(told, digest.language);
  const facts = [say(noticeTexts[item.kind as keyof typeof noticeTexts], { name })];
  const answer = { label: say(mailTexts.answerPoint), href: addressOf(standing, digest) };
  const heading = headingOfCase(standing, say);
  if (standing.sort === 'CASE') return { heading, title: null, facts, answer };
  const { vedtak, followUp } = standing.point;
  if (vedtak === null || vedtak.shielding !== null) return { heading, title: null, facts, answer };
  const due = deadlineOf(followUp.deadline, digest);
  return { heading, title: titleOf(vedtak, followUp.point), facts: [...facts, due], answer };
};

const whyAsked = ({ round }: AskSection, { language }: Digest, say: Say): readonly string[] => [
  say(round.period.includes('T') ? mailTexts.becauseTertial : mailTexts.becauseMonthly),
  say(mailTexts.rule, {
    on: longDay(round.on, language),
    period: nameOfPeriod(round.period, language),
    rule: round.rule.id,
    version: round.rule.version,
  }),
];

const footOf = (digest: Digest, say: Say): Letter['sections'] => [
  {
    heading: say(mailTexts.why),
    paragraphs: digest.ask === null ? [] : whyAsked(digest.ask, digest, say),
  },
  { heading: say(mailTexts.next), paragraphs: [say(mailTexts.nextAnswer), say(mailTexts.nextSilence)] },
  { heading: null, paragraphs: [say(mailTexts.automatic, { municipality: digest.municipality })] },
];

const subjectOf = ({ ask, notices, language }: Digest, say: Say): string => {
  if (ask === null) return say(mailTexts.subjectNotices, { count: notices.length });
  const by = longDay(ask.round.answerBy, language);
  const count = ask.points.length;
  return say(count === 1 ? mailTexts.subjectOne : mailTexts.subjectMany, { count, by });
};

const letterOf = (digest: Digest): Letter => {
  const { language, ask, notices, unreached } = digest;
  const say: Say = (text, values) => fillText(text, language, values);
  const points = ask?.points ?? [];
  const by = ask === null ? '' : longDay(ask.round.answerBy, language);
  return {
    language,
    subject: subjectOf(digest, say),
    greeting: say(mailTexts.greeting, { name: short(digest.recipientName) }),
    ask: ask === null ? '' : say(points.length === 1 ? mailTexts.askOne : mailTexts.askMany, { by }),
    answerAll: { label: say(mailTexts.answerAll), href: `${digest.baseUrl}/mine-punkter` },
    pointsHeading: say(mailTexts.points),
    points: [
      ...notices.map((notice) => noticeOf(notice, digest, say)),
      ...points.map((point) => pointOf(point, digest, say)),
    ],
    sections: [
      ...unreached.map((name) => ({
        heading: null,
        paragraphs: [say(mailTexts.unreached, { name: short(name) })],
      })),
      ...footOf(digest, say),
    ],
  };
};

/** A person's mail of a day: what, by when, why, where to answer and what comes next, as plain text and as HTML. */
export const composeDigest = (digest: Digest): ComposedLetter => {
  const letter = letterOf({ ...digest, baseUrl: digest.baseUrl.replace(/\/+$/, '') });
  return { subject: letter.subject, text: renderText(letter), html: renderHtml(letter) };
};
