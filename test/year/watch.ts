import { isEnded, followUpProjection, type FollowUpDocument } from '#contexts/follow-up';
import { isAway, leadersAbove, standInOf } from '#contexts/organisation';
import {
  canBeAsked,
  noticeProjection,
  roundProjection,
  type DispatchEvent,
  type MailItem,
  type MorningInput,
  type MorningPlan,
  type Staff,
} from '#contexts/reminders';
import { addDays, dayOf, monthOf, type LocalDate } from '#kernel';
import type { PastWorld } from '../../libs/contexts/simulation/core/past/past-world.js';
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
  readonly #told: Record<MailItem['kind'], number> = {
    ASK: 0,
    REMIND: 0,
    ESCALATE: 0,
    COPY: 0,
    UNREACHED: 0,
    MEETING: 0,
    REPORT: 0,
  };
  #mails = 0;

  constructor(world: PastWorld, town: Town) {
    this.#world = world;
    this.#town = town;
  }

  found(): LivedYear {
    return { told: this.#told, mails: this.#mails, unheard: this.#unheard.size, broken: this.#broken };
  }

  /** Every point that nobody has told of is somebody's to tell of, unless there is nobody at all; and no other. */
  roundOpened(day: LocalDate, staff: Staff): void {
    const month = monthOf(day);
    const { models } = this.#world;
    const asked = this.#askedAboutIn(month);
    const due = models
      .all(followUpProjection)
      .filter(({ status, history }) => !isDone(status) && !isToldIn(month, history))
      .map(({ followUpId }) => followUpId);
    if (new Set(asked).size !== asked.length) this.#break(day, 'two are asked about one point');
    for (const id of asked) if (!due.includes(id)) this.#break(day, `${id} is asked about, and is not due`);
    if (!canBeAsked(staff, 'coordinator')) return;
    for (const id of due) if (!asked.includes(id)) this.#break(day, `${id} is due, and asked of nobody`);
  }

  #askedAboutIn(month: string): readonly string[] {
    const round = this.#world.models.all(roundProjection).find(({ period }) => period === month);
    return Object.values(round?.asks ?? {}).flatMap(({ points }) =>
      points.map(({ followUpId }) => followUpId),
    );
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

  #sent(mail: SentMail, { day, input }: Planned): void {
    const { recipient, letter, items } = mail;
    this.#mails += 1;
    if (isQuietDay(day, this.#town)) this.#break(day, `${recipient} has mail on a quiet day`);
    const digest = `${recipient} ${day}`;
    if (letter === 'DIGEST' && this.#digests.has(digest)) this.#break(day, `${recipient} has two digests`);
    if (letter === 'DIGEST') this.#digests.add(digest);
    if (!canBeAsked(input, recipient))
      this.#break(day, `${recipient} is not reached, and has mail: ${kindsIn(items)}`);
    if (this.#isAwayInVain(mail, input))
      this.#break(day, `${recipient} is away, and has mail: ${kindsIn(items)}`);
    for (const item of items) this.#tells(recipient, item, day);
  }

  /** Whoever stands in for somebody is told instead of them. */
  #isAwayInVain({ recipient }: SentMail, { organisation, on: day, people }: MorningInput): boolean {
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
  #nothingLeft(planned: Planned): void {
    const { day, input, unheard } = planned;
    if (unheard.length > 0 && canBeAsked(input, 'coordinator'))
      this.#break(day, 'somebody is reached, and not told');
    this.#noAskLeft(planned);
    this.#noneAskedTwice(day);
    // Who has had their digest that day is told the rest on the next.
    if (input.alreadyTold.size > 0) return;
    this.#noNoticeLeft(planned);
    for (const { personId, flagged } of this.#world.mailboxes.values())
      if (flagged !== null && flagged.toldIn === null && this.#isLed(personId, input))
        this.#break(day, `nobody above knows that ${personId} is not reached`);
  }

  /** Whether somebody whom mail reaches is above them. */
  #isLed(personId: string, { organisation, on: day, ...staff }: MorningInput): boolean {
    const unit = organisation.memberships.find((each) => each.personId === personId)?.unitId ?? null;
    return leadersAbove({ organisation, day }, unit)
      .flat()
      .concat('coordinator')
      .some((each) => each !== personId && canBeAsked({ ...staff, organisation }, each));
  }

  #noNoticeLeft({ day, input, unheard }: Planned): void {
    const isUnheard = new Set(unheard.map(({ instanceId, rung, due }) => `${instanceId} ${rung} ${due}`));
    for (const { instanceId, notices } of input.notices) {
      const told = this.#toldOf(instanceId);
      for (const { rung, due } of notices) {
        const name = `${instanceId} ${rung} ${due}`;
        if (!told.has(name) && !isUnheard.has(name)) this.#break(day, `${name} is told nobody`);
      }
    }
  }

  /** The notices of an instance that somebody has been told. */
  #toldOf(instanceId: string): ReadonlySet<string> {
    const { notices = [] } = this.#world.models.get(noticeProjection, instanceId) ?? {};
    const told = notices.filter((each) => each.told.length > 0);
    return new Set(told.map(({ rung, due }) => `${instanceId} ${rung} ${due}`));
  }

  #noneAskedTwice(day: LocalDate): void {
    for (const { asks } of this.#world.models.all(roundProjection)) {
      const ids = Object.values(asks).flatMap(({ points }) => points.map(({ followUpId }) => followUpId));
      if (new Set(ids).size !== ids.length) this.#break(day, 'two are asked about one point');
    }
  }

  #noAskLeft({ day, input }: Planned): void {
    const { alreadyTold, preferences } = input;
    const open = this.#world.models.all(roundProjection).filter(({ closed }) => closed === null);
    const untold = open
      .flatMap(({ asks }) => Object.values(asks))
      .filter(
        ({ points, told, answered }) =>
          answered === null && points.some((each) => !told.includes(each.followUpId)),
      )
      .filter(({ recipient }) => !alreadyTold.has(recipient) && canBeAsked(input, recipient));
    for (const { recipient, askedAt } of untold) {
      const hasDay = (preferences.get(recipient)?.weekday ?? null) !== null;
      const isWaiting = hasDay && day < addDays(dayOf(askedAt), longestWait);
      if (!isWaiting) this.#break(day, `${recipient} is asked, and not told`);
    }
  }
}

const kindsIn = (items: readonly MailItem[]): string =>
  [...new Set(items.map(({ kind }) => kind))].join(', ');

type Point = Pick<FollowUpDocument, 'status' | 'history'>;

const isDone = (status: Point['status']): boolean => isEnded(status) || status === 'MELDT_IVERKSATT';
const isToldIn = (month: string, history: Point['history']): boolean =>
  history.some(({ type, at }) => type === 'StatusReported' && monthOf(dayOf(at)) === month);
