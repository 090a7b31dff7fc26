import { escapeMarkup, plainLine, uuid5, type Instant } from '#kernel';

/** A file of a document, as it lies in the package. */
export interface ArchivedFile {
  /** From the root of the package. */
  readonly path: string;
  /** `PDF`, `JSON`. */
  readonly format: string;
  /** True of the one that is to be read in a hundred years. */
  readonly forPreservation: boolean;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly sha256: string;
}

/** A document of the record: an edition of the report, or the slice of the log. */
export interface ArchivedDocument {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly version: number;
  readonly created: Instant;
  /** The legal basis for keeping it from the public; null for what everybody may read. */
  readonly shieldedBy: string | null;
  readonly files: readonly ArchivedFile[];
}

/** What is known of the record. */
export interface ArchivedReport {
  readonly reportId: string;
  readonly title: string;
  readonly municipality: { readonly number: string; readonly name: string };
  readonly ordered: { readonly at: Instant; readonly by: string };
  readonly frozen: { readonly at: Instant; readonly by: string };
  /** When the council had considered it, or else when it was frozen. */
  readonly ended: { readonly at: Instant; readonly by: string };
  /** What the council's treatment was, in words; null while it has not considered it. */
  readonly treatment: string | null;
  readonly documents: readonly ArchivedDocument[];
}

type Element = readonly [name: string, content: string | readonly (Element | null)[]];

const words = (text: string): string => escapeMarkup(plainLine(text));

const linesOf = ([name, content]: Element, indent = ''): readonly string[] =>
  typeof content === 'string'
    ? [`${indent}<${name}>${words(content)}</${name}>`]
    : [
        `${indent}<${name}>`,
        ...content.flatMap((each) => (each === null ? [] : linesOf(each, `${indent}  `))),
        `${indent}</${name}>`,
      ];

const madeBy = ({ at, by }: ArchivedReport['ordered']): readonly Element[] => [
  ['opprettetDato', at],
  ['opprettetAv', by],
];

const endedBy = ({ at, by }: ArchivedReport['ended']): readonly Element[] => [
  ['avsluttetDato', at],
  ['avsluttetAv', by],
];

const shielding = (basis: string): Element => [
  'skjerming',
  [
    ['tilgangsrestriksjon', 'Unntatt offentlighet'],
    ['skjermingshjemmel', basis],
    ['skjermingMetadata', 'Skjermet dokument'],
    ['skjermingDokument', 'Skjerming av hele dokumentet'],
  ],
];

const fileOf = (
  { path, format, forPreservation, bytes, sha256 }: ArchivedFile,
  { id, version, created }: ArchivedDocument,
  by: string,
): Element => [
  'dokumentobjekt',
  [
    ['systemID', uuid5('noark', id, path)],
    ['versjonsnummer', version.toString()],
    ['variantformat', forPreservation ? 'Arkivformat' : 'Produksjonsformat'],
    ['format', format],
    ...madeBy({ at: created, by }),
    ['referanseDokumentfil', path],
    ['sjekksum', sha256],
    ['sjekksumAlgoritme', 'SHA-256'],
    ['filstoerrelse', bytes.toString()],
  ],
];

const documentOf = (document: ArchivedDocument, index: number, by: string): Element => [
  'dokumentbeskrivelse',
  [
    ['systemID', uuid5('noark', document.id)],
    ['dokumenttype', document.type],
    ['dokumentstatus', 'Dokumentet er ferdigstilt'],
    ['tittel', document.title],
    ...madeBy({ at: document.created, by }),
    ['dokumentmedium', 'Elektronisk arkiv'],
    ['tilknyttetRegistreringSom', index === 0 ? 'Hoveddokument' : 'Vedlegg'],
    ['dokumentnummer', (index + 1).toString()],
    ['tilknyttetDato', document.created],
    ['tilknyttetAv', by],
    document.shieldedBy === null ? null : shielding(document.shieldedBy),
    ...document.files.map((file) => fileOf(file, document, by)),
  ],
];

const record = ({ reportId, title, frozen, documents, treatment }: ArchivedReport): Element => [
  'registrering',
  [
    ['systemID', uuid5('noark', reportId, 'registrering')],
    ...madeBy(frozen),
    ['arkivertDato', frozen.at],
    ['arkivertAv', frozen.by],
    ...documents.map((document, index) => documentOf(document, index, frozen.by)),
    ['tittel', title],
    treatment === null ? null : ['beskrivelse', treatment],
  ],
];

const folder = (report: ArchivedReport): Element => [
  'mappe',
  [
    ['systemID', uuid5('noark', report.reportId, 'mappe')],
    ['mappeID', report.reportId],
    ['tittel', report.title],
    ['dokumentmedium', 'Elektronisk arkiv'],
    ...madeBy(report.ordered),
    ...endedBy(report.ended),
    record(report),
  ],
];

const series = (report: ArchivedReport): Element => [
  'arkivdel',
  [
    ['systemID', uuid5('noark', report.reportId, 'arkivdel')],
    ['tittel', 'Vedtaksrapporter'],
    ['arkivdelstatus', 'Avsluttet periode'],
    ...madeBy(report.ordered),
    ...endedBy(report.ended),
    folder(report),
  ],
];

const rootOf = (report: ArchivedReport): readonly (Element | null)[] => [
  ['systemID', uuid5('noark', report.reportId, 'arkiv')],
  ['tittel', `Vedtaksoppfølging i ${report.municipality.name}`],
  ...madeBy(report.ordered),
  ...endedBy(report.ended),
  [
    'arkivskaper',
    [
      ['arkivskaperID', report.municipality.number],
      ['arkivskaperNavn', report.municipality.name],
    ],
  ],
  series(report),
];

/**
 * The record by the element names and in the order of Noark 5 version 5.0 (`arkivstruktur.xsd`): one series, one folder, one record, and a
 * document for each edition. XML in UTF-8; equal records give equal text.
 */
export const noarkStructure = (report: ArchivedReport): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<arkiv xmlns="http://www.arkivverket.no/standarder/noark5/arkivstruktur">',
    ...rootOf(report).flatMap((each) => (each === null ? [] : linesOf(each, '  '))),
    '</arkiv>',
    '',
  ].join('\n');
