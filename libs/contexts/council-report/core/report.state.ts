import type { CouncilReportEvent, Edition } from './report.events.js';
import type { ReportPeriod } from './report-id.js';

type EventOfType<T extends CouncilReportEvent['type']> = Extract<CouncilReportEvent, { type: T }>;
type Frozen = EventOfType<'ReportFrozen'>['data'];
export type CurrentEdition = EventOfType<'EditionFrozen'>['data'];
type Treatment = EventOfType<'ReportTreated'>['data'];

/** What the decider knows of a report that has been ordered. Its texts are not kept. */
export interface OrderedReport {
  readonly period: ReportPeriod;
  readonly caseId: string;
  /** How many times it has been ordered. */
  readonly orders: number;
  /** How many pieces of each edition each freezing has put away: `freeze edition`. */
  readonly sealed: Readonly<Record<string, number>>;
  readonly abandoned: readonly string[];
  readonly frozen: Frozen | null;
  readonly editions: Readonly<Partial<Record<Edition, CurrentEdition>>>;
  readonly treatment: Treatment | null;
}

export type CouncilReport = OrderedReport | 'absent';

const present = (state: CouncilReport): OrderedReport => {
  if (state === 'absent') throw new Error('A stream begins with ReportOrdered');
  return state;
};

export const sealedKey = (freeze: string, edition: Edition): string => `${freeze} ${edition}`;

type Evolve = {
  readonly [T in CouncilReportEvent['type']]: (state: CouncilReport, event: EventOfType<T>) => CouncilReport;
};

/** How each event changes what the decider knows. */
export const evolveReport: Evolve = {
  ReportOrdered: (state, { data: { caseId, period } }) => ({
    ...{ caseId, period },
    orders: state === 'absent' ? 1 : state.orders + 1,
    sealed: {},
    abandoned: state === 'absent' ? [] : state.abandoned,
    frozen: null,
    editions: {},
    treatment: null,
  }),
  EditionPartSealed: (state, { data: { freeze, edition } }) => {
    const before = present(state);
    const key = sealedKey(freeze, edition);
    return { ...before, sealed: { ...before.sealed, [key]: (before.sealed[key] ?? 0) + 1 } };
  },
  FreezeAbandoned: (state, { data: { freeze } }) => {
    const before = present(state);
    return { ...before, abandoned: [...before.abandoned, freeze] };
  },
  ReportFrozen: (state, { data }) => ({ ...present(state), frozen: data }),
  EditionFrozen: (state, { data }) => {
    const before = present(state);
    return { ...before, editions: { ...before.editions, [data.edition]: data } };
  },
  EditionWithdrawn: (state, { data: { edition } }) => {
    const before = present(state);
    const others = Object.entries(before.editions).filter(([name]) => name !== edition);
    return { ...before, editions: Object.fromEntries(others) };
  },
  ReportTreated: (state, { data }) => ({ ...present(state), treatment: data }),
};
