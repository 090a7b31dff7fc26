import { caseProjection } from '#contexts/cases';
import { isQuiet } from '#contexts/organisation';
import {
  asksNotTheirs,
  dispatchAggregate,
  dispatchEvents,
  morningIdOf,
  noticeProjection,
  planHandOvers,
  planMorning,
  reachableAmong,
  roundEvents,
  roundIdOf,
  roundProjection,
  standingsOf,
  unreachedAmong,
  untoldAsks,
  untoldNotices,
  type DispatchEvent,
  type MorningInput,
  type MorningPlan,
  type RoundEvent,
} from '#contexts/reminders';
import { beginReport } from './ask.js';
import type { Look } from './fire.js';
import { isDirector, type PastInput } from './past.js';
import type { SimulatedMail } from '../count-mails.js';
import type { PastWorld } from './past-world.js';
import { settleRounds } from './settle.js';

export interface PastMorning {
  readonly mails: readonly SimulatedMail[];
  readonly unheard: MorningPlan['unheard'];
}

/** Plans the mail of a morning, and takes it to be sent. */
export const planMails = (world: PastWorld, input: PastInput, { at, day }: Look): PastMorning => {
  const { municipality, organisation, tenant } = world;
  if (isQuiet(municipality ?? { closedDays: [] }, day)) return { mails: [], unheard: [] };
  const before = morningOf(world, input, day);
  const morning = handAsksOver(world, before, { input, at }) ? morningOf(world, input, day) : before;
  const { mails, unheard } = planMorning(morning);
  const data = { occasion: 'MORNING', on: day, about: null, mails };
  const { decider } = dispatchAggregate;
  const issued = { by: 'system:simulation', roles: ['SYSTEM'], at };
  const planned = decider.decide(
    { type: 'PlanMails', data, issued },
    decider.initialState,
  ) as readonly DispatchEvent[];
  world.write({ to: dispatchEvents, subjectId: morningIdOf(tenant, day), at }, planned);
  return {
    unheard,
    mails: mails.map(({ recipient, items }) => ({
      ...{ day, recipient, items },
      toDirector: isDirector(organisation, day, recipient),
    })),
  };
};

/** Asks others what waits to be told somebody whom it cannot be told any more; whether there was any of it. */
export const handAsksOver = (
  world: PastWorld,
  morning: MorningInput,
  { input, at }: Pick<Look, 'at'> & { readonly input: PastInput },
): boolean => {
  if (asksNotTheirs(morning).length === 0) return false;
  const points = new Map(world.points.map((point) => [point.followUp.followUpId, point]));
  const handedOver = planHandOvers(morning, points);
  for (const { period, handOvers } of handedOver) {
    const deed = { to: roundEvents, subjectId: roundIdOf(world.tenant, period), at };
    const decided = world.decide(deed, { type: 'HandAsksOver', data: { handOvers } });
    for (const event of decided as readonly RoundEvent[])
      if (event.type === 'AskHandedOver')
        beginReport(world, input, { at, day: morning.on, asked: event.data });
  }
  if (handedOver.length === 0) return false;
  settleRounds(world, input, { at, day: morning.on });
  return true;
};

/** All that planning the mail of a morning needs to know. */
export const morningOf = (world: PastWorld, { people }: PastInput, on: Look['day']): MorningInput => {
  const { tenant, models, municipality, organisation, mailboxes } = world;
  const notices = models
    .all(noticeProjection)
    .filter((each) => each.notices.some(({ stopped, told }) => stopped === null && told.length === 0));
  const ids = new Set(notices.map(({ instanceId }) => instanceId));
  return {
    ...{ tenant, on, organisation, staffedOn: on, language: municipality?.language ?? 'nb' },
    people: reachableAmong(people, mailboxes),
    asks: untoldAsks(models.all(roundProjection)),
    notices: untoldNotices(
      notices,
      standingsOf(
        world.points.filter(({ followUp }) => ids.has(followUp.followUpId)),
        models.all(caseProjection).filter(({ caseId }) => ids.has(caseId)),
      ),
    ),
    unreached: unreachedAmong(mailboxes),
    preferences: new Map([...mailboxes].map(([id, { preference }]) => [id, preference])),
    alreadyTold: new Set(),
  };
};
