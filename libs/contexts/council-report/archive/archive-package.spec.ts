import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Instant } from '#kernel';
import { sha256Of } from '../text-hash.js';
import { checksumsPath, packed } from './archive-package.js';
import { noarkStructure, type ArchivedReport } from './noark-structure.js';

const at = '2026-02-03T09:00:00.000Z' as Instant;
const by = 'Kari Prøve';
const report: ArchivedReport = {
  reportId: '2c1f5b7e-0000-5000-8000-000000000001',
  title: 'Vedtaksrapport <1> & «2»',
  municipality: { number: '9999', name: 'Prøve kommune' },
  ...{ ordered: { at, by }, frozen: { at, by }, ended: { at, by } },
  treatment: null,
  documents: [
    {
      ...{ id: 'a', title: 'Offentlig', type: 'Rapport', version: 1, created: at, shieldedBy: null },
      files: [{ path: 'rapport/a.pdf', format: 'PDF', forPreservation: true, bytes: 3, sha256: 'abc' }],
    },
    {
      ...{ id: 'b', title: 'Intern', type: 'Rapport', version: 2, created: at },
      ...{ shieldedBy: 'offentleglova § 14', files: [] },
    },
  ],
};

describe('An archive package', () => {
  const files = [
    { path: 'b.txt', bytes: strToU8('æøå') },
    { path: 'a/a.txt', bytes: strToU8('1') },
  ];

  it('has the checksum of every file, in the form that sha256sum reads', () => {
    const entries = unzipSync(packed(files, at));
    const list = strFromU8(entries[checksumsPath] ?? new Uint8Array());
    expect(list.trimEnd().split('\n')).toEqual(
      ['a/a.txt', 'b.txt'].map((path) => `${sha256Of(entries[path] ?? new Uint8Array())}  ${path}`),
    );
  });

  it('has the same bytes in whatever order its files come', () => {
    expect(packed(files.toReversed(), at)).toEqual(packed(files, at));
  });
});

describe('What a record is by the names of Noark 5', () => {
  const names = (xml: string) => [...xml.matchAll(/<([A-Za-z]+)[ >]/g)].map(([, name]) => name);

  it('has its elements in the order that arkivstruktur.xsd has them', () => {
    const made = ['opprettetDato', 'opprettetAv'];
    const ended = ['avsluttetDato', 'avsluttetAv'];
    const document = ['dokumentbeskrivelse', 'systemID', 'dokumenttype', 'dokumentstatus', 'tittel', ...made];
    const attached = ['tilknyttetRegistreringSom', 'dokumentnummer', 'tilknyttetDato', 'tilknyttetAv'];
    expect(names(noarkStructure(report))).toEqual([
      ...[
        'arkiv',
        'systemID',
        'tittel',
        ...made,
        ...ended,
        'arkivskaper',
        'arkivskaperID',
        'arkivskaperNavn',
      ],
      ...['arkivdel', 'systemID', 'tittel', 'arkivdelstatus', ...made, ...ended],
      ...['mappe', 'systemID', 'mappeID', 'tittel', 'dokumentmedium', ...made, ...ended],
      ...['registrering', 'systemID', ...made, 'arkivertDato', 'arkivertAv'],
      ...[...document, 'dokumentmedium', ...attached],
      ...['dokumentobjekt', 'systemID', 'versjonsnummer', 'variantformat', 'format', ...made],
      ...['referanseDokumentfil', 'sjekksum', 'sjekksumAlgoritme', 'filstoerrelse'],
      ...[...document, 'dokumentmedium', ...attached],
      ...['skjerming', 'tilgangsrestriksjon', 'skjermingshjemmel', 'skjermingMetadata', 'skjermingDokument'],
      'tittel',
    ]);
  });

  it('holds words as words', () => {
    expect(noarkStructure(report)).toContain('<tittel>Vedtaksrapport &lt;1&gt; &amp; «2»</tittel>');
  });

  it('says what the council made of it', () => {
    expect(noarkStructure({ ...report, treatment: 'Behandlet' })).toContain(
      '<beskrivelse>Behandlet</beskrivelse>',
    );
  });
});
