import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { politiskVedtak, procedureBook } from '#contexts/procedures';
import type { Procedure } from '#engine';
import { day, demo, people } from '../../testing/documents.js';
import { municipality, pointOpened, reported, toPoint } from '../../testing/written-log.js';
import { countByPerson } from '../count-mails.js';
import type { PastInput } from './past.js';
import { relive } from './relive.js';
import { pastByMonth } from './summarise-past.js';

const inOrder = (events: readonly RecordedEvent[]) =>
  events.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));

const input = (events: readonly RecordedEvent[], change: Partial<PastInput> = {}): PastInput => ({
  tenant: demo,
  from: day('2026-03-01'),
  to: day('2026-06-01'),
  events: inOrder([...municipality(), ...events]),
  people: [...people().values()],
  ...change,
});
const mailed = (...of: Parameters<typeof input>) =>
  relive(input(...of)).mails.map(({ day: on, recipient, items }) =>
    [on, recipient, ...items.map(({ kind, rung, period }) => `${kind} ${rung ?? period ?? ''}`)].join(' '),
  );
const opened = pointOpened('2026-03-20', '2026-01-15T09:00:00.000Z');

describe('The past, lived anew', () => {
  it('has a silent officer reminded and the line above told, in one mail each, with a copy to whose it is', () => {
    expect(mailed([opened])).toEqual([
      '2026-03-06 officer REMIND before-deadline/officer',
      '2026-03-23 officer REMIND overdue/officer',
      '2026-03-30 leader ESCALATE overdue/leader',
      '2026-03-30 officer COPY overdue/leader',
      '2026-04-09 officer COPY overdue/sector-leader',
      '2026-04-09 sector-leader ESCALATE overdue/sector-leader',
      '2026-04-23 director ESCALATE overdue/director',
      '2026-04-23 officer COPY overdue/director',
    ]);
  });

  it('has nobody reminded of what was moved, or closed, before its day', () => {
    const moved = toPoint(
      {
        type: 'DeadlineMoved',
        data: {
          from: day('2026-03-20'),
          deadline: day('2026-12-20'),
          noDeadlineBecause: null,
          reason: 'Anbud',
        },
      },
      '2026-03-25T10:00:00.000Z',
    );
    expect(mailed([opened, moved])).toEqual([
      '2026-03-06 officer REMIND before-deadline/officer',
      '2026-03-23 officer REMIND overdue/officer',
    ]);
    expect(mailed([opened, reported('2026-03-05T10:00:00.000Z', 'AVSLUTTET')])).toEqual([]);
  });

  it('takes a notice back that was reported on before the mail of its day', () => {
    // Fired at six on the Monday after the deadline, reported at half past, mailed at seven.
    const past = relive(input([opened, reported('2026-03-23T05:30:00.000Z')]));
    expect(past.stopped).toEqual([{ day: '2026-03-23', because: 'REPORTED' }]);
    expect(past.mails.map(({ day: on }) => on)).not.toContain('2026-03-23');
  });

  it('tells on no quiet day, and what waited for it in one mail', () => {
    const closedDays = ['2026-03-30', '2026-03-31'].map(day);
    const quiet = municipality({ rhythm: 'MONTHLY', closedDays }, '2026-01-03T08:00:00.000Z');
    const mails = mailed([...quiet, opened], { from: day('2026-03-27'), to: day('2026-04-02') });
    expect(mails).toEqual([
      '2026-04-01 leader ESCALATE overdue/leader',
      '2026-04-01 officer COPY overdue/leader ASK 2026-04',
    ]);
  });

  it('asks each once a period, and not about what has been told in it', () => {
    const asking = municipality({ rhythm: 'MONTHLY' }, '2026-01-03T08:00:00.000Z');
    const far = pointOpened('2027-01-10', '2026-01-15T09:00:00.000Z');
    const told = reported('2026-04-01T04:59:00.000Z');
    const { asks } = relive(input([...asking, far, told]));
    expect(asks.map(({ day: on, period, recipient }) => [on, period, recipient])).toEqual([
      ['2026-03-02', '2026-03', 'officer'],
      ['2026-05-04', '2026-05', 'officer'],
    ]);
  });

  it('is another with another procedure, which holds from the beginning', () => {
    const gentle: Procedure = {
      ...politiskVedtak,
      version: 77,
      timers: (politiskVedtak.timers ?? []).flatMap((timer) =>
        timer.id === 'overdue' ? [{ ...timer, ladder: timer.ladder.slice(0, 1) }] : [],
      ),
    };
    procedureBook.learn([gentle]);
    expect(mailed([opened], { procedure: gentle })).toEqual(['2026-03-23 officer REMIND overdue/officer']);
  });

  it('is counted by month and by person, and says how much came to the director', () => {
    const past = relive(input([opened]));
    const [march, april, may] = pastByMonth(past, { from: day('2026-03-01'), to: day('2026-06-01') });
    expect(march).toMatchObject({
      mails: 4,
      people: 2,
      reminded: 2,
      escalated: { LEADER: 1 },
      reachedDirector: 0,
    });
    expect(april).toMatchObject({
      ...{ mails: 4, escalated: { SECTOR_LEADER: 1, DIRECTOR: 1 }, reachedDirector: 1 },
      sent: { mails: 0 },
    });
    expect(may?.mails).toBe(0);
    expect(countByPerson(past.mails).map(({ personId, mails }) => [personId, mails])).toEqual([
      ['officer', 5],
      ['director', 1],
      ['leader', 1],
      ['sector-leader', 1],
    ]);
  });
});
