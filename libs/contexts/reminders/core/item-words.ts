import { dayOf, fillText, longDay, oneLine, type Language, type LocalDate } from '#kernel';
import { pinnedProcedure } from '#contexts/procedures';
import type { MailItem } from './dispatch.events.js';
import type { RoundFacts } from './why-facts.js';
import { whyTexts } from './mail.texts.js';
import type { Standing } from './who-is-told.js';

/** What the items of mails are about, as it is known now; by id. */
export interface KnownThings {
  readonly standings: ReadonlyMap<string, Standing>;
  /** By period. */
  readonly rounds: ReadonlyMap<string, RoundFacts>;
  /** Names of people. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the reader may know of what is shielded. */
  readonly seesShielded: boolean;
}

/** Why somebody is told something: the rule with its version, and the days it went by. */
export interface RuleUsed {
  /** Id of the rule that asks in rounds, or of the procedure; null where the letter is sent for its own sake. */
  readonly rule: string | null;
  readonly version: number | null;
  /** `timer/rung` of the procedure. */
  readonly rung: string | null;
  readonly dates: readonly {
    readonly name: 'opened' | 'answerBy' | 'due' | 'deadline' | 'since';
    readonly day: LocalDate;
  }[];
}

const longest = 120;

const short = (words: string): string => {
  const line = oneLine(words);
  return line.length <= longest ? line : `${line.slice(0, longest)} …`;
};

const titleOfPoint = (
  { point: { vedtak, followUp } }: Extract<Standing, { sort: 'FOLLOW_UP' }>,
  seesShielded: boolean,
  language: Language,
): string => {
  const number = vedtak?.caseNumber?.asWritten ?? whyTexts.noNumber[language];
  const heading = fillText(whyTexts.point, language, { number: short(number), point: followUp.point });
  const isOpen = vedtak !== null && (vedtak.shielding === null || seesShielded);
  return isOpen ? `${heading}: ${short(vedtak.title)}` : `${heading} (${whyTexts.shielded[language]})`;
};

/** What people call the thing an item is about. */
export const nameOfThing = ({ about, id }: MailItem, known: KnownThings, language: Language): string => {
  if (about === 'PERSON') return known.names.get(id) ?? id;
  const standing = known.standings.get(id);
  if (standing === undefined) return whyTexts.unknown[language];
  return standing.sort === 'CASE'
    ? short(standing.file.title)
    : titleOfPoint(standing, known.seesShielded, language);
};

const noRule: RuleUsed = { rule: null, version: null, rung: null, dates: [] };

const standingDates = (standing: Standing): RuleUsed['dates'] => {
  const { deadline, since } = standing.sort === 'CASE' ? standing.file : standing.point.followUp;
  const until = deadline === null ? [] : [{ name: 'deadline', day: deadline } as const];
  return [...until, { name: 'since', day: dayOf(since) }];
};

export const procedureOf = (standing: Standing) =>
  standing.sort === 'CASE' ? standing.file.procedure : standing.point.followUp.procedure;

const ruleOfNotice = ({ rung, due, id }: MailItem, { standings }: KnownThings): RuleUsed => {
  const standing = standings.get(id);
  const dates = due === null ? [] : [{ name: 'due', day: due } as const];
  if (standing === undefined) return { ...noRule, rung, dates };
  const { id: rule, version } = procedureOf(standing);
  return { rule, version, rung, dates: [...dates, ...standingDates(standing)] };
};

/** The rule by which somebody is told, and the days it went by, as far as they are still known. */
export const ruleOf = (item: MailItem, known: KnownThings): RuleUsed => {
  if (item.rung !== null) return ruleOfNotice(item, known);
  const round = item.period === null ? undefined : known.rounds.get(item.period);
  if (round === undefined) return noRule;
  const { rule, on, answerBy } = round;
  const dates = [{ name: 'opened', day: on } as const, { name: 'answerBy', day: answerBy } as const];
  return { rule: rule.id, version: rule.version, rung: null, dates };
};

const nameOfTimer = (standing: Standing, rung: string, language: Language): string => {
  const [id = ''] = rung.split('/');
  return (
    pinnedProcedure(procedureOf(standing)).timers?.find((timer) => timer.id === id)?.name?.[language] ?? id
  );
};

const tellNotice = (item: MailItem, used: RuleUsed, { known, language }: Telling): string => {
  const standing = known.standings.get(item.id);
  const rung = item.rung ?? '';
  const dates = used.dates.flatMap(({ name, day }) =>
    name === 'deadline' || name === 'since'
      ? [`; ${fillText(whyTexts[name], language, { day: longDay(day, language) })}`]
      : [],
  );
  return fillText(whyTexts.noticeRule, language, {
    name: standing === undefined ? rung : nameOfTimer(standing, rung, language),
    due: item.due === null ? '' : longDay(item.due, language),
    ...{ procedure: used.rule ?? '', version: used.version ?? '', rung, dates: dates.join('') },
  });
};

interface Telling {
  readonly known: KnownThings;
  readonly language: Language;
}

/** The same in words. */
export const tellRule = (item: MailItem, telling: Telling): string => {
  const { known, language } = telling;
  const used = ruleOf(item, known);
  if (item.rung !== null) return tellNotice(item, used, telling);
  if (item.kind === 'UNREACHED') return whyTexts.unreachedRule[language];
  const dayNamed = (wanted: string) => used.dates.find(({ name }) => name === wanted)?.day;
  const [on, by] = [dayNamed('opened'), dayNamed('answerBy')];
  if (on === undefined || by === undefined) return whyTexts.ownRule[language];
  return fillText(whyTexts.askRule, language, {
    ...{ period: item.period ?? '', rule: used.rule ?? '', version: used.version ?? '' },
    ...{ on: longDay(on, language), by: longDay(by, language) },
  });
};
