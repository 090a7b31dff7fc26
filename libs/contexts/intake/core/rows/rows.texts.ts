import type { Text } from '#kernel';
import type { ColumnProblem } from './match-columns.js';
import type { MappingProblem } from './column-mapping.js';
import type { RowProblemCode } from './row-problem.js';

/** Why a row is refused: where, what is wrong, what to do. */
export const rowProblemTexts = {
  'cell-too-long': {
    nb: 'Rad {row}, kolonne «{column}»: {length} tegn, høyst {max} er tillatt. Kort ned, eller flytt teksten til kolonnen «Vedtak».',
    nn: 'Rad {row}, kolonne «{column}»: {length} teikn, høgst {max} er lov. Kort ned, eller flytt teksten til kolonnen «Vedtak».',
    en: 'Row {row}, column “{column}”: {length} characters, at most {max} are allowed. Shorten it, or move the text to the column “Vedtak”.',
  },
  'national-id-in-text': {
    nb: 'Rad {row}, kolonne «{column}»: inneholder et fødselsnummer eller D-nummer. Fjern det og importer på nytt.',
    nn: 'Rad {row}, kolonne «{column}»: inneheld eit fødselsnummer eller D-nummer. Fjern det og importer på nytt.',
    en: 'Row {row}, column “{column}”: holds a national identity number. Remove it and import again.',
  },
  'no-such-date': {
    nb: 'Rad {row}, kolonne «{column}»: datoen {value} finnes ikke. Rett den, eller la cellen stå tom.',
    nn: 'Rad {row}, kolonne «{column}»: datoen {value} finst ikkje. Rett han, eller la cella stå tom.',
    en: 'Row {row}, column “{column}”: there is no date {value}. Correct it, or leave the cell empty.',
  },
  'not-a-date': {
    nb: 'Rad {row}, kolonne «{column}»: «{value}» er ikke en dato. Skriv den som 03.02.2026, eller la cellen stå tom.',
    nn: 'Rad {row}, kolonne «{column}»: «{value}» er ikkje ein dato. Skriv han som 03.02.2026, eller la cella stå tom.',
    en: 'Row {row}, column “{column}”: “{value}” is not a date. Write it as 03.02.2026, or leave the cell empty.',
  },
  'number-became-date': {
    nb: 'Rad {row}, kolonne «{column}»: «{value}» er en dato, ikke et saksnummer. Regnearket kan ha gjort om saksnummeret: gjør kolonnen om til tekst og skriv nummeret på nytt.',
    nn: 'Rad {row}, kolonne «{column}»: «{value}» er ein dato, ikkje eit saksnummer. Reknearket kan ha gjort om saksnummeret: gjer kolonnen om til tekst og skriv nummeret på nytt.',
    en: 'Row {row}, column “{column}”: “{value}” is a date, not a case number. The spreadsheet may have converted it: format the column as text and type the number again.',
  },
  'text-too-long': {
    nb: 'Rad {row}, kolonne «{column}»: {length} tegn, en vedtakstekst kan ha høyst {max}. Del den, eller legg resten ved saken.',
    nn: 'Rad {row}, kolonne «{column}»: {length} teikn, ein vedtakstekst kan ha høgst {max}. Del han, eller legg resten ved saka.',
    en: 'Row {row}, column “{column}”: {length} characters, the text of a vedtak may have at most {max}. Split it, or attach the rest to the case.',
  },
  'title-missing': {
    nb: 'Rad {row}: tittel mangler i kolonnen «{column}». Skriv hva vedtaket gjelder, eller slett raden.',
    nn: 'Rad {row}: tittel manglar i kolonnen «{column}». Skriv kva vedtaket gjeld, eller slett rada.',
    en: 'Row {row}: the title is missing in column “{column}”. Say what the vedtak is about, or delete the row.',
  },
  'title-too-long': {
    nb: 'Rad {row}, kolonne «{column}»: tittelen har {length} tegn, høyst {max} er tillatt. Kort den ned, og legg teksten i kolonnen «Vedtak».',
    nn: 'Rad {row}, kolonne «{column}»: tittelen har {length} teikn, høgst {max} er lov. Kort han ned, og legg teksten i kolonnen «Vedtak».',
    en: 'Row {row}, column “{column}”: the title has {length} characters, at most {max} are allowed. Shorten it, and put the text in the column “Vedtak”.',
  },
} as const satisfies Record<RowProblemCode, Text>;

