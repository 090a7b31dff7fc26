import { describe, expect, it } from '@jest/globals';
import { eventsIn } from '../../../toolkit/calendar/testing/read-calendar.js';
import { day, instant, point } from '../testing/documents.js';
import { deadlineCalendar } from './deadline-calendar.js';

const letter = {
  language: 'nb',
  baseUrl: 'https://iverk.demo.example/',
  plannedAt: instant('2026-11-02T06:00:00.000Z'),
} as const;

describe('The deadlines of a mail', () => {
  it('are a file for the calendar, a whole day for each point that has one', () => {
    const [file] = deadlineCalendar(
      [
        point({ deadline: day('2026-12-31'), deadlineMoves: 2 }),
        point({ deadline: day('2026-12-31'), deadlineMoves: 2 }),
        point({ followUpId: 'none', deadline: null }),
      ],
      letter,
    );
    const content = file?.content.toString() ?? '';
    expect(content).toContain('METHOD:PUBLISH\r\n');
    expect(eventsIn(content)).toMatchObject([
      {
        UID: [{ value: 'follow-up-1@iverk.demo.example' }],
        SEQUENCE: [{ value: '2' }],
        DTSTAMP: [{ value: '20261102T060000Z' }],
        DTSTART: [{ value: '20261231' }],
        SUMMARY: [{ value: 'Frist: KS 012/26, punkt 1: Ny gangvei til skolen' }],
        DESCRIPTION: [{ value: 'https://iverk.demo.example/oppfolging/follow-up-1' }],
      },
    ]);
  });

  it('say of a shielded point its number alone, and are no file where there is none', () => {
    const shielded = point({}, { shielding: { basis: 'offl. § 13' } as never });
    const [file] = deadlineCalendar([shielded], letter);
    expect(eventsIn(file?.content.toString() ?? '')).toMatchObject([
      { SUMMARY: [{ value: 'Frist: KS 012/26, punkt 1' }] },
    ]);
    expect(deadlineCalendar([point({ deadline: null })], letter)).toEqual([]);
  });
});
