import { caseProjection } from '#contexts/cases';
import { isQuiet } from '#contexts/organisation';
import {
  dispatchAggregate,
  dispatchEvents,
  morningIdOf,
  noticeProjection,
  planMorning,
  reachableAmong,
  roundProjection,
  standingsOf,
  unreachedAmong,
  untoldAsks,
  untoldNotices,
  type DispatchEvent,
  type MorningInput,
  type MorningPlan,
} from '#contexts/reminders';
import type { Look } from './fire.js';
import { isDirector, type PastInput } from './past.js';
import type { SimulatedMail } from '../count-mails.js';
import type { PastWorld } from './past-world.js';

export interface PastMorning {
  readonly mails: readonly SimulatedMail[];
  readonly unheard: MorningPlan['unheard'];
}

/** Plans the mail of a morning, and takes it to be sent. */
export const planMails = (world: PastWorld, input: PastInput, { at, day }: Look): PastMorning => {
  const { municipality, organisation, tenant } = world;
  if (isQuiet(municipality ?? { closedDays: [] }, day)) return { mails: [], unheard: [] };
  const { mails, unheard } = planMorning(morningOf(world, input, day));
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