/** Why a file's columns, or the mapping of them, cannot be used. */
export const columnTexts = {
  'unknown-columns': {
    nb: 'Kjenner ikke igjen kolonnene. Fant: {found}. Venter minst to av: {expected}. Gi kolonnene slike navn, eller si hva de er med --map FIL: { "Navn i listen": "saksnr" }.',
    nn: 'Kjenner ikkje att kolonnane. Fann: {found}. Ventar minst to av: {expected}. Gje kolonnane slike namn, eller sei kva dei er med --map FIL: { "Namn i lista": "saksnr" }.',
    en: 'The columns are not recognised. Found: {found}. Expected at least two of: {expected}. Name the columns so, or say what they are with --map FILE: { "Name in the list": "saksnr" }.',
  },
  'title-column-missing': {
    nb: 'Listen har ingen kolonne for tittel eller vedtak. Fant: {found}. Kall en kolonne «Tittel», eller si hvilken det er med --map FIL: { "Navn i listen": "tittel" }.',
    nn: 'Lista har ingen kolonne for tittel eller vedtak. Fann: {found}. Kall ein kolonne «Tittel», eller sei kva for ein det er med --map FIL: { "Namn i lista": "tittel" }.',
    en: 'The list has no column for title or vedtak. Found: {found}. Name a column “Tittel”, or say which it is with --map FILE: { "Name in the list": "tittel" }.',
  },
  'mapped-column-missing': {
    nb: 'Kolonnefilen (--map) nevner «{header}», som listen ikke har. Listen har: {found}. Skriv navnet som i listen, eller ta det ut av kolonnefilen.',
    nn: 'Kolonnefila (--map) nemner «{header}», som lista ikkje har. Lista har: {found}. Skriv namnet som i lista, eller ta det ut av kolonnefila.',
    en: 'The mapping file (--map) names “{header}”, which the list does not have. The list has: {found}. Write the name as in the list, or take it out of the mapping file.',
  },
  'mapping-unreadable': {
    nb: 'Kolonnefilen (--map) er ikke lesbar JSON. Skriv den slik: { "Navn i listen": "saksnr", "Annet navn": "tittel" }.',
    nn: 'Kolonnefila (--map) er ikkje leseleg JSON. Skriv ho slik: { "Namn i lista": "saksnr", "Anna namn": "tittel" }.',
    en: 'The mapping file (--map) is not readable JSON. Write it so: { "Name in the list": "saksnr", "Other name": "tittel" }.',
  },
  'mapping-unknown-column': {
    nb: 'Kolonnefilen (--map) gir «{header}» betydningen «{value}», som ikke finnes. Bruk for eksempel utvalg, møtedato, saksnr, punkt, tittel, vedtak, ansvarlig, enhet, frist, status, merknad, skjerming, type eller arkivsak.',
    nn: 'Kolonnefila (--map) gjev «{header}» tydinga «{value}», som ikkje finst. Bruk til dømes utval, møtedato, saksnr, punkt, tittel, vedtak, ansvarleg, eining, frist, status, merknad, skjerming, type eller arkivsak.',
    en: 'The mapping file (--map) gives “{header}” the meaning “{value}”, which does not exist. Use for instance utvalg, møtedato, saksnr, punkt, tittel, vedtak, ansvarlig, enhet, frist, status, merknad, skjerming, type or arkivsak.',
  },
  'mapping-twice': {
    nb: 'Kolonnefilen (--map) nevner «{header}» to ganger. La den stå én gang.',
    nn: 'Kolonnefila (--map) nemner «{header}» to gonger. La det stå éin gong.',
    en: 'The mapping file (--map) names “{header}” twice. Name it once.',
  },
} as const satisfies Record<(ColumnProblem | MappingProblem)['rejected'], Text>;
