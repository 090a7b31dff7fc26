import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant, LocalDate } from '#kernel';
import { calendarOf, type CalendarEvent, type CalendarMethod } from './calendar-of.js';
import { contentLines, eventsIn } from './testing/read-calendar.js';

const meeting: CalendarEvent = {
  uid: 'meeting-1@iverk.example',
  sequence: 2,
  stamp: '2026-11-26T08:00:00.000Z' as Instant,
  summary: 'Driftsmøte i KLG; avvik, frister og \\ alt som ikke har beveget seg på lenge, æøå ÆØÅ čđŋ',
  description: 'Sakliste:\nhttps://iverk.example/klg',
  location: 'Rådhuset, Åsgårdstua',
  when: { at: '2026-12-01T11:00:00.000Z' as Instant, minutes: 60 },
  organizer: { name: 'Fauske kommune', address: 'iverk@iverk.example' },
  attendees: [
    { name: 'Åse "Sjef" Ødegård, dr.', address: 'ase@iverk.example' },
    { name: 'Verneombudet', address: 'vo@iverk.example', optional: true },
  ],
};

const read = (event: CalendarEvent, method: CalendarMethod = 'REQUEST') =>
  eventsIn(calendarOf({ method, events: [event] }))[0] ?? {};

describe('An invitation', () => {
  it('says which meeting, for the nth time, when and where', () => {
    expect(read(meeting)).toMatchObject({
      UID: [{ value: 'meeting-1@iverk.example' }],
      SEQUENCE: [{ value: '2' }],
      DTSTAMP: [{ value: '20261126T080000Z' }],
      DTSTART: [{ value: '20261201T110000Z', params: {} }],
      DTEND: [{ value: '20261201T120000Z', params: {} }],
      SUMMARY: [{ value: meeting.summary }],
      DESCRIPTION: [{ value: meeting.description }],
      LOCATION: [{ value: meeting.location }],
      STATUS: [{ value: 'CONFIRMED' }],
    });
  });

  it('says who calls, and asks each for an answer', () => {
    const { ORGANIZER, ATTENDEE } = read(meeting);
    expect(ORGANIZER).toMatchObject([
      { value: 'mailto:iverk@iverk.example', params: { CN: 'Fauske kommune' } },
    ]);
    expect(
      ATTENDEE?.map(({ value, params }) => [value.toLowerCase(), params['ROLE'], params['RSVP']]),
    ).toEqual([
      ['mailto:ase@iverk.example', 'REQ-PARTICIPANT', 'TRUE'],
      ['mailto:vo@iverk.example', 'OPT-PARTICIPANT', 'TRUE'],
    ]);
    expect(ATTENDEE?.[0]?.params['CN']).toBe("Åse 'Sjef' Ødegård, dr.");
  });

  it('names its method, and a cancellation its status', () => {
    expect(calendarOf({ method: 'REQUEST', events: [meeting] })).toContain('\r\nMETHOD:REQUEST\r\n');
    expect(calendarOf({ method: 'CANCEL', events: [meeting] })).toContain('\r\nMETHOD:CANCEL\r\n');
    expect(read(meeting, 'CANCEL')).toMatchObject({ STATUS: [{ value: 'CANCELLED' }] });
  });

  it('has the same bytes each time', () => {
    const once = calendarOf({ method: 'REQUEST', events: [meeting] });
    expect(calendarOf({ method: 'REQUEST', events: [meeting] })).toBe(once);
  });
});

describe('A deadline', () => {
  const deadline: CalendarEvent = {
    uid: 'follow-up-1@iverk.example',
    sequence: 1,
    stamp: '2026-11-26T08:00:00.000Z' as Instant,
    summary: 'Frist: KS 012/26',
    when: { day: '2027-02-28' as LocalDate },
  };

  it('is a whole day, takes no time and asks nobody', () => {
    const file = calendarOf({ method: 'PUBLISH', events: [deadline, meeting] });
    const [first = {}, second = {}] = eventsIn(file);
    expect(first).toMatchObject({
      DTSTART: [{ value: '20270228', params: { VALUE: 'DATE' } }],
      DTEND: [{ value: '20270301', params: { VALUE: 'DATE' } }],
      TRANSP: [{ value: 'TRANSPARENT' }],
    });
    expect(first['ATTENDEE']).toBeUndefined();
    expect(second['TRANSP']).toMatchObject([{ value: 'OPAQUE' }]);
  });
});

describe('Whatever is written in it, a calendar file', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom('x\r\nATTENDEE:mailto:evil@x', 'a\nb', 'æ'.repeat(90), '👩‍👩‍👧‍👦'.repeat(12), 'END:VEVENT\r\n'),
  );

  it('has lines of 75 octets that end as the standard says, and one event for each', () => {
    fc.assert(
      fc.property(words, words, words, (summary, name, place) => {
        const event = { ...meeting, summary, location: place, description: summary };
        const file = calendarOf({
          method: 'REQUEST',
          events: [{ ...event, attendees: [{ name, address: 'a@iverk.example' }] }],
        });
        expect(file.endsWith('\r\n')).toBe(true);
        const lines = file.slice(0, -2).split('\r\n');
        expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(contentLines(file).filter(({ name: each }) => each === 'ATTENDEE')).toHaveLength(1);
        expect(eventsIn(file)).toHaveLength(1);
      }),
    );
  });
});
