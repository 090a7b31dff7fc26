import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { fold, type Given } from '#kernel/testing';
import type { VedtakEvent } from '../core/vedtak.events.js';
import type { VedtakDocument } from './vedtak.document.js';
import { vedtakProjection } from './vedtak.projection.js';

const day = (text: string) => text as LocalDate;
const registered: VedtakEvent = {
  type: 'VedtakRegistered',
  data: {
    organ: 'KS',
    caseNumber: { year: 2014, sequence: 38, asWritten: 'KS 038/14' },
    date: day('2014-05-07'),
    title: 'Kommunedelplan for kulturminner',
    text: null,
    source: 'list',
    final: true,
    systemCase: '2014/7',
    archiveCase: null,
  },
};
const point = (number: number): VedtakEvent => ({
  type: 'PointAdded',
  data: {
    point: number,
    text: `Punkt ${number.toString()}`,
    kind: 'VERBAL',
    origin: 'triage',
    assignment: {
      unit: 'plan',
      coUnits: [],
      officer: null,
      deputy: null,
      deadline: null,
      noDeadlineBecause: 'Løpende',
    },
  },
});
const at = (event: VedtakEvent, when: string): Given<VedtakEvent> => ({ event, at: when });
const read = (...given: readonly (VedtakEvent | Given<VedtakEvent>)[]): VedtakDocument => {
  const events = given.map((item) => ('event' in item ? item : { event: item }));
  const document = fold(vedtakProjection, events).get('subject');
  if (document === undefined) throw new Error('no document');
  return document;
};
const column = (document: VedtakDocument) =>
  Object.fromEntries(Object.entries(vedtakProjection.columns).map(([name, { of }]) => [name, of(document)]));

describe('The read model of vedtak', () => {
  it('shows what was registered', () => {
    expect(read(registered)).toEqual({
      vedtakId: 'subject',
      ...registered.data,
      titles: [{ title: 'Kommunedelplan for kulturminner', at: '2026-01-01T08:00:00.000Z' }],
      triage: null,
      points: [],
      shielding: null,
      links: [],
      withdrawn: null,
      registeredAt: '2026-01-01T08:00:00.000Z',
      recordedAt: '2026-01-01T08:00:00.000Z',
      revision: '0',
    });
  });

  it('can be found by what is public', () => {
    expect(column(read(registered))).toEqual({
      final: true,
      registered: '2026-01-01T08:00:00.000Z',
      triagedAt: null,
      organ: 'KS',
      date: '2014-05-07',
      year: 2014,
      sequence: 38,
      title: 'Kommunedelplan for kulturminner',
      words: 'Kommunedelplan for kulturminner\nKS 038/14\n2014/7',
      shieldedWords: null,
      strategy: null,
      shielded: false,
      triaged: null,
      systemCase: '2014/7',
      withdrawn: false,
    });
  });

  it('keeps every title with when it came', () => {
    const corrected: VedtakEvent = {
      type: 'VedtakCorrected',
      data: {
        title: 'Kulturminneplan',
        text: 'Vedtas.',
        date: day('2014-05-08'),
        reason: 'Rettet',
      },
    };
    const document = read(
      at(registered, '2017-12-31T22:59:59.999Z'),
      at(corrected, '2018-12-31T22:59:59.999Z'),
    );
    expect(document).toMatchObject({ title: 'Kulturminneplan', text: 'Vedtas.', date: '2014-05-08' });
    expect(document.titles).toEqual([
      { title: 'Kommunedelplan for kulturminner', at: '2017-12-31T22:59:59.999Z' },
      { title: 'Kulturminneplan', at: '2018-12-31T22:59:59.999Z' },
    ]);
    expect(document.revision).toBe('1');
  });

  it('lists points by number', () => {
    expect(read(registered, point(2), point(1)).points.map((each) => each.point)).toEqual([1, 2]);
  });

  it.each([
    [true, 'YES'],
    [false, 'NO'],
  ])('says how it was triaged when follow-up is needed: %s', (needsFollowUp, expected) => {
    const document = read(registered, { type: 'VedtakTriaged', data: { needsFollowUp, reason: 'Fordi' } });
    expect(document.triage).toEqual({ needsFollowUp, reason: 'Fordi', at: '2026-01-01T08:00:00.000Z' });
    expect(column(document)).toMatchObject({ triaged: expected });
  });

  it('is found by its words apart while it is shielded', () => {
    const shielded: VedtakEvent = { type: 'VedtakShielded', data: { basis: 'offl. § 13', until: null } };
    const opened: VedtakEvent = { type: 'VedtakUnshielded', data: { reason: 'Gitt innsyn' } };
    const words = 'Kommunedelplan for kulturminner\nKS 038/14\n2014/7';
    expect(column(read(registered, shielded))).toMatchObject({ words: null, shieldedWords: words });
    expect(column(read(registered, shielded, opened))).toMatchObject({
      shielded: false,
      words,
      shieldedWords: null,
    });
  });

  it('shows links, and that it is final or withdrawn', () => {
    const document = read(
      { type: 'VedtakRegistered', data: { ...registered.data, final: false } },
      { type: 'VedtakMadeFinal', data: {} },
      { type: 'VedtakLinked', data: { relation: 'SAMMEN_MED', to: 'vedtak-2' } },
      { type: 'VedtakWithdrawn', data: { reason: 'Feilregistrert' } },
    );
    expect(document).toMatchObject({
      final: true,
      links: [{ relation: 'SAMMEN_MED', to: 'vedtak-2' }],
      withdrawn: { reason: 'Feilregistrert' },
      revision: '3',
    });
  });
});
