import { inRole, isQuiet } from '#contexts/organisation';
import {
  planMorning,
  type Held,
  type MorningInput,
  type MorningPlan,
  type UntoldAsk,
} from '#contexts/reminders';
import { groupedBy, addDays, type LocalDate } from '#kernel';
import type { SimulatedMail } from './count-mails.js';
import { withHandOvers } from './hand-asks-over.js';
import type { InParts } from './in-parts.js';
import type { Played, SimulatedNotice } from './play-instance.js';
import type { BegunCase, SimulationInput } from './simulation.js';

/** All that somebody would be told of. */
export interface Tidings {
  readonly asks: readonly UntoldAsk[];
  readonly begun: readonly BegunCase[];
  /** By the instance's id. */
  readonly played: ReadonlyMap<string, Played>;
}

interface NoticeOf extends SimulatedNotice {
  readonly instanceId: string;
}

/** Each morning's mail: one digest to each, of all that has come to be told since the last that was not quiet. */
export function* mailMornings(input: SimulationInput, tidings: Tidings): InParts<readonly SimulatedMail[]> {
  const held = heldIn(input, tidings);
  const points = new Map(input.points.map((point) => [point.followUp.followUpId, point]));
  const [asks, notices] = [groupedBy(tidings.asks, ({ askedOn }) => askedOn), noticesByDay(tidings)];
  const mails: SimulatedMail[] = [];
  let waiting: Waiting = { asks: [], notices: [] };
  for (let day = input.from; day < input.to; day = addDays(day, 1)) {
    waiting = {
      asks: [...waiting.asks, ...(asks.get(day) ?? [])],
      notices: [...waiting.notices, ...(notices.get(day) ?? [])].filter((each) => stands(each, day, tidings)),
    };
    yield;
    if (isEmpty(waiting) || isQuiet({ closedDays: input.closedDays, quietMonths: [] }, day)) continue;
    const morning = morningOf(input, { day, waiting, held });
    const asked = withHandOvers(morning, points);
    const plan = planMorning({ ...morning, asks: asked });
    mails.push(...mailsOf(plan, input, day));
    waiting = { asks: untoldBy(plan, asked), notices: [] };
  }
  return mails;
}

interface Waiting {
  readonly asks: readonly UntoldAsk[];
  readonly notices: readonly NoticeOf[];
}

const isEmpty = ({ asks, notices }: Waiting): boolean => asks.length === 0 && notices.length === 0;

const noticesByDay = ({ played }: Tidings): ReadonlyMap<string, readonly NoticeOf[]> =>
  groupedBy(
    [...played].flatMap(([instanceId, { notices }]) => notices.map((each) => ({ ...each, instanceId }))),
    ({ day }) => day,
  );

/** What has taken a step of itself since is no news any more. */
const stands = ({ day: fired, instanceId }: NoticeOf, day: LocalDate, { played }: Tidings): boolean =>
  played.get(instanceId)?.states.every((each) => each.day < fired || each.day > day) ?? true;

const heldIn = ({ points, cases }: SimulationInput, { begun }: Tidings): ReadonlyMap<string, Held> =>
  new Map<string, Held>([
    ...points.map((point) => [point.followUp.followUpId, { sort: 'FOLLOW_UP', point }] as const),
    ...cases.map((file) => [file.caseId, { sort: 'CASE', file }] as const),
    ...begun.map(({ id, file }) => [id, { sort: 'CASE', file }] as const),
  ]);

interface Morning {
  readonly day: LocalDate;
  readonly waiting: Waiting;
  readonly held: ReadonlyMap<string, Held>;
}

const morningOf = (input: SimulationInput, { day: on, waiting, held }: Morning): MorningInput => {
  const { tenant, language, organisation, people, preferences = new Map() } = input;
  return {
    ...{ tenant, on, staffedOn: on, language, organisation, people, preferences },
    ...{ unreached: [], alreadyTold: new Set() },
    asks: waiting.asks,
    notices: [...groupedBy(waiting.notices, ({ instanceId }) => instanceId)].flatMap(
      ([instanceId, those]) => {
        const standing = held.get(instanceId);
        return standing === undefined
          ? []
          : [{ instanceId, standing, notices: those.map(({ notice }) => notice) }];
      },
    ),
  };
};

const mailsOf = (
  { mails }: MorningPlan,
  { organisation }: SimulationInput,
  day: LocalDate,
): readonly SimulatedMail[] => {
  const directors = inRole({ organisation, day }, 'DIRECTOR');
  return mails.map(({ recipient, items }) => ({
    ...{ day, recipient, items },
    toDirector: directors.includes(recipient),
  }));
};

/** Those who wait for the day of the week they have chosen. */
const untoldBy = ({ mails }: MorningPlan, asks: readonly UntoldAsk[]): readonly UntoldAsk[] => {
  const told = new Set(
    mails.filter(({ items }) => items.some(({ kind }) => kind === 'ASK')).map(({ recipient }) => recipient),
  );
  return asks.filter(({ recipient }) => !told.has(recipient));
};
