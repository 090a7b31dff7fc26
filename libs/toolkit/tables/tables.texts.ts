import type { Text } from '#kernel';
import type { FileProblemCode } from './file-problem.js';

/** Why a table cannot be read: where, what is wrong, what to do. */
export const tableTexts = {
  'file-empty': {
    nb: '{file}: filen er tom. Lagre listen på nytt og prøv igjen.',
    nn: '{file}: fila er tom. Lagre lista på nytt og prøv att.',
    en: '{file}: the file is empty. Save the list again and retry.',
  },
  'file-too-large': {
    nb: '{file}: filen er på {megabytes} MB, høyst {max} MB kan leses. Del listen i flere filer, eller fjern bilder og tomme ark.',
    nn: '{file}: fila er på {megabytes} MB, høgst {max} MB kan lesast. Del lista i fleire filer, eller fjern bilete og tomme ark.',
    en: '{file}: the file has {megabytes} MB, at most {max} MB can be read. Split the list into several files, or remove pictures and empty sheets.',
  },
  'too-many-rows': {
    nb: '{file}: listen har flere enn {max} rader. Del den i flere filer.',
    nn: '{file}: lista har fleire enn {max} rader. Del ho i fleire filer.',
    en: '{file}: the list has more than {max} rows. Split it into several files.',
  },
  'not-a-table': {
    nb: '{file}: filen er ikke en tabell som kan leses. Lagre listen fra regnearket som Excel-arbeidsbok (.xlsx) eller CSV.',
    nn: '{file}: fila er ikkje ein tabell som kan lesast. Lagre lista frå reknearket som Excel-arbeidsbok (.xlsx) eller CSV.',
    en: '{file}: the file is not a table that can be read. Save the list from the spreadsheet as an Excel workbook (.xlsx) or CSV.',
  },
  'unclosed-quote': {
    nb: '{file}, rad {row}: et anførselstegn (") er åpnet og aldri lukket. Lukk det, eller lagre listen på nytt som CSV fra regnearket.',
    nn: '{file}, rad {row}: eit hermeteikn (") er opna og aldri lukka. Lukk det, eller lagre lista på nytt som CSV frå reknearket.',
    en: '{file}, row {row}: a quotation mark (") is opened and never closed. Close it, or save the list again as CSV from the spreadsheet.',
  },
  'zip-bomb': {
    nb: '{file}: arbeidsboken pakkes ut til mer enn den kan være ({reason}), og leses ikke. Lagre listen som en ny arbeidsbok eller som CSV.',
    nn: '{file}: arbeidsboka vert pakka ut til meir enn ho kan vere ({reason}), og vert ikkje lesen. Lagre lista som ei ny arbeidsbok eller som CSV.',
    en: '{file}: the workbook unpacks to more than it may be ({reason}), and is not read. Save the list as a new workbook or as CSV.',
  },
  'xml-entities': {
    nb: '{file}: arbeidsboken har XML-deklarasjoner ({part}) som ingen regneark lager, og leses ikke. Lagre listen som en ny arbeidsbok eller som CSV.',
    nn: '{file}: arbeidsboka har XML-deklarasjonar ({part}) som ingen rekneark lagar, og vert ikkje lesen. Lagre lista som ei ny arbeidsbok eller som CSV.',
    en: '{file}: the workbook has XML declarations ({part}) that no spreadsheet makes, and is not read. Save the list as a new workbook or as CSV.',
  },
  'unknown-columns': {
    nb: '{file}: kjenner ikke igjen kolonnene. Fant: {found}. Venter minst to av: {expected}. Gi kolonnene slike navn.',
    nn: '{file}: kjenner ikkje att kolonnane. Fann: {found}. Ventar minst to av: {expected}. Gje kolonnane slike namn.',
    en: '{file}: the columns are not recognised. Found: {found}. Expected at least two of: {expected}. Name the columns so.',
  },
} as const satisfies Record<FileProblemCode, Text>;
