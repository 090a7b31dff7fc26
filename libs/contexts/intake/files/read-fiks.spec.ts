import { describe, expect, it } from '@jest/globals';
import { isFileProblem } from '#toolkit/tables';
import { toFiksRow } from '../core/rows/to-fiks-row.js';
import { looksLikeJson, readFiks } from './read-fiks.js';

const bytesOf = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const messagesOf = (value: unknown) => {
  const messages = readFiks(bytesOf(value), 'melding.json');
  if (isFileProblem(messages)) throw new Error(JSON.stringify(messages));
  return messages;
};

const nokkel = { fagsystem: 'Politisk behandling', noekkel: 'PB123456789' };
const sak = {
  referanseEksternNoekkel: nokkel,
  fagsystemetsSaksnummer: { saksaar: 2021, sakssekvensnummer: 2 },
  utvalgetsSaksnummer: { saksaar: 2021, sakssekvensnummer: 34 },
  tittel: 'OMRÅDEREGULERING – Endelig vedtak',
  vedtaksdato: '2021-05-20',
  hoveddokument: { tittel: 'Vedtak', referanseDokumentfil: 'vedtak.docx' },
  vedtak: { tekstInnhold: 'Planen vedtas. ....', tekstFormat: { kodeverdi: 'markup' } },
  saksansvarlig: 'saksb.politisk',
};
const melding = {
  utvalgId: '345345345345',
  utvalgNavn: 'Kommunestyre',
  moeteId: '3',
  moetedato: '2021-05-20',
  erEndeligVedtak: true,
  sak,
};
const moete = {
  moete: { moeteid: '3', moetedato: '2021-05-20T16:00:00Z', tittel: 'Møte' },
  utvalg: { utvalgId: '1', utvalgNavn: 'Formannskapet' },
  avsender: { organisasjonsnummer: '972418013' },
  vedtak: [
    {
      referanseEksternNoekkel: nokkel,
      utvalgetsSaksnummer: sak.utvalgetsSaksnummer,
      tittel: 'A',
      vedtaksdato: '2021-05-20',
      saksansvarlig: 'x',
    },
    { utvalgetsSaksnummer: { saksaar: '2021', sakssekvensnummer: '35' }, tittel: 'B', erEndeligVedtak: true },
  ],
};

describe('reading Fiks messages', () => {
  it('reads a case with a plain day where the schema wants a moment', () => {
    const [message] = messagesOf(melding);
    expect(message && toFiksRow(message, 0)).toMatchObject({
      path: '$',
      organAsWritten: 'Kommunestyre',
      numbers: [{ year: 2021, sequence: 34 }],
      systemCase: '2021/2',
      date: '2021-05-20',
      final: true,
      text: 'Planen vedtas. ....',
    });
  });

  it('reads a whole meeting, where only what says so is final', () => {
    const rows = messagesOf(moete).map(toFiksRow);
    expect(rows).toMatchObject([
      {
        path: '$.vedtak[0]',
        organAsWritten: 'Formannskapet',
        numbers: [{ sequence: 34 }],
        final: false,
        systemCase: null,
      },
      { path: '$.vedtak[1]', numbers: [{ year: 2021, sequence: 35 }], final: true, date: '2021-05-20' },
    ]);
  });

  it('reads an array of both', () => {
    expect(messagesOf([melding, moete]).map(({ path }) => path)).toEqual([
      '$[0]',
      '$[1].vedtak[0]',
      '$[1].vedtak[1]',
    ]);
  });

  it('takes a case for not final when the message does not say', () => {
    expect(messagesOf({ ...melding, erEndeligVedtak: undefined })[0]?.erEndeligVedtak).toBe(false);
  });

  it('does without what the schema requires and senders leave out', () => {
    expect(messagesOf({ utvalgId: '3', sak: { tittel: 'A' } }).map(toFiksRow)).toMatchObject([
      { organAsWritten: '3', numbers: [], date: null, responsible: null, text: null },
    ]);
  });

  it('reads a file with a byte order mark', () => {
    expect(messagesOf(`\uFEFF ${JSON.stringify([melding])}`)).toHaveLength(1);
  });

  it.each([
    [{ ...melding, utvalgNavn: undefined, utvalgId: undefined }, '$.utvalgNavn'],
    [{ ...melding, sak: undefined }, '$.sak'],
    [[melding, { ...melding, sak: { ...sak, tittel: 7 } }], '$[1].sak.tittel'],
    [
      { ...melding, sak: { ...sak, utvalgetsSaksnummer: { saksaar: 2021 } } },
      '$.sak.utvalgetsSaksnummer.sakssekvensnummer',
    ],
    [{ ...melding, erEndeligVedtak: 'ja' }, '$.erEndeligVedtak'],
    [{ ...moete, vedtak: [{ tittel: 'A', skjerming: 'ja' }] }, '$.vedtak[0].skjerming'],
    [{ ...moete, utvalg: undefined }, '$.utvalg'],
    ['"bare tekst"', '$'],
  ])('says which field is missing or wrong: %#', (value, path) => {
    expect(readFiks(bytesOf(value), '/inn/melding.json')).toEqual({
      problem: 'not-fiks',
      details: { file: 'melding.json', path },
    });
  });

  it.each([
    ['', 'file-empty'],
    ['[]', 'file-empty'],
    ['{"utvalgId": 13097248022,}', 'unreadable-json'],
    ['['.repeat(100_000), 'unreadable-json'],
  ])('refuses %#: %s', (text, problem) => {
    const found = readFiks(bytesOf(text), 'melding.json');
    expect(found).toMatchObject({ problem });
    expect(JSON.stringify(found)).not.toContain('13097248022');
  });

  it('tells JSON from a table', () => {
    expect([looksLikeJson(bytesOf('\uFEFF\n [{')), looksLikeJson(bytesOf('Saksnr;Tittel'))]).toEqual([
      true,
      false,
    ]);
  });
});
