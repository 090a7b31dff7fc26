import { describe, expect, it } from '@jest/globals';
import { caseEvents } from '#contexts/cases';
import { followUpEvents, type FollowUpDocument } from '#contexts/follow-up';
import { vedtakEvents, type VedtakEvent } from '#contexts/vedtak';
import { languages, type Instant, type Language } from '#kernel';
import { caseTold, followUpEventTexts } from './event.texts.js';
import { tellCaseEvent } from './tell-case-event.js';
import type { Telling } from './tell-event.js';
import { tellFollowUpEvent } from './tell-follow-up-event.js';
import { tellVedtakEvent, vedtakLines } from './tell-vedtak-event.js';
import { vedtakEventTexts } from './vedtak-event.texts.js';

type Line = FollowUpDocument['history'][number];

const at = '2026-02-03T09:00:00.000Z' as Instant;
const empty: Line = {
  ...{ at, recordedAt: at, actor: 'bjorn', type: '', status: null, words: null, wordsPublished: false },
  ...{ publicComment: null, internalComment: null, details: {} },
};
const inside = (language: Language = 'nb'): Telling => ({
  ...{ language, who: 'Bjørn Prøve', isInside: true },
  nameOf: (named, id) => `${named} ${id}`,
});
const outside = (language: Language = 'nb'): Telling => ({
  ...{ language, who: null, isInside: false },
  nameOf: (named, id) => (named === 'unit' || named === 'organ' ? `${named} ${id}` : undefined),
});
const told = (line: Partial<Line>, telling = inside()) => tellFollowUpEvent({ ...empty, ...line }, telling);

/** What every event of a point has in its details, so that each can be told. */
const whole: Line['details'] = {
  ...{
    timer: 'overdue/leader',
    due: '2026-03-01',
    because: 'TOO_LATE',
    task: 'chase',
    to: 'kari',
    by: 'kari',
  },
  ...{ 'procedure.from': 'a@1', 'procedure.to': 'a@2', on: '2026-03-01', asOf: '2026-03-01' },
  ...{ what: 'Taket lekker', measure: 'Tekker', 'deadline.from': '2026-03-01', 'deadline.to': '2026-06-01' },
};

describe('What happened, in words', () => {
  it.each(languages)('is a sentence for every event there is, in %s', (language) => {
    for (const type of Object.keys(followUpEvents.definitions)) {
      const line = { ...empty, type, status: 'UNDER_ARBEID' as const, details: whole };
      expect([type, tellFollowUpEvent(line, inside(language))]).toEqual([
        type,
        expect.stringMatching(/^[^{}]+\.$/),
      ]);
    }
    for (const type of Object.keys(caseEvents.definitions)) {
      const line = { ...empty, type, step: { id: 'a', from: 'A', to: 'B' }, comment: null, details: whole };
      expect([type, tellCaseEvent(line, inside(language))]).toEqual([
        type,
        expect.stringMatching(/^[^{}]+\.$/),
      ]);
    }
    expect(Object.keys(followUpEventTexts).sort()).toEqual(Object.keys(followUpEvents.definitions).sort());
    expect(Object.keys(caseTold).sort()).toEqual(Object.keys(caseEvents.definitions).sort());
    expect(Object.keys(vedtakEventTexts).sort()).toEqual(Object.keys(vedtakEvents.definitions).sort());
  });

  it('tells who reported what to those who may know, and the municipality to all others', () => {
    const line = {
      type: 'StatusReported',
      status: 'UNDER_ARBEID',
      details: { 'status.from': 'IKKE_STARTET' },
    } as const;
    expect(told(line)).toBe('Bjørn Prøve meldte «Under arbeid».');
    expect(told(line, outside())).toBe('Kommunen meldte «Under arbeid».');
    expect(told(line, outside('nn'))).toBe('Kommunen melde «Under arbeid».');
    const again = { ...line, details: { 'status.from': 'AVSLUTTET' } };
    expect(told(again)).toBe('Bjørn Prøve åpnet punktet igjen: «Under arbeid».');
  });

  it('tells which organ closed a point, in which case', () => {
    const details = { treatment: 'KS, KS 4/26, 2026-06-11' };
    expect(told({ type: 'StatusReported', status: 'AVSLUTTET', details }, outside())).toBe(
      'organ KS avsluttet punktet i sak KS 4/26, 11. juni 2026.',
    );
  });

  it('tells why and until when the work stands', () => {
    const details = { holdReasons: 'KAPASITET, AVVENTER_PLAN', holdUntil: '2026-09-01', reference: 'v' };
    expect(told({ type: 'StatusReported', status: 'PAA_VENT', details })).toBe(
      'Bjørn Prøve meldte «Satt på vent». Står fordi: mangler kapasitet, avventer en plan. Tas opp igjen 1. september 2026. Viser til vedtak v.',
    );
    expect(told({ type: 'StatusReported', status: 'PAA_VENT', details }, outside())).not.toContain('Viser');
  });

  it('tells of deadlines that are moved, set and taken away, and why', () => {
    const moved = (details: Line['details']) => told({ type: 'DeadlineMoved', details }, outside());
    expect(
      moved({ 'deadline.from': '2026-03-01', 'deadline.to': '2026-06-01', reason: 'Anbudet kom sent' }),
    ).toBe('Fristen ble flyttet fra 1. mars 2026 til 1. juni 2026. Grunn: Anbudet kom sent.');
    expect(moved({ 'deadline.from': null, 'deadline.to': '2026-06-01' })).toBe(
      'Fristen ble satt til 1. juni 2026.',
    );
    expect(moved({ 'deadline.from': '2026-03-01', 'deadline.to': null })).toBe(
      'Fristen 1. mars 2026 ble tatt bort.',
    );
    expect(moved({ 'deadline.from': null, 'deadline.to': null })).toContain('ikke har frist');
  });

  it('keeps people, deviations and internal reasons from the public', () => {
    const details = { 'unit.to': 'plan', 'officer.from': 'bjorn', 'officer.to': 'kari', reason: 'Sykmeldt' };
    expect(told({ type: 'FollowUpAssigned', details })).toBe(
      'Ansvaret ble endret. Ansvarlig: unit plan. Saksbehandler: person kari. Grunn: Sykmeldt.',
    );
    expect(told({ type: 'FollowUpAssigned', details }, outside())).toBe(
      'Ansvaret ble endret. Ansvarlig: unit plan.',
    );
    const deviation = { type: 'DeviationReported', details: { what: 'Taket lekker', measure: 'Tekkes om' } };
    expect(told(deviation)).toBe('Bjørn Prøve meldte avvik: Taket lekker. Tiltak: Tekkes om.');
    expect(told(deviation, outside())).toBe('Kommunen meldte et avvik.');
  });

  it('has the words of a list that was not public for the administration alone', () => {
    const line = { type: 'StatusImported', status: 'UNDER_ARBEID', words: 'Jobbes med' } as const;
    expect(told(line)).toBe('Kommunens liste førte punktet som «Under arbeid». I lista: «Jobbes med».');
    expect(told(line, outside())).toBe('Kommunens liste førte punktet som «Under arbeid».');
    expect(told({ ...line, wordsPublished: true }, outside())).toContain('«Jobbes med»');
    expect(told({ ...line, status: null }, outside())).toBe('Kommunens liste hadde nytt om punktet.');
  });
});

