import { describe, expect, it } from '@jest/globals';
import type { FiksMessage } from '../wire/fiks.wire.js';
import { toFiksRow } from './to-fiks-row.js';

const message = (sak: Partial<FiksMessage['sak']> = {}, others: Partial<FiksMessage> = {}): FiksMessage => ({
  path: '$',
  utvalgId: '345',
  utvalgNavn: 'Kommunestyre',
  moetedato: '2021-05-20',
  erEndeligVedtak: true,
  sak: {
    fagsystemetsSaksnummer: { saksaar: 2021, sakssekvensnummer: 2 },
    utvalgetsSaksnummer: { saksaar: 2021, sakssekvensnummer: 34 },
    tittel: 'Områderegulering',
    vedtaksdato: '2021-05-20',
    vedtak: { tekstInnhold: 'Planen vedtas.', tekstFormat: { kodeverdi: 'markup' } },
    saksansvarlig: 'saksb.politisk',
    ...sak,
  },
  ...others,
});

describe('a Fiks message', () => {
  it('is read whole', () => {
    expect(toFiksRow(message(), 0)).toEqual({
      row: 1,
      path: '$',
      organAsWritten: 'Kommunestyre',
      numbers: [{ organAsWritten: 'Kommunestyre', year: 2021, sequence: 34, asWritten: '34/2021' }],
      systemCase: '2021/2',
      archiveCase: null,
      date: '2021-05-20',
      final: true,
      title: 'Områderegulering',
      text: 'Planen vedtas.',
      responsible: 'saksb.politisk',
      shielding: null,
      doubts: [],
    });
  });

  it.each([
    ['2021-05-20', '2021-05-20'],
    ['2021-05-20T18:00:00', '2021-05-20'],
    ['2021-05-19T22:30:00Z', '2021-05-20'],
    ['2021-05-20T00:30:00+02:00', '2021-05-20'],
  ])('made on %s was made on %s in Oslo', (vedtaksdato, date) => {
    expect(toFiksRow(message({ vedtaksdato }), 0)).toMatchObject({ date });
  });

  it('has the day of the meeting where the case has none', () => {
    const row = toFiksRow(message({ vedtaksdato: null }, { moetedato: '2021-05-20T10:00:00Z' }), 0);
    expect(row).toMatchObject({ date: '2021-05-20' });
  });

  it('has its markup made plain', () => {
    const tekstInnhold =
      '<p>Kommunestyret vedtar&nbsp;planen:</p><ol><li>Skolen bygges &amp; males.</li><li>Frist 2022</li></ol><script>alert(1)</script>';
    expect(toFiksRow(message({ vedtak: { tekstInnhold } }), 0)).toMatchObject({
      text: 'Kommunestyret vedtar planen:\n- Skolen bygges & males.\n- Frist 2022',
    });
  });

  it('keeps the signs of a text that is no markup', () => {
    const vedtak = { tekstInnhold: 'Dersom a < b & c > d, gjelder 1.', tekstFormat: { kodeverdi: 'tekst' } };
    expect(toFiksRow(message({ vedtak }), 0)).toMatchObject({ text: 'Dersom a < b & c > d, gjelder 1.' });
  });

  it.each([
    [
      { skjermingshjemmel: 'offl. § 13', skjermingOpphoererDato: '2031-01-01' },
      { basis: 'offl. § 13', until: '2031-01-01' },
    ],
    [{}, { basis: 'hjemmel ikke oppgitt', until: null }],
  ])('with %j is shielded', (skjerming, shielding) => {
    expect(toFiksRow(message({ skjerming }), 0)).toMatchObject({ shielding });
  });

  it('without a title is named only when it is shielded', () => {
    expect(toFiksRow(message({ tittel: '' }), 4)).toEqual([
      expect.objectContaining({ code: 'title-missing', row: 5, column: 'sak.tittel' }),
    ]);
    expect(toFiksRow(message({ tittel: null, skjerming: {} }), 0)).toMatchObject({
      title: 'Unntatt offentlighet',
    });
  });

  it.each([
    [{ vedtaksdato: '2024-02-31' }, 'no-such-date'],
    [{ vedtaksdato: '31.02.2024' }, 'not-a-date'],
    [{ tittel: 'a'.repeat(2001) }, 'title-too-long'],
    [{ vedtak: { tekstInnhold: 'a'.repeat(200_001) } }, 'text-too-long'],
    [{ saksansvarlig: 'a'.repeat(501) }, 'cell-too-long'],
    [{ vedtak: { tekstInnhold: 'Gjelder 130972 48022.' } }, 'national-id-in-text'],
  ])('is refused: %#', (sak, code) => {
    expect(toFiksRow(message(sak), 0)).toEqual([expect.objectContaining({ code })]);
  });

  it('takes hostile markup without delay', () => {
    const tekstInnhold = '<p>'.concat('<!--'.repeat(100_000), '<script'.repeat(10_000));
    expect(toFiksRow(message({ vedtak: { tekstInnhold } }), 0)).toMatchObject({ text: null });
  });
});
