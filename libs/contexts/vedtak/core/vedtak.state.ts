import type { Dated, Instant, LocalDate } from '#kernel';
import type { Shielding } from './vedtak.commands.js';
import type { VedtakEvent } from './vedtak.events.js';

export type EventOfType<T extends VedtakEvent['type']> = Extract<VedtakEvent, { type: T }>;
type Point = EventOfType<'PointAdded'>['data'];

/** A fact and the moment from which it was known so. */
export interface Known<T> extends Dated {
  readonly value: T;
}

/** What the decider knows of a vedtak. Every title, text and date it has had, in the order they were accepted. */
export interface RegisteredVedtak {
  readonly titles: readonly Known<string>[];
  readonly texts: readonly Known<string>[];
  readonly dates: readonly Known<LocalDate>[];
  readonly final: boolean;
  readonly triage: EventOfType<'VedtakTriaged'>['data'] | null;
  readonly points: readonly Point[];
  readonly shielding: Shielding | null;
  /** When somebody last took the shielding away; null when nobody has. */
  readonly unshieldedAt: Instant | null;
  readonly links: readonly EventOfType<'VedtakLinked'>['data'][];
  /** Not there until somebody has said. */
  readonly strategy?: string | null;
  readonly withdrawn: boolean;
}

export type Vedtak = RegisteredVedtak | 'absent';

const present = (state: Vedtak): RegisteredVedtak => {
  if (state === 'absent') throw new Error('A stream begins with VedtakRegistered');
  return state;
};

const known = <T>(at: Instant, value: T | null | undefined): readonly Known<T>[] =>
  value == null ? [] : [{ at, value }];

type Evolve = {
  readonly [T in VedtakEvent['type']]: (state: Vedtak, event: EventOfType<T>, at: Instant) => Vedtak;
};

/** How each event changes what the decider knows. */
export const evolveVedtak: Evolve = {
  VedtakRegistered: (_, { data: { title, text, date, final } }, at) => ({
    titles: known(at, title),
    texts: known(at, text),
    dates: known(at, date),
    final,
    triage: null,
    points: [],
    shielding: null,
    unshieldedAt: null,
    links: [],
    withdrawn: false,
  }),
  VedtakMadeFinal: (state) => ({ ...present(state), final: true }),
  VedtakCorrected: (state, { data: { title, text, date } }, at) => {
    const before = present(state);
    return {
      ...before,
      titles: [...before.titles, ...known(at, title)],
      texts: [...before.texts, ...known(at, text)],
      dates: [...before.dates, ...known(at, date)],
    };
  },
  VedtakTriaged: (state, { data }) => ({ ...present(state), triage: data }),
  PointAdded: (state, { data }) => {
    const before = present(state);
    return { ...before, points: [...before.points, data] };
  },
  VedtakShielded: (state, { data }) => ({ ...present(state), shielding: data }),
  VedtakUnshielded: (state, _, at) => ({ ...present(state), shielding: null, unshieldedAt: at }),
  VedtakLinked: (state, { data }) => {
    const before = present(state);
    return { ...before, links: [...before.links, data] };
  },
  VedtakLinkedToStrategy: (state, { data: { strategy } }) => ({ ...present(state), strategy }),
  VedtakWithdrawn: (state) => ({ ...present(state), withdrawn: true }),
};
