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
import { statusTexts } from '#contexts/procedures';
import { lastDayOfMonth } from './period.js';
import type { FollowedPoint } from './plan-round.js';
import { askedAsTexts, mailTexts } from './reminders.texts.js';
import { renderHtml, renderText, type Letter, type LetterPoint } from './render-reminder.js';
import type { AskedPoint, AskingRule } from './round.events.js';

/** All that a reminder is made of. Equal input gives equal bytes. */
export interface Reminder {
  readonly language: Language;
  readonly recipientName: string;
  readonly municipality: string;
  /** The address of Iverk's web pages, without a path. */
  readonly baseUrl: string;
  readonly round: { readonly period: string; readonly on: LocalDate; readonly rule: AskingRule };
  /** What is asked about, in the order it is shown. */
  readonly points: readonly (FollowedPoint & { readonly asked: AskedPoint })[];
}

export interface ComposedReminder {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Point = Reminder['points'][number];
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

const headingOf = ({ vedtak, followUp: { point } }: Point, say: Say): string => {
  const number = numberOf(vedtak, say);
  return (vedtak?.points.length ?? 0) > 1 ? say(mailTexts.point, { number, point }) : number;
};

const reported = (at: Instant | null, status: Point['followUp']['status'], reminder: Reminder): string => {
  const { language } = reminder;
  if (at === null) return fillText(mailTexts.neverReported, language);
  return fillText(mailTexts.lastStatus, language, {
    status: statusTexts[status][language],
    day: longDay(dayOf(at), language),
  });
};

const deadlineOf = (deadline: LocalDate | null, { language, round }: Reminder): string => {
  if (deadline === null) return fillText(mailTexts.noDeadline, language);
  const text = deadline < round.on ? mailTexts.deadlinePassed : mailTexts.deadline;
  return fillText(text, language, { day: longDay(deadline, language) });
};

const asIsWhy = (as: AskedPoint['as'], say: Say): readonly string[] =>
  as === 'OFFICER' ? [] : [say(askedAsTexts[as])];

const openFacts = ({ followUp, asked }: Point, reminder: Reminder, say: Say): readonly string[] => {
  const { missingSince, deadline, lastReportedAt, status } = followUp;
  const missing = missingSince === null ? [] : [say(mailTexts.missing, { day: shortDay(missingSince) })];
  return [
    ...missing,
    deadlineOf(deadline, reminder),
    reported(lastReportedAt, status, reminder),
    ...asIsWhy(asked.as, say),
  ];
};

/** Nothing of a shielded case leaves by mail but its number and why; of an unknown one not even that is sure. */
const pointOf = (point: Point, reminder: Reminder, say: Say): LetterPoint => {
  const { vedtak, followUp } = point;
  const answer = {
    label: say(mailTexts.answerPoint),
    href: `${reminder.baseUrl}/oppfolging/${followUp.followUpId}`,
  };
  const heading = headingOf(point, say);
  if (vedtak === null) return { heading, title: null, facts: [say(mailTexts.shieldedUnknown)], answer };
  if (vedtak.shielding !== null) {
    const basis = short(vedtak.shielding.basis);
    return { heading, title: null, facts: [say(mailTexts.shielded, { basis })], answer };
  }
  return { heading, title: titleOf(vedtak, followUp.point), facts: openFacts(point, reminder, say), answer };
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

const footOf = ({ round, language, municipality }: Reminder, say: Say): Letter['sections'] => [
  {
    heading: say(mailTexts.why),
    paragraphs: [
      say(round.period.includes('T') ? mailTexts.becauseTertial : mailTexts.becauseMonthly),
      say(mailTexts.rule, {
        on: longDay(round.on, language),
        period: nameOfPeriod(round.period, language),
        rule: round.rule.id,
        version: round.rule.version,
      }),
    ],
  },
  { heading: say(mailTexts.next), paragraphs: [say(mailTexts.nextAnswer), say(mailTexts.nextSilence)] },
  { heading: null, paragraphs: [say(mailTexts.automatic, { municipality })] },
];

const letterOf = (reminder: Reminder): Letter => {
  const { language, round, points } = reminder;
  const say: Say = (text, values) => fillText(text, language, values);
  const by = longDay(lastDayOfMonth(round.on), language);
  const count = points.length;
  return {
    language,
    subject: say(count === 1 ? mailTexts.subjectOne : mailTexts.subjectMany, { count, by }),
    greeting: say(mailTexts.greeting, { name: short(reminder.recipientName) }),
    ask: say(count === 1 ? mailTexts.askOne : mailTexts.askMany, { by }),
    answerAll: { label: say(mailTexts.answerAll), href: `${reminder.baseUrl}/mine-punkter` },
    pointsHeading: say(mailTexts.points),
    points: points.map((point) => pointOf(point, reminder, say)),
    sections: footOf(reminder, say),
  };
};

/** The mail that asks: what, by when, why, where to answer and what comes next, as plain text and as HTML. */
export const composeReminder = (reminder: Reminder): ComposedReminder => {
  const letter = letterOf({ ...reminder, baseUrl: reminder.baseUrl.replace(/\/+$/, '') });
  return { subject: letter.subject, text: renderText(letter), html: renderHtml(letter) };
};
