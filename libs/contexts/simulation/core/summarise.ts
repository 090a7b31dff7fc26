import { groupedBy, monthOf } from '#kernel';
import type { SimulatedEvent } from './simulation.js';

/** How much of one kind, and how many people it would reach. */
export interface Amount {
  readonly events: number;
  readonly people: number;
}

/** A month of a simulation. */
export interface SimulatedMonth {
  /** `2026-03`. */
  readonly month: string;
  readonly asked: Amount;
  readonly reminded: Amount;
  /** What goes to somebody above, by whom it goes to. */
  readonly escalated: Readonly<Record<string, number>>;
  readonly steps: number;
  /** Of these, how many nobody would hear of. */
  readonly unheard: number;
}

/** What one person would get, in all. */
export interface SimulatedPerson {
  readonly personId: string;
  readonly asked: number;
  readonly reminded: number;
  readonly escalated: number;
}

const amountOf = (events: readonly SimulatedEvent[], what: SimulatedEvent['what']): Amount => {
  const those = events.filter((each) => each.what === what);
  return { events: those.length, people: new Set(those.flatMap(({ people }) => people)).size };
};

/** Month by month, those in which nothing would happen left out. */
export const byMonth = (events: readonly SimulatedEvent[]): readonly SimulatedMonth[] =>
  [...groupedBy(events, ({ day }) => monthOf(day))].map(([month, those]) => ({
    month,
    asked: amountOf(those, 'ASK'),
    reminded: amountOf(those, 'REMIND'),
    escalated: Object.fromEntries(
      [
        ...groupedBy(
          those.filter(({ what }) => what === 'ESCALATE'),
          ({ as }) => as ?? '',
        ),
      ].map(([as, each]) => [as, each.length]),
    ),
    steps: amountOf(those, 'STEP').events,
    unheard: those.filter(({ what, people }) => what !== 'STEP' && people.length === 0).length,
  }));

/** Who would get how much, most first. */
export const byPerson = (events: readonly SimulatedEvent[]): readonly SimulatedPerson[] => {
  const each = events.flatMap(({ what, people }) => people.map((personId) => ({ what, personId })));
  const count = (those: readonly (typeof each)[number][], what: SimulatedEvent['what']) =>
    those.filter((one) => one.what === what).length;
  return [...groupedBy(each, ({ personId }) => personId)]
    .map(([personId, those]) => ({
      personId,
      asked: count(those, 'ASK'),
      reminded: count(those, 'REMIND'),
      escalated: count(those, 'ESCALATE'),
    }))
    .toSorted((a, b) => total(b) - total(a) || (a.personId < b.personId ? -1 : 1));
};

const total = ({ asked, reminded, escalated }: SimulatedPerson) => asked + reminded + escalated;
