import { tellDelay, tellDue, type Timer } from '#engine';
import { groupedBy, businessDaysBetween, dayOf, longDay, type Language, type LocalDate } from '#kernel';
import { caseInstanceOf } from '#contexts/cases';
import { instanceOf } from '#contexts/follow-up';
import { dateNameIn, pinnedProcedure } from '#contexts/procedures';
import type { AskSection, Digest, ToldNotice } from './digest.js';
import type { Entry } from './letter-entries.js';
import { footTexts } from './letter-foot.texts.js';
import { listed, sayIn } from './letter-words.js';
import type { LetterFoot } from './letter.js';
import { nameOfEntry } from './name-of-entry.js';
import { nameOfPeriod } from './name-of-period.js';
import { nameOfTimer, timerOf } from './timer-in-letter.js';

type Line = LetterFoot['lines'][number];
interface ToldEntry {
  readonly entry: Entry;
  readonly told: ToldNotice;
}

const becauseOf = (period: string) => {
  if (period.startsWith('M')) return footTexts.becauseMeeting;
  return period.includes('T') ? footTexts.becauseTertial : footTexts.becauseMonthly;
};

const whyAsked = ({ round, report }: AskSection, { language }: Digest): Line => {
  const say = sayIn(language);
  const { id: rule, version } = round.rule;
  const on = longDay(round.on, language);
  const details = [say(footTexts.round, { on, period: nameOfPeriod(round.period, language), rule, version })];
  if (report === null) return { text: say(becauseOf(round.period)), details };
  const { name, id } = pinnedProcedure(report.procedure);
  const values = { procedure: name?.[language] ?? id, version: report.procedure.version };
  return {
    text: say(becauseOf(round.period)),
    details: [...details, say(footTexts.roundProcedure, values)],
  };
};

const instanceIn = ({ standing }: ToldNotice) =>
  standing.sort === 'CASE' ? caseInstanceOf(standing.file) : instanceOf(standing.point.followUp);

const isShielded = ({ standing, shieldedBy }: ToldNotice): boolean =>
  standing.sort === 'CASE' ? shieldedBy !== null : standing.point.vedtak?.shielding !== null;

/** Which day a timer counts from; undefined where it counts from none. */
const nameOfDay = (due: Timer['due'] | undefined): string | undefined => {
  if (due === undefined || 'monthly' in due || 'yearly' in due) return undefined;
  return 'after' in due ? due.after : due.before;
};

/** The day that the timer counts from, by its name; undefined where it counts from none. */
const countedFrom = (
  told: ToldNotice,
  { language }: Digest,
): { readonly name: string; readonly day: LocalDate } | undefined => {
  const { procedure, timer } = timerOf(told);
  const from = nameOfDay(timer?.due);
  if (from === undefined) return undefined;
  const { since, dates } = instanceIn(told);
  if (from === 'entry') return { name: footTexts.entry[language], day: dayOf(since) };
  const day = dates[from] ?? null;
  return day === null ? undefined : { name: dateNameIn(procedure, language)(from), day };
};

/** What became of the day on its way to the letter: quiet days move it, or the mail was later. */
const movedFact = (
  { notice: { due } }: ToldNotice,
  { on, closedDays, language }: Digest,
): readonly string[] => {
  if (due >= on) return [];
  const say = sayIn(language);
  return businessDaysBetween(due, on, closedDays) === 0
    ? [say(footTexts.movedByQuietDays, { from: longDay(due, language) })]
    : [say(footTexts.cameLater, { on: longDay(on, language) })];
};

/** The days that were used; none of what is shielded, for they would tell of it. */
const datesOf = ({ told }: ToldEntry, digest: Digest): string => {
  const { language } = digest;
  const due = longDay(told.notice.due, language);
  const from = isShielded(told) ? undefined : countedFrom(told, digest);
  const values = { about: '\u0000', due };
  const say = sayIn(language);
  const dates =
    from === undefined
      ? say(footTexts.dueOn, values)
      : say(footTexts.countedFrom, { ...values, name: from.name, from: longDay(from.day, language) });
  return [dates, ...movedFact(told, digest)].join(' ');
};

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const mostDates = 5;

const standsIn = ({ item, notice }: ToldNotice): boolean =>
  item.kind !== 'COPY' && !notice.to.includes(item.as);

/** When the rung comes by its procedure, in words: nothing where the procedure has it no more. */
const whenRungComes = (told: ToldNotice, language: Language): string => {
  const { procedure, timer, rung } = timerOf(told);
  if (timer === undefined) return '';
  const due = tellDue(timer.due, language, dateNameIn(procedure, language));
  return `${due} ${tellDelay(timer, rung?.after, language)}`.trim();
};

const kindTold = ({ item: { kind } }: ToldNotice) =>
  kind === 'REMIND' || kind === 'ESCALATE' ? kind : 'COPY';

/** The rule by which a notice is told: its timer and rung, and the version of the procedure that has them. */
const ruleOf = (told: ToldNotice, language: Language): string => {
  const { procedure, rung } = timerOf(told);
  return sayIn(language)(footTexts[kindTold(told)], {
    timer: nameOfTimer(told, language),
    due: whenRungComes(told, language),
    rung: rung?.name?.[language] ?? told.notice.rung,
    procedure: procedure.name?.[language] ?? procedure.id,
    version: procedure.version,
  });
};

/** Of notices that come of the same rung: the rule once, and the days of each. */
const whyNoticed = (alike: readonly ToldEntry[], digest: Digest): readonly Line[] => {
  const told = alike[0]?.told;
  if (told === undefined) return [];
  const { language } = digest;
  const say = sayIn(language);
  const text = ruleOf(told, language);
  const days = [...groupedBy(alike, (each) => datesOf(each, digest))].map(([dates, those]) =>
    dates.replace('\u0000', () =>
      capitalised(
        listed(
          those.map(({ entry }) => nameOfEntry(entry, digest)),
          say,
        ),
      ),
    ),
  );
  const rest = days.length - mostDates;
  return [
    {
      text,
      details: [
        ...(standsIn(told) ? [say(footTexts.standsIn)] : []),
        ...days.slice(0, mostDates),
        ...(rest > 0 ? [say(footTexts.moreDates, { count: rest })] : []),
      ],
    },
  ];
};

/** Why somebody gets the letter: for each kind of thing in it the rule, its procedure and the days that were used. */
export const whyTold = (entries: readonly Entry[], digest: Digest): LetterFoot => {
  const say = sayIn(digest.language);
  const all = entries.flatMap((entry) => entry.told.map((told) => ({ entry, told })));
  const alike = groupedBy(all, ({ told }) => {
    const { procedure } = timerOf(told);
    const { kind, rung } = told.item;
    return [kind, procedure.id, procedure.version, rung, standsIn(told)].join(' ');
  });
  return {
    heading: say(footTexts.why),
    lines: [
      ...[...alike.values()].flatMap((those) => whyNoticed(those, digest)),
      ...(digest.ask === null ? [] : [whyAsked(digest.ask, digest)]),
      ...(digest.unreached.length === 0 ? [] : [{ text: say(footTexts.unreached), details: [] }]),
    ],
  };
};
