import { dueTimers, type DueTimer } from '#engine';
import { addDays, groupedBy, longDay, type LocalDate } from '#kernel';
import { caseInstanceOf } from '#contexts/cases';
import { instanceOf } from '#contexts/follow-up';
import { pinnedProcedure } from '#contexts/procedures';
import type { Digest, Timed } from './digest.js';
import { isTold, sectionOf, type Entry } from './letter-entries.js';
import { footTexts } from './letter-foot.texts.js';
import type { LetterFoot } from './letter.js';
import { listed, sayIn } from './letter-words.js';
import { nameOfEntry, unansweredOf } from './name-of-entry.js';
import { namesOfAddressees, refOf } from './timer-in-letter.js';
import type { Standing } from './who-is-told.js';

const timedOf = (standing: Standing): Timed => ({
  procedure: refOf(standing),
  instance: standing.sort === 'CASE' ? caseInstanceOf(standing.file) : instanceOf(standing.point.followUp),
});

const daysAhead = 400;

/** The next rung that has its day after the letter's, as things stand. */
const nextOf = ({ procedure, instance }: Timed, { on, closedDays }: Digest): DueTimer | undefined =>
  dueTimers(pinnedProcedure(procedure), instance, { until: addDays(on, daysAhead), closedDays }).find(
    (due) => due.on > on,
  );

/** What comes of one thing in the letter if nothing happens. */
export interface Foreseen {
  readonly about: string;
  readonly due: DueTimer;
  /** What the reader is to it, as procedures name it. */
  readonly reader: ReadonlySet<string>;
}

const foreseenOf = (entry: Entry, digest: Digest): readonly Foreseen[] => {
  const due = nextOf(timedOf(entry.standing), digest);
  const reader = new Set(entry.told.map(({ item }) => (item.kind === 'COPY' ? 'OFFICER' : item.as)));
  return due === undefined ? [] : [{ about: nameOfEntry(entry, digest), due, reader }];
};

const foreseenOfAsk = (digest: Digest): readonly Foreseen[] => {
  const timed = digest.ask?.report ?? null;
  const due = timed === null ? undefined : nextOf(timed, digest);
  if (due === undefined) return [];
  const about = sayIn(digest.language)(footTexts.aboutAnswers);
  return [{ about, due, reader: new Set(['OFFICER']) }];
};

/** What comes if nothing happens, the nearest day first. */
export const foreseenIn = (entries: readonly Entry[], digest: Digest): readonly Foreseen[] =>
  [
    ...foreseenOfAsk(digest),
    ...entries.filter(({ told }) => told.length > 0).flatMap((entry) => foreseenOf(entry, digest)),
  ].toSorted((a, b) => (a.due.on < b.due.on ? -1 : Number(a.due.on > b.due.on)));

/** By when it should be done to keep what comes next from coming. */
export const doneBy = (foreseen: readonly Foreseen[], { on }: Digest): LocalDate | undefined => {
  const first = foreseen[0]?.due.on;
  if (first === undefined) return undefined;
  const before = addDays(first, -1);
  return before < on ? on : before;
};

const lineOf = (alike: readonly Foreseen[], { language }: Digest): string => {
  const [first] = alike;
  if (first === undefined) return '';
  const { due, reader } = first;
  const say = sayIn(language);
  const about = listed([...new Set(alike.map((each) => each.about))], say);
  const day = longDay(due.on, language);
  const step = due.rung.name?.[language] ?? due.rung.id;
  if (due.rung.act === 'STEP') return say(footTexts.nextSTEP, { day, step, about });
  const to = namesOfAddressees(due.rung.to ?? [], language, reader);
  return say(due.rung.act === 'REMIND' ? footTexts.nextREMIND : footTexts.nextESCALATE, { day, to, about });
};

const grouped = (foreseen: readonly Foreseen[]): readonly (readonly Foreseen[])[] => [
  ...groupedBy(foreseen, ({ due: { on, rung }, reader }) =>
    [on, rung.act, rung.act === 'STEP' ? rung.id : (rung.to ?? []), ...reader].join(' '),
  ).values(),
];

/** Whether an answer to it is a status, and not something that is done. */
const isReportedOn = (entry: Entry): boolean =>
  entry.asked !== null ||
  (isTold(entry, 'REMIND') && (entry.standing.sort === 'FOLLOW_UP' || unansweredOf(entry) !== null));

const mostLines = 6;

/** What comes next, if nothing happens and if something does. */
export const whatComesNext = (entries: readonly Entry[], digest: Digest): LetterFoot => {
  const say = sayIn(digest.language);
  const foreseen = grouped(foreseenIn(entries, digest));
  const own = entries.some((entry) => ['REMIND', 'ASK'].includes(sectionOf(entry)));
  const reports = entries.some(isReportedOn);
  const plain = (text: string) => ({ text, details: [] });
  const asksAgain = entries.some(({ asked }) => asked !== null);
  const nothingMore = asksAgain ? footTexts.asksAgain : footTexts.nothingMore;
  const nothing = entries.length === 0 ? [] : [plain(say(nothingMore))];
  const details = foreseen.slice(0, mostLines).map((alike) => lineOf(alike, digest));
  const rest = foreseen.length - details.length;
  const more = rest > 0 ? [say(footTexts.moreDates, { count: rest })] : [];
  return {
    heading: say(footTexts.next),
    lines: [
      ...(reports ? [plain(say(footTexts.answered))] : []),
      ...(foreseen.length === 0
        ? nothing
        : [{ text: say(footTexts.ifNothing), details: [...details, ...more] }]),
      ...(own ? [plain(say(footTexts.notYours))] : []),
    ],
  };
};
