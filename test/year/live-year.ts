import { isQuiet } from '#contexts/organisation';
import {
  dispatchAggregate,
  dispatchEvents,
  mailingHour,
  morningIdOf,
  outgoingMailProjection,
  planMorning,
  toldIn,
  type DispatchEvent,
  type MailItem,
  type MorningInput,
} from '#contexts/reminders';
import { addDays, at, type LocalDate, type TenantId } from '#kernel';
import { openRounds } from '../../libs/contexts/simulation/core/past/ask.js';
import { dueInstances, fireDue, type Look } from '../../libs/contexts/simulation/core/past/fire.js';
import { handAsksOver, morningOf } from '../../libs/contexts/simulation/core/past/mail.js';
import type { PastInput } from '../../libs/contexts/simulation/core/past/past.js';
import { PastWorld } from '../../libs/contexts/simulation/core/past/past-world.js';
import { settleRounds } from '../../libs/contexts/simulation/core/past/settle.js';
import { actOnPoints, bounce, goAway } from './behaviour.js';
import { diceOf, type Dice } from './dice.js';
import { pointComes, settleTown, type Town, type TownSize } from './town.js';
import { Watch, type Planned } from './watch.js';

const daysOfYear = 365;
const workDayBegins = '06:00';

/** What a year came to. */
export interface LivedYear {
  /** Items told, by kind. */
  readonly told: Readonly<Record<MailItem['kind'], number>>;
  readonly mails: number;
  /** Notices that nobody can be told of, counted once. */
  readonly unheard: number;
  /** What must never be, and was; each with its day. */
  readonly broken: readonly string[];
}

/**
 * One municipality lives a year, day by day: people do what chance has them do, and Iverk does of itself what it does, by the
 * deciders, plans and projections that it runs on. What must hold is looked for each day. The same seed lives the same year.
 */
export const liveYear = (seed: number, size: TownSize): LivedYear => new Year(seed, size).live();

class Year {
  readonly #dice: Dice;
  readonly #world = new PastWorld('9999' as TenantId);
  readonly #town: Town;
  readonly #input: PastInput;
  readonly #watch: Watch;
  #points: number;

  constructor(seed: number, size: TownSize) {
    this.#dice = diceOf(seed);
    this.#points = Math.floor(size.points * 0.6);
    this.#town = settleTown(this.#world, { ...size, points: this.#points }, this.#dice);
    const { firstDay: from, people } = this.#town;
    this.#input = { tenant: this.#world.tenant, from, to: addDays(from, daysOfYear), events: [], people };
    this.#watch = new Watch(this.#world, this.#town);
    this.#comeDaily = (size.points - this.#points) / daysOfYear;
  }

  readonly #comeDaily: number;

  live(): LivedYear {
    for (let n = 0; n < daysOfYear; n += 1) this.#liveThrough(addDays(this.#town.firstDay, n));
    return this.#watch.found();
  }

  #liveThrough(day: LocalDate): void {
    // Now and then Iverk stands still for a day: what was to be done is done the next.
    const stands = this.#dice.happens(0.01);
    const isAtWork = !isQuiet(this.#town, day);
    if (!stands) this.#fireAll(day);
    if (isAtWork && this.#dice.happens(0.3)) this.#peopleAct(day, '06:30');
    if (!stands) this.#mail(day, mailingHour);
    if (!isAtWork) return;
    this.#peopleAct(day, '10:00');
    // A worker that is started again in the day looks once more for what is to be mailed.
    if (!stands && this.#dice.happens(0.3)) this.#mail(day, '12:00');
  }

  #fireAll(day: LocalDate): void {
    for (const id of dueInstances(this.#world, day)) this.#fire(id, day, workDayBegins);
  }

  #peopleAct(day: LocalDate, hour: string): void {
    const moment = { at: at(day, hour), day, dice: this.#dice };
    if (this.#dice.happens(this.#comeDaily))
      pointComes(this.#world, this.#town, { dice: this.#dice, day, n: this.#points++ });
    const touched = actOnPoints(this.#world, this.#town, moment);
    settleRounds(this.#world, this.#input, moment);
    for (const id of touched) this.#fire(id, day, hour);
    goAway(this.#world, this.#town, moment);
    bounce(this.#world, this.#town, moment);
  }

  #fire(id: string, day: LocalDate, hour: string): void {
    fireDue(this.#world, id, { at: at(day, hour), day });
  }

  #mail(day: LocalDate, hour: string): void {
    const look = { at: at(day, hour), day };
    settleRounds(this.#world, this.#input, look);
    const asks = openRounds(this.#world, this.#input, look);
    if (asks.length > 0) this.#watch.roundOpened(day, this.#morning(day));
    const planned = this.#plan(look);
    if (planned !== undefined) this.#watch.planned(planned);
  }

  /** All that is known of the municipality that day, and whom it has told. */
  #morning(day: LocalDate): MorningInput {
    const ofDay = this.#world.models.all(outgoingMailProjection).filter(({ on }) => on === day);
    return { ...morningOf(this.#world, this.#input, day), alreadyTold: toldIn(ofDay) };
  }

  /** The mail of a morning, and of any later look that day: planned by what the read models show, decided by the dispatch. */
  #plan({ at: moment, day }: Look): Planned | undefined {
    const world = this.#world;
    if (isQuiet(world.municipality ?? { closedDays: [] }, day)) return undefined;
    const before = this.#morning(day);
    const handed = handAsksOver(world, before, { input: this.#input, at: moment });
    const input = handed ? this.#morning(day) : before;
    const { mails, unheard } = planMorning(input);
    const dispatchId = morningIdOf(world.tenant, day);
    const events = this.#decide(day, dispatchId, {
      type: 'PlanMails',
      data: { occasion: 'MORNING', on: day, about: null, mails },
      issued: { by: 'system:simulation', roles: ['SYSTEM'], at: moment },
    });
    world.write({ to: dispatchEvents, subjectId: dispatchId, at: moment }, events);
    const sent = events.flatMap((event) => (event.type === 'MailPlanned' ? [event.data] : []));
    return { day, input, unheard, mails: sent, planned: mails.length };
  }

  #dispatch: { readonly id: string; readonly state: unknown } = { id: '', state: undefined };

  #decide(day: LocalDate, id: string, command: object): readonly DispatchEvent[] {
    const { decider } = dispatchAggregate;
    let state: unknown = this.#dispatch.id === id ? this.#dispatch.state : decider.initialState;
    const events = decider.decide(command, state) as readonly DispatchEvent[];
    const moment = at(day, mailingHour);
    for (const event of events) state = decider.evolve(state, event, moment, moment);
    this.#dispatch = { id, state };
    return events;
  }
}
