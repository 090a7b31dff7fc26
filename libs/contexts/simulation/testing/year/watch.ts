import { isEnded, followUpProjection } from '#contexts/follow-up';
import { hasLeft, isAway, standInOf } from '#contexts/organisation';
import {
  canBeAsked,
  noticeProjection,
  roundProjection,
  type DispatchEvent,
  type MailItem,
  type MorningInput,
  type MorningPlan,
} from '#contexts/reminders';
import { addDays, dayOf, monthOf, type LocalDate } from '#kernel';
import type { PastWorld } from '../../core/past/past-world.js';
import type { LivedYear } from './live-year.js';
import type { Town } from './town.js';

type SentMail = Extract<DispatchEvent, { type: 'MailPlanned' }>['data'];

/** One look for what is to be mailed, and what came of it. */
export interface Planned {
  readonly day: LocalDate;
  readonly input: MorningInput;
  readonly unheard: MorningPlan['unheard'];
  /** Those the dispatch took. */
  readonly mails: readonly SentMail[];
  /** How many it was given. */
  readonly planned: number;
}

const [saturday, sunday] = [6, 0];
/** Reckoned apart from the calendar that Iverk goes by. */
const publicHolidays: ReadonlySet<string> = new Set([
  ...['2027-01-01', '2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2027-12-25'],
  ...['2027-12-26', '2028-01-01'],
]);
const isQuietDay = (day: LocalDate, { closedDays }: Town): boolean => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const isWeekend = weekday === saturday || weekday === sunday;
  return isWeekend || day.slice(5, 7) === '07' || publicHolidays.has(day) || closedDays.includes(day);
};

/** The longest somebody who has chosen a day of the week waits for what is asked. */
const longestWait = 7;

/** Looks, after each mail of a year, for what must never be. */
export class Watch {
  readonly #world: PastWorld;
  readonly #town: Town;
  readonly #broken: string[] = [];
  readonly #things = new Set<string>();
  readonly #digests = new Set<string>();
  readonly #unheard = new Set<string>();
  readonly #told = { ASK: 0, REMIND: 0, ESCALATE: 0, COPY: 0, UNREACHED: 0 };
  #mails = 0;

  constructor(world: PastWorld, town: Town) {
    this.#world = world;
    this.#town = town;
  }

  found(): LivedYear {
    return { told: this.#told, mails: this.#mails, unheard: this.#unheard.size, broken: this.#broken };
  }

  /** Every point that nobody has told of is somebody's to tell of, unless there is nobody at all. */
  roundOpened(day: LocalDate): void {
    const round = this.#world.models.all(roundProjection).find(({ period }) => period === monthOf(day));
    const asked = new Set(
      Object.values(round?.asks ?? {}).flatMap(({ points }) => points.map((each) => each.followUpId)),
    );
    for (const { followUpId, status, history } of this.#world.models.all(followUpProjection)) {
      const told = history.some(
        ({ type, at }) => type === 'StatusReported' && monthOf(dayOf(at)) === monthOf(day),
      );
      const isDue = !isEnded(status) && status !== 'MELDT_IVERKSATT' && !told;
      if (isDue !== asked.has(followUpId))
        this.#break(day, `${followUpId} is due: ${String(isDue)}, and asked: ${String(!isDue)}`);
    }
  }

  planned(planned: Planned): void {
    for (const mail of planned.mails) this.#sent(mail, planned);
    if (planned.planned !== planned.mails.length) this.#break(planned.day, 'the dispatch refused a mail');
    for (const { instanceId, rung, due } of planned.unheard)
      this.#unheard.add(`${instanceId} ${rung} ${due}`);
    this.#nothingLeft(planned);
  }

  #break(day: LocalDate, what: string): void {
    this.#broken.push(`${day}: ${what}`);
  }

  #sent({ recipient, letter, items }: SentMail, { day, input }: Planned): void {
    this.#mails += 1;
    if (isQuietDay(day, this.#town)) this.#break(day, `${recipient} has mail on a quiet day`);
    const digest = `${recipient} ${day}`;
    if (letter === 'DIGEST' && this.#digests.has(digest)) this.#break(day, `${recipient} has two digests`);
    if (letter === 'DIGEST') this.#digests.add(digest);
    if (!canBeAsked(input, recipient))
      this.#break(day, `${recipient} is not reached, and has mail: ${kindsIn(items)}`);
    if (this.#isAwayInVain(recipient, input))
      this.#break(day, `${recipient} is away, and has mail: ${kindsIn(items)}`);
    for (const item of items) this.#tells(recipient, item, day);
  }

  #isAwayInVain(recipient: string, { organisation, on: day, people }: MorningInput): boolean {
    if (!isAway(organisation, recipient, day)) return false;
    const standIn = standInOf(organisation, recipient, day);
    return standIn !== undefined && (people.get(standIn)?.email ?? null) !== null;
  }

  /** A rung told as whatever kind is the same thing; that an address failed is told once each time it has failed. */
  #tells(recipient: string, { kind, id, rung, due, period }: MailItem, day: LocalDate): void {
    this.#told[kind] += 1;
    const since = kind === 'UNREACHED' ? this.#world.mailboxes.get(id)?.flagged?.at : null;
    const thing = [recipient, rung === null ? kind : 'RUNG', id, rung, due, period, since].join(' ');
    if (this.#things.has(thing)) this.#break(day, `${thing} is told again`);
    this.#things.add(thing);
  }

  /** Whatever was to be told has been, or there is a reason. */
  #nothingLeft({ day, input, unheard }: Planned): void {
    const { alreadyTold, preferences } = input;
    const unheardOf = new Set(unheard.map(({ instanceId, rung, due }) => `${instanceId} ${rung} ${due}`));
    const waitsForNext = alreadyTold.size > 0;
    for (const { instanceId, notices } of input.notices)
      for (const { rung, due } of notices) {
        const now = this.#world.models.get(noticeProjection, instanceId)?.notices;
        const isPending = now?.some(
          (each) => each.rung === rung && each.due === due && each.told.length === 0,
        );
        if (isPending === true && !waitsForNext && !unheardOf.has(`${instanceId} ${rung} ${due}`))
          this.#break(day, `${instanceId} ${rung} ${due} is told nobody`);
      }
    if (unheard.length > 0 && canBeAsked(input, 'coordinator'))
      this.#break(day, 'the coordinator is passed over');
    for (const { asks, closed, on } of this.#world.models.all(roundProjection))
      for (const { recipient, mailKeys, answered } of closed === null ? Object.values(asks) : [])
        if (mailKeys.length === 0 && answered === null && !alreadyTold.has(recipient)) {
          const isWaiting =
            (preferences.get(recipient)?.weekday ?? null) !== null && day < addDays(on, longestWait);
          if (!isWaiting) this.#break(day, `${recipient} is asked, and not told`);
        }
    for (const { personId, flagged } of this.#world.mailboxes.values())
      if (
        flagged !== null &&
        flagged.toldIn === null &&
        !waitsForNext &&
        canBeAsked(input, 'director') &&
        !hasLeft(input.organisation, personId, day)
      )
        this.#break(day, `nobody above knows that ${personId} is not reached`);
  }
}

const kindsIn = (items: readonly MailItem[]): string =>
  [...new Set(items.map(({ kind }) => kind))].join(', ');
