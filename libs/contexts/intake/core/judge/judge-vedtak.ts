import type { LocalDate } from '#kernel';
import type { CaseNumber } from '#contexts/vedtak';
import type { VedtakFacts } from '../import.events.js';
import { firstSaid } from './first-said.js';
import { isNewWording } from './is-news.js';
import { dayOfList, type Change, type ImportOptions } from './judgement.js';
import type { KnownVedtak } from './known.js';

/** What a list's rows or a message say of one vedtak. */
export interface ToldOfVedtak {
  readonly source: 'list' | 'fiks';
  readonly organ: string;
  readonly caseNumber: CaseNumber | null;
  readonly date: LocalDate | null;
  /** One of each row; the first is the one to register under. */
  readonly titles: readonly string[];
  readonly text: string | null;
  readonly final: boolean;
  readonly systemCase: string | null;
  readonly archiveCase: string | null;
  readonly shielding: VedtakFacts['shielding'];
}

export interface JudgedVedtak {
  readonly facts: VedtakFacts;
  readonly changes: readonly Change[];
}

interface Context {
  readonly options: ImportOptions;
  /** The last day anything was told of this vedtak. */
  readonly newest: LocalDate | null;
}

const newFacts = ({ titles, ...told }: ToldOfVedtak): VedtakFacts => ({ ...told, title: titles[0] ?? '' });

/** A list does not correct the meeting system. */
const mayCorrect = ({ source }: ToldOfVedtak, known: KnownVedtak) =>
  source === 'fiks' || known.source !== 'fiks';

/** The rows' title, unless one of them has the present one. */
const newTitle = (told: ToldOfVedtak, known: KnownVedtak, context: Context): string | null => {
  const news = told.titles.filter((title) => isNewWording(title, known.titles, context));
  return news.length === told.titles.length && mayCorrect(told, known) ? (news[0] ?? null) : null;
};

/** A row's text is a point's where there are several. */
const newText = (told: ToldOfVedtak, known: KnownVedtak, context: Context): string | null => {
  const isOfVedtak = told.source === 'fiks' || known.points.length <= 1;
  const isNews = isOfVedtak && mayCorrect(told, known) && isNewWording(told.text, known.texts, context);
  return isNews ? told.text : null;
};

/** An import only ever shields; what a person has opened since stays open. */
const newShielding = ({ shielding }: ToldOfVedtak, known: KnownVedtak, { options }: Context) => {
  const openedLater = known.unshieldedOn !== null && known.unshieldedOn >= dayOfList(options);
  return known.shielding !== null || openedLater ? null : shielding;
};

const changed = (what: Change['what'], from: string | null, to: string | null): readonly Change[] =>
  to === null ? [] : [{ what, from, to }];

const correctedFacts = (told: ToldOfVedtak, known: KnownVedtak, context: Context): JudgedVedtak => {
  const title = newTitle(told, known, context);
  const text = newText(told, known, context);
  const date = known.date === null ? told.date : null;
  const shielding = newShielding(told, known, context);
  const { organ, caseNumber, systemCase, archiveCase } = known;
  const facts: VedtakFacts = {
    organ,
    caseNumber,
    date: firstSaid([date, known.date]),
    title: firstSaid([title, known.title]) ?? '',
    text: firstSaid([text, known.text]),
    source: told.source,
    final: known.final || told.final,
    systemCase,
    archiveCase,
    shielding: firstSaid([known.shielding, shielding]),
  };
  const changes = [
    ...changed('title', known.title, title),
    ...changed('text', known.text, text),
    ...changed('date', null, date),
    ...changed('shielding', null, firstSaid([shielding?.basis])),
    ...(known.final === facts.final ? [] : changed('final', 'false', 'true')),
  ];
  return { facts, changes };
};

/** What is told of the vedtak itself: all of it when it is new, else what it changes. */
export const judgeVedtak = (
  told: ToldOfVedtak,
  known: KnownVedtak | undefined,
  context: Context,
): JudgedVedtak =>
  known === undefined ? { facts: newFacts(told), changes: [] } : correctedFacts(told, known, context);
