import { answeredByOwnUnit, caseEvents, pinsFor } from '#contexts/cases';
import { isEnded } from '#contexts/follow-up';
import {
  answerByOf,
  askingRule,
  openingWhenAsked,
  planRound,
  reachableAmong,
  roundEvents,
  roundIdOf,
  roundProjection,
  roundsDue,
  type RoundEvent,
} from '#contexts/reminders';
import type { Look } from './fire.js';
import { withInstead, type PastAsk, type PastInput } from './past.js';
import type { PastWorld } from './past-world.js';

type Asked = Extract<RoundEvent, { type: 'PersonAsked' }>['data'];
type AskedToReport = Pick<Asked, 'period' | 'recipient' | 'language' | 'answerBy'>;

/** Opens the rounds that are due, if any, and begins the case of each report, as its policy does. */
export const openRounds = (world: PastWorld, input: PastInput, look: Look): readonly PastAsk[] =>
  periodsDue(world, input, look).flatMap((period) => openRound(world, input, { ...look, period }));

const openRound = (world: PastWorld, input: PastInput, asking: Asking): readonly PastAsk[] => {
  const asked = ask(world, input, asking);
  for (const each of asked) beginReport(world, input, { ...asking, asked: each });
  return asked.map(({ recipient, points }) => ({
    ...{ day: asking.day, period: asking.period, recipient },
    followUpIds: points.map(({ followUpId }) => followUpId),
  }));
};

const periodsDue = (
  { tenant, municipality, models }: PastWorld,
  { meetingDays = [] }: PastInput,
  { day }: Look,
): readonly string[] =>
  municipality === undefined
    ? []
    : roundsDue(day, [{ tenant, ...municipality, meetingDays }], new Set())
        .map(({ period }) => period)
        .filter((period) => models.get(roundProjection, roundIdOf(tenant, period)) === undefined);

interface Asking extends Look {
  readonly period: string;
}

const ask = (world: PastWorld, input: PastInput, { at, day, period }: Asking): readonly Asked[] => {
  const { tenant, organisation, mailboxes } = world;
  const languages = [...mailboxes].flatMap(([id, { preference }]) =>
    preference.language === null ? [] : [[id, preference.language] as const],
  );
  const { asks } = planRound({
    ...{ tenant, period, organisation, staffedOn: day, languages: new Map(languages) },
    language: world.municipality?.language ?? 'nb',
    people: reachableAmong(input.people, mailboxes),
    points: world.points.filter(({ followUp }) => !isEnded(followUp.status)),
    alreadyAsked: new Set(),
  });
  const data = {
    period,
    on: day,
    answerBy: answerByOf({ period, on: day }, world.municipality),
    rule: askingRule,
    asks,
  };
  const deed = { to: roundEvents, subjectId: roundIdOf(tenant, period), at };
  const decided = world.decide(deed, { type: 'OpenRound', data }) as readonly RoundEvent[];
  return decided.flatMap((event) => (event.type === 'PersonAsked' ? [event.data] : []));
};

/** Begins the case of somebody's report, as its policy does. */
export const beginReport = (
  world: PastWorld,
  { procedure }: PastInput,
  { asked, at, day }: Look & { readonly asked: AskedToReport },
): void => {
  const { tenant, organisation, library } = world;
  const { period, recipient, language, answerBy } = asked;
  const roundId = roundIdOf(tenant, period);
  const { caseId, data } = openingWhenAsked({ period, recipient, language, answerBy, roundId });
  const pins = pinsFor(data, withInstead(library, procedure));
  const prepared = { ...answeredByOwnUnit(data, { organisation, day }), pins };
  world.decide({ to: caseEvents, subjectId: caseId, at }, { type: 'OpenCase', data: prepared });
};
