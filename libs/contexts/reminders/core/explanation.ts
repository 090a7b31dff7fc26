import type { Language, LocalDate } from '#kernel';
import type { Ahead } from './ahead.js';
import type { ComingRound } from './coming-round.js';
import { waits } from './decide-morning.js';
import type { DispatchedState } from './dispatch.decider.js';
import type { MailItem } from './dispatch.events.js';
import { nameOfThing, ruleOf, tellRule, type KnownThings, type RuleUsed } from './item-words.js';
import type { UntoldBecause } from './untold.js';
import type { Explained, ToldLine, UntoldLine, WhyInput } from './why-facts.js';
import { untoldTexts } from './why.texts.js';

/** Everything by which a municipality's mail is explained. */
export interface WhyRead {
  readonly input: WhyInput;
  readonly known: KnownThings;
  readonly ahead: readonly Ahead[];
  readonly nextRound: ComingRound | null;
  /** The first days after the one asked about on which mail goes out. */
  readonly mailDays: readonly LocalDate[];
}

/** One thing for one person, in words. */
export interface ThingTold {
  /** Person id; null where there is nobody. */
  readonly recipient: string | null;
  readonly item: MailItem;
  /** What it is about. */
  readonly title: string;
  readonly used: RuleUsed;
  /** By which rule, and which days it went by. */
  readonly rule: string;
}

export interface ToldView extends ThingTold {
  readonly mailKey: string;
  readonly on: LocalDate;
  readonly state: DispatchedState;
}

export interface UntoldView extends ThingTold {
  readonly because: UntoldBecause;
  readonly message: string;
  /** The day that decided it. */
  readonly at: LocalDate | null;
  /** The day it comes after all, as things stand; null where it does not. */
  readonly comes: LocalDate | null;
}

/** What is to come should nothing be done. */
export interface NextView extends ThingTold {
  readonly on: LocalDate;
}

export interface Explanation {
  /** No mail goes out on the day that was asked about. */
  readonly quiet: boolean;
  readonly told: readonly ToldView[];
  readonly untold: readonly UntoldView[];
  readonly next: readonly NextView[];
  /** Null where no round is known to come. */
  readonly nextRound: ComingRound | null;
}

interface Telling {
  readonly read: WhyRead;
  readonly language: Language;
}

const thing = (
  { recipient, item }: { readonly recipient: string | null; readonly item: MailItem },
  { read: { known }, language }: Telling,
): ThingTold => ({
  ...{ recipient, item },
  title: nameOfThing(item, known, language),
  used: ruleOf(item, known),
  rule: tellRule(item, { known, language }),
});

const isDelayed = (because: UntoldBecause): boolean =>
  ['QUIET_DAY', 'CAME_AFTER', 'TOLD_THAT_DAY', 'TOLD_WITH_OTHERS', 'WAITS_FOR_WEEKDAY'].includes(because);

/** The first day on which mail goes out and the person's question does not wait any more. */
const comesOn = (
  { recipient, item, because }: UntoldLine,
  { input, mailDays }: WhyRead,
): LocalDate | null => {
  if (!isDelayed(because)) return null;
  const ask = input.rounds
    .filter(({ period }) => period === item.period)
    .flatMap(({ asks }) => asks)
    .find((each) => each.recipient === recipient);
  const { preferences } = input.morning;
  const found = mailDays.find((on) => ask === undefined || !waits(ask, { on, preferences }));
  return found ?? null;
};

const toldView = (line: ToldLine, telling: Telling): readonly ToldView[] =>
  line.mail === null
    ? []
    : [{ ...thing(line, telling), mailKey: line.mail.mailKey, on: line.mail.on, state: line.mail.state }];

const untoldView = (line: UntoldLine, telling: Telling): UntoldView => ({
  ...thing(line, telling),
  because: line.because,
  message: untoldTexts[line.because][telling.language],
  at: line.at,
  comes: comesOn(line, telling.read),
});

/** What waits for the day's own mail: the next day's where that of the day is planned. */
const waitingView = (line: ToldLine, telling: Telling): readonly NextView[] => {
  const { input, mailDays } = telling.read;
  const isPlanned = input.mails.some(({ on }) => on === input.on);
  const on = isPlanned ? (mailDays[0] ?? input.on) : input.on;
  return line.mail === null ? [{ ...thing(line, telling), on }] : [];
};

const aheadView = ({ on, to }: Ahead, telling: Telling): readonly NextView[] =>
  to
    .filter(({ because }) => because === null)
    .map(({ recipient, item }) => ({ ...thing({ recipient, item }, telling), on }));

/** Of which person, or of which point or case. */
export interface WhyOf {
  readonly personId?: string;
  readonly id?: string;
}

const isOf =
  ({ personId, id }: WhyOf) =>
  ({ recipient, item }: { readonly recipient: string | null; readonly item: MailItem }): boolean =>
    (personId === undefined || recipient === personId) && (id === undefined || item.id === id);

/** What was told, what was not and why not, and what comes next, in words. */
export const tellExplained = (explained: Explained, of: WhyOf, telling: Telling): Explanation => {
  const isWanted = isOf(of);
  const told = explained.told.filter(isWanted);
  const next = [
    ...told.flatMap((line) => waitingView(line, telling)),
    ...telling.read.ahead.flatMap((ahead) => aheadView(ahead, telling)).filter(isWanted),
  ];
  return {
    quiet: telling.read.input.noMail === 'QUIET_DAY',
    told: told.flatMap((line) => toldView(line, telling)).toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    untold: explained.untold.filter(isWanted).map((line) => untoldView(line, telling)),
    next: next.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    nextRound: telling.read.nextRound,
  };
};
