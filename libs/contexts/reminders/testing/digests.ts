import { addDays, type Instant } from '#kernel';
import type { AskSection, Digest, ToldNotice } from '../core/digest.js';
import type { AskedPoint } from '../core/round.events.js';
import { day, point } from './documents.js';

export type Asked = AskSection['points'][number];
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
