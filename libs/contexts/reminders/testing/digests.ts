import { emptyAgenda, nothingTold, procedureRef } from '#engine';
import { addDays, type Instant } from '#kernel';
import type { CaseDocument } from '#contexts/cases';
import { shippedProcedures } from '#contexts/procedures';
import type { AskSection, Digest, ToldNotice, Unanswered } from '../core/digest.js';
import type { AskedPoint } from '../core/round.events.js';
import { day, point } from './documents.js';

export type Asked = AskSection['points'][number];
type ToldPoints = Unanswered['points'];
const instantOf = (text: string) => `${text}T08:00:00.000Z` as Instant;

/** A point that somebody is asked about. */
export const question =
  (...of: Parameters<typeof point>) =>
  (as: AskedPoint['as'] = 'OFFICER'): Asked => {
    const followed = point(...of);
    const { followUpId, missingSince } = followed.followUp;
    return { ...followed, asked: { followUpId, missing: missingSince !== null, as } };
  };

/** A point whose deadline has passed: a rung of `overdue` that somebody is told. */
export const late = (
  kind: 'REMIND' | 'ESCALATE' | 'COPY',
  ...[change = {}, about = {}]: Parameters<typeof point>
): ToldNotice => {
  const deadline = day('2026-10-30');
  const followed = point({ deadline, ...change }, about);
  const rung = kind === 'REMIND' ? 'overdue/officer' : 'overdue/leader';
  const due = kind === 'REMIND' ? addDays(deadline, 3) : addDays(deadline, 10);
  const as = kind === 'ESCALATE' ? 'LEADER' : 'OFFICER';
  const act = kind === 'REMIND' ? 'REMIND' : 'ESCALATE';
  return {
    item: {
      ...{ kind, about: 'FOLLOW_UP', id: followed.followUp.followUpId, as, rung, due },
      ...{ period: null, missing: false },
    },
    notice: {
      ...{ rung, due, act, to: [kind === 'REMIND' ? 'OFFICER' : 'LEADER'] },
      ...{ firedAt: instantOf(due), told: [], stopped: null },
    },
    standing: { sort: 'FOLLOW_UP', point: followed },
    ...{ unanswered: null, shieldedBy: null },
  };
};

/** A round of November that asks about these. */
export const askAbout = (...points: readonly Asked[]): AskSection => ({
  round: {
    ...{ period: '2026-11', on: day('2026-11-02'), answerBy: day('2026-11-30') },
    rule: { id: 'ask-every-period', version: 1 },
  },
  points,
  report: null,
});

/** A digest that asks about one point, changed as wanted. */
export const digest = (change: Partial<Digest> = {}): Digest => ({
  ...{
    language: 'nb',
    letter: 'DIGEST',
    recipientName: 'Plansjef',
    municipality: 'Demo kommune',
  },
  ...{ baseUrl: 'https://iverk.demo.example/', on: day('2026-11-02'), closedDays: [] },
  ask: askAbout(question()()),
  ...{ notices: [], names: new Map([['officer', 'Saksbehandler A']]), unreached: [] },
  ...change,
});

/** A case of a procedure that comes with Iverk, as its officer has it. */
export const caseOf = (procedure: string, change: Partial<CaseDocument> = {}): CaseDocument => {
  const found = shippedProcedures.findLast(({ id }) => id === procedure);
  if (found === undefined) throw new RangeError(procedure);
  const begun = instantOf('2026-11-02');
  return {
    ...{ caseId: `case-${procedure}`, procedure: procedureRef(found), title: 'Anbudet ble for dyrt' },
    ...{ description: null, state: found.initial, status: 'REGISTRERT', ended: false, shares: [] },
    ...{ officer: 'officer', deputy: null, deadline: null, originalDeadline: null, deadlineMoves: 0 },
    ...{ told: nothingTold, source: null, parent: null, children: [], openedAt: begun, endedAt: null },
    ...{ since: begun, timersFrom: null, agenda: emptyAgenda, nextDue: null, history: [], revision: '1' },
    ...change,
  };
};

interface CaseNotice {
  readonly kind: 'REMIND' | 'ESCALATE' | 'COPY';
  readonly as: string;
  readonly rung: string;
  readonly due: string;
  readonly to: readonly string[];
}

/** A rung of a case's timer that somebody is told. */
export const ofCase = (
  file: CaseDocument,
  { kind, as, rung, due, to }: CaseNotice,
  rest: Partial<Pick<ToldNotice, 'unanswered' | 'shieldedBy'>> = {},
): ToldNotice => ({
  item: {
    ...{ kind, about: 'CASE', id: file.caseId, as, rung, due: day(due) },
    ...{ period: null, missing: false },
  },
  notice: {
    ...{ rung, due: day(due), act: kind === 'REMIND' ? 'REMIND' : 'ESCALATE', to: [...to] },
    ...{ firedAt: instantOf(due), told: [], stopped: null },
  },
  standing: { sort: 'CASE', file },
  ...{ unanswered: null, shieldedBy: null, ...rest },
});

/** The case of a report that has not come. */
export const silentReport = (period = '2026-11'): CaseDocument =>
  caseOf('maanedsrapportering', { title: `Rapport for ${period}`, deadline: day('2026-11-30') });

/** Told of a report that has not come: its officer, the leader, or the officer of what the leader was told. */
export const silent = (kind: CaseNotice['kind'], ...points: ToldPoints): ToldNotice => {
  const unanswered = { period: '2026-11', askedOn: day('2026-11-02'), points };
  const rung = kind === 'REMIND' ? 'unanswered/officer' : 'unanswered/leader';
  const due = kind === 'REMIND' ? '2026-11-09' : '2026-11-16';
  const to = [kind === 'REMIND' ? 'OFFICER' : 'LEADER'];
  const as = kind === 'ESCALATE' ? 'LEADER' : 'OFFICER';
  return ofCase(silentReport(), { kind, as, rung, due, to }, { unanswered });
};

/** A deviation whose measure is late. */
export const deviation = (
  kind: 'REMIND' | 'ESCALATE',
  shieldedBy: ToldNotice['shieldedBy'] = null,
): ToldNotice => {
  const file = caseOf('avvik', { state: 'TILTAK', deadline: day('2026-10-30') });
  const [rung, as] =
    kind === 'REMIND' ? (['overdue/officer', 'OFFICER'] as const) : (['overdue/leader', 'LEADER'] as const);
  return ofCase(file, { kind, as, rung, due: '2026-11-02', to: [as] }, { shieldedBy });
};
