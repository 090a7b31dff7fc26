import { mailingHour, noticeProjection, roundEvents, roundIdOf, roundProjection } from '#contexts/reminders';
import { workDayAt, workDayBegins } from '#contexts/procedures';
import { addDays, at, dayOf, partsOfStream, type Instant, type LocalDate, type RecordedEvent } from '#kernel';
import { openRounds } from './ask.js';
import { remember, type Remembered } from './done-by-people.js';
import { dueInstances, fireDue } from './fire.js';
import { planMails } from './mail.js';
import type { Past, PastAsk, PastInput, PastRung, PastStop } from './past.js';
import type { SimulatedMail } from '../count-mails.js';
import { wholeOf, type InParts } from '../in-parts.js';
import { PastWorld } from './past-world.js';
import { ReallySent } from './really-sent.js';
import { settleRounds } from './settle.js';

/**
 * Lives the real log anew, day by day: what people did, and what came in, happens when the log learned it; what Iverk does of
 * itself (timers, rounds, the morning's mail) is found again by the functions that found it then, or by those of the
 * procedure that stands in. Pure: it writes and sends nothing.
 */
export const reliveInParts = (input: PastInput): InParts<Past> => new Reliving(input).live();

/** The same in one go. */
export const relive = (input: PastInput): Past => wholeOf(reliveInParts(input));

/** After which it is looked at who has answered. */
const settling: readonly string[] = ['StatusReported', 'FollowUpAssigned'];

const minuteOf = (moment: Instant): string => moment.slice(0, 16);

class Reliving {
  readonly #input: PastInput;
  readonly #remembered: readonly Remembered[];
  readonly #world: PastWorld;
  readonly #sent = new ReallySent();
  /** Instances that something has happened to since the sweep looked last. */
  readonly #touched = new Set<string>();
  readonly #rungs: PastRung[] = [];
  readonly #asks: PastAsk[] = [];
  readonly #mails: SimulatedMail[] = [];
  readonly #unheard = new Map<string, LocalDate>();
  /** Somebody has told something, or got it from others, so that rounds may have been answered. */
  #told = false;
  #next = 0;

  constructor(input: PastInput) {
    this.#input = input;
    this.#remembered = remember(input.events, input.procedure);
    this.#world = new PastWorld(input.tenant);
  }

  /** A part of it is a day. */
  *live(): InParts<Past> {
    const { to, events } = this.#input;
    const [first] = events;
    const begins = first === undefined ? to : dayOf(first.recordedAt);
    for (let day = begins; day < to; day = addDays(day, 1)) {
      this.#liveThrough(day);
      yield;
    }
    this.#happensUntil(at(to, '00:00'));
    return this.#counted();
  }

  #liveThrough(day: LocalDate): void {
    const morning = at(day, workDayBegins);
    this.#happensUntil(morning);
    for (const id of dueInstances(this.#world, day)) this.#fire(id, morning);
    const mailing = at(day, mailingHour);
    this.#happensUntil(mailing);
    const look = { at: mailing, day };
    settleRounds(this.#world, this.#input, look);
    this.#asks.push(...openRounds(this.#world, this.#input, look));
    const { mails, unheard } = planMails(this.#world, this.#input, look);
    this.#mails.push(...mails);
    for (const { instanceId, rung, due } of unheard) {
      const id = `${instanceId}/${rung}/${due}`;
      if (!this.#unheard.has(id)) this.#unheard.set(id, day);
    }
  }

  /** What the log learned before a moment; each minute the sweep looks at what something has happened to. */
  #happensUntil(moment: Instant): void {
    let before: Instant | undefined;
    for (; ; this.#next += 1) {
      const next = this.#remembered[this.#next];
      if (next === undefined || next.event.recordedAt >= moment) break;
      const { recordedAt } = next.event;
      if (before !== undefined && minuteOf(before) !== minuteOf(recordedAt)) this.#sweep(before);
      this.#happens(next);
      before = recordedAt;
    }
    if (before !== undefined) this.#sweep(before);
  }

  #happens({ event, stands }: Remembered): void {
    this.#sent.take(event, this.#world);
    if (!stands || this.#isAskedAgain(event)) return;
    this.#world.take(event);
    this.#touched.add(event.subjectId);
    if (settling.includes(event.type)) this.#told = true;
  }

  /** A round by hand asks nobody whom the period has asked. */
  #isAskedAgain({ type, streamId, data }: RecordedEvent): boolean {
    if (partsOfStream(streamId).category !== roundEvents.category) return false;
    const { period, recipient } = data as { readonly period?: string; readonly recipient?: string };
    if (period === undefined) return false;
    const round = this.#world.models.get(roundProjection, roundIdOf(this.#world.tenant, period));
    if (type === 'RoundOpened') return round !== undefined;
    const asks = type === 'PersonAsked' || type === 'MailPlanned';
    return asks && recipient !== undefined && round?.asks[recipient] !== undefined;
  }

  #sweep(moment: Instant): void {
    if (this.#told) settleRounds(this.#world, this.#input, { at: moment, day: dayOf(moment) });
    this.#told = false;
    for (const id of this.#touched) this.#fire(id, moment);
    this.#touched.clear();
  }

  #fire(id: string, moment: Instant): void {
    this.#rungs.push(...fireDue(this.#world, id, { at: moment, day: workDayAt(moment) }));
  }

  #counted(): Past {
    const { from, to } = this.#input;
    const isCounted = ({ day }: { readonly day: LocalDate }) => day >= from && day < to;
    return {
      rungs: this.#rungs.filter(isCounted),
      asks: this.#asks.filter(isCounted),
      mails: this.#mails.filter(isCounted),
      stopped: this.#stopped().filter(isCounted),
      unheard: [...this.#unheard.values()].map((day) => ({ day })).filter(isCounted),
      sent: this.#sent.mails().filter(isCounted),
      followed: this.#world.followed,
    };
  }

  #stopped(): readonly PastStop[] {
    return this.#world.models
      .all(noticeProjection)
      .flatMap(({ notices }) =>
        notices.flatMap(({ stopped }) =>
          stopped === null ? [] : [{ day: dayOf(stopped.at), because: stopped.because }],
        ),
      )
      .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  }
}