const event = (given: VedtakEvent, index = 0) => ({
  ...given,
  ...{ occurredAt: at, recordedAt: at, actor: 'kari', eventId: index.toString() },
});
const vedtakTold = (given: readonly VedtakEvent[], telling: Telling) =>
  vedtakLines(given.map(event) as never).map((line) => tellVedtakEvent(line, telling));

describe('What happened to a vedtak itself', () => {
  const point = (number: number) =>
    ({ type: 'PointAdded', data: { point: number, text: 'x', kind: 'VEDTAK' } }) as unknown as VedtakEvent;
  const registered = { type: 'VedtakRegistered', data: { source: 'fiks' } } as unknown as VedtakEvent;
  const all: readonly VedtakEvent[] = [
    registered,
    { type: 'VedtakMadeFinal', data: {} },
    { type: 'VedtakCorrected', data: { title: 'Ny', text: 'Ny', reason: 'Skrivefeil' } },
    { type: 'VedtakTriaged', data: { needsFollowUp: true, reason: 'Viktig' } },
    point(1),
    point(2),
    { type: 'VedtakShielded', data: { basis: 'offl. § 13', until: null } },
    { type: 'VedtakUnshielded', data: { reason: 'Gitt innsyn' } },
    { type: 'VedtakLinked', data: { relation: 'ERSTATTER', to: 'v' } },
    { type: 'VedtakLinkedToStrategy', data: { strategy: 'Trygg skolevei' } },
    { type: 'VedtakWithdrawn', data: { reason: 'Feil' } },
  ];

  it('is told in every language, points that were split off together as one', () => {
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(Object.keys(vedtakEvents.definitions)));
    for (const language of languages)
      for (const said of vedtakTold(all, inside(language))) expect(said).toMatch(/^[^{}]+\.$/);
    expect(vedtakTold(all, inside())).toEqual([
      'Vedtaket kom fra møtesystemet.',
      'Vedtaket ble endelig.',
      'Dette ble rettet: tittelen og teksten. Grunn: Skrivefeil.',
      'Det ble vurdert at vedtaket skal følges opp. Grunn: Viktig.',
      'Vedtaket ble delt i 2 punkter.',
      'Vedtaket ble unntatt offentlighet etter offl. § 13.',
      'Vedtaket ble gjort tilgjengelig for alle. Grunn: Gitt innsyn.',
      'Vedtaket ble knyttet til et annet: erstatter vedtak v.',
      'Vedtaket ble knyttet til målet «Trygg skolevei» i planen.',
      'Vedtaket ble trukket tilbake i møtesystemet. Grunn: Feil.',
    ]);
  });

  it('says nothing to the public of a tie to what they may not know of, nor why anything was done', () => {
    const said = vedtakTold(all, outside());
    expect(said.join(' ')).not.toMatch(/Grunn|erstatter/);
    expect(said).toContain('');
  });
});
