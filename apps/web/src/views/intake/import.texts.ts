import type { Text } from '#kernel/text';
import type { Fate } from './preview-rows.js';

export const importTexts = {
  title: { nb: 'Importer en liste', nn: 'Importer ei liste', en: 'Import a list' },
  lead: {
    nb: 'CSV, Excel eller meldinger fra møtesystemet. Ingenting blir skrevet før du kjører importen.',
    nn: 'CSV, Excel eller meldingar frå møtesystemet. Ingenting blir skrive før du køyrer importen.',
    en: 'CSV, Excel or messages from the meeting system. Nothing is written until you run the import.',
  },
  choose: { nb: '1. Velg liste', nn: '1. Vel liste', en: '1. Choose the list' },
  files: {
    nb: 'Velg filer, eller slipp dem her',
    nn: 'Vel filer, eller slepp dei her',
    en: 'Choose files, or drop them here',
  },
  chosen: { nb: 'Valgt: {files}', nn: 'Valt: {files}', en: 'Chosen: {files}' },
  paste: { nb: 'Eller lim inn en tabell', nn: 'Eller lim inn ein tabell', en: 'Or paste a table' },
  pasteHow: {
    nb: 'Kopier fra regnearket med overskriftene og lim inn her.',
    nn: 'Kopier frå reknearket med overskriftene og lim inn her.',
    en: 'Copy from the spreadsheet with the headings and paste here.',
  },
  pastedName: { nb: 'limt-inn.csv', nn: 'limt-inn.csv', en: 'pasted.csv' },
  asOf: { nb: 'Listen gjelder per', nn: 'Lista gjeld per', en: 'The list is as of' },
  asOfHow: { nb: 'I dag når tom.', nn: 'I dag når tom.', en: 'Today when empty.' },
  organ: {
    nb: 'Utvalg der listen ikke sier det',
    nn: 'Utval der lista ikkje seier det',
    en: 'Organ where the list does not say',
  },
  noOrgan: { nb: 'Ingen', nn: 'Ingen', en: 'None' },
  published: {
    nb: 'Listen var offentlig, så ordene i den kan vises for alle',
    nn: 'Lista var offentleg, så orda i ho kan visast for alle',
    en: 'The list was public, so that its words may be shown to all',
  },
  look: {
    nb: 'Se hva importen vil gjøre',
    nn: 'Sjå kva importen vil gjere',
    en: 'See what the import would do',
  },
  nothingChosen: {
    nb: 'Velg en fil, eller lim inn en tabell.',
    nn: 'Vel ei fil, eller lim inn ein tabell.',
    en: 'Choose a file, or paste a table.',
  },
  preview: { nb: '2. Se over', nn: '2. Sjå over', en: '2. Look it over' },
  dryRun: {
    nb: 'Ingenting er skrevet ennå.',
    nn: 'Ingenting er skrive enno.',
    en: 'Nothing is written yet.',
  },
  nothingNew: {
    nb: 'Det er ikke noe nytt i listen.',
    nn: 'Det er ikkje noko nytt i lista.',
    en: 'There is nothing new in the list.',
  },
  show: { nb: 'Vis rader', nn: 'Vis rader', en: 'Show rows' },
  attention: {
    nb: 'Må ses på ({count})',
    nn: 'Må sjåast på ({count})',
    en: 'To be looked at ({count})',
  },
  all: { nb: 'Alle ({count})', nn: 'Alle ({count})', en: 'All ({count})' },
  noRows: { nb: 'Ingen slike rader.', nn: 'Ingen slike rader.', en: 'No such rows.' },
  row: { nb: 'Rad {row}', nn: 'Rad {row}', en: 'Row {row}' },
  rowIn: { nb: 'Rad {row} i {file}', nn: 'Rad {row} i {file}', en: 'Row {row} of {file}' },
  doubt: { nb: 'I tvil', nn: 'I tvil', en: 'In doubt' },
  inList: { nb: 'I listen: «{value}»', nn: 'I lista: «{value}»', en: 'In the list: “{value}”' },
  emptyInList: { nb: 'Tomt i listen', nn: 'Tomt i lista', en: 'Empty in the list' },
  leaveAsIs: { nb: 'Som i listen', nn: 'Som i lista', en: 'As in the list' },
  sameVedtak: {
    nb: 'Ja, det er samme vedtak',
    nn: 'Ja, det er same vedtaket',
    en: 'Yes, it is the same vedtak',
  },
  later: {
    nb: 'Dette svarer du på i vedtaket etter importen.',
    nn: 'Dette svarar du på i vedtaket etter importen.',
    en: 'This is answered in the vedtak after the import.',
  },
  answered: {
    nb: '{header}: «{value}» i stedet for «{was}»',
    nn: '{header}: «{value}» i staden for «{was}»',
    en: '{header}: “{value}” instead of “{was}”',
  },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo' },
  undoOf: {
    nb: 'Angre svaret på rad {row}',
    nn: 'Angre svaret på rad {row}',
    en: 'Undo the answer for row {row}',
  },
  answersTitle: { nb: 'Svarene dine', nn: 'Svara dine', en: 'Your answers' },
  answersHow: {
    nb: 'De gjelder denne importen. Rett også i listen, så blir du ikke spurt igjen.',
    nn: 'Dei gjeld denne importen. Rett òg i lista, så blir du ikkje spurd igjen.',
    en: 'They count for this import. Correct the list as well, and you are not asked again.',
  },
  lookAgain: { nb: 'Se på nytt med svarene', nn: 'Sjå på nytt med svara', en: 'Look again with the answers' },
  run: { nb: 'Kjør importen', nn: 'Køyr importen', en: 'Run the import' },
  skip: {
    nb: 'Ta inn resten uten de {count} avviste radene',
    nn: 'Ta inn resten utan dei {count} avviste radene',
    en: 'Take in the rest without the {count} rejected rows',
  },
  skipOne: {
    nb: 'Ta inn resten uten den avviste raden',
    nn: 'Ta inn resten utan den avviste rada',
    en: 'Take in the rest without the rejected row',
  },
  skipFirst: {
    nb: 'Rett de avviste radene, eller si at resten skal tas inn uten dem.',
    nn: 'Rett dei avviste radene, eller sei at resten skal takast inn utan dei.',
    en: 'Correct the rejected rows, or say that the rest is to be taken in without them.',
  },
  changedSince: {
    nb: 'Du har svart etter at du så over. Se på nytt, og kjør importen etterpå.',
    nn: 'Du har svart etter at du såg over. Sjå på nytt, og køyr importen etterpå.',
    en: 'You have answered since you looked. Look again, then run the import.',
  },
  missing: {
    nb: '{count} åpne punkter mangler i listen. De som har ansvaret, blir spurt.',
    nn: '{count} opne punkt manglar i lista. Dei som har ansvaret, blir spurde.',
    en: '{count} open points are missing from the list. Those who answer for them are asked.',
  },
  columns: { nb: 'Kolonner i {file}', nn: 'Kolonnar i {file}', en: 'Columns of {file}' },
  columnsHow: {
    nb: 'Si hva hver kolonne er, og se på nytt.',
    nn: 'Sei kva kvar kolonne er, og sjå på nytt.',
    en: 'Say what each column is, and look again.',
  },
  columnsUnknown: {
    nb: 'Iverk kjenner ikke igjen kolonnene i {file}. Si hva de er nedenfor, og se på nytt. Minst to trengs, og én må være tittel eller vedtak.',
    nn: 'Iverk kjenner ikkje att kolonnane i {file}. Sei kva dei er nedanfor, og sjå på nytt. Minst to trengst, og éin må vere tittel eller vedtak.',
    en: 'Iverk does not know the columns of {file}. Say what they are below, and look again. At least two are needed, and one must be the title or the decision.',
  },
  notRead: { nb: 'Blir ikke lest', nn: 'Blir ikkje lesen', en: 'Is not read' },
  done: { nb: '3. Importen er kjørt', nn: '3. Importen er køyrd', en: '3. The import has been run' },
  cameIn: { nb: 'Dette kom inn', nn: 'Dette kom inn', en: 'This came in' },
  wasChanged: { nb: 'Dette ble endret', nn: 'Dette vart endra', en: 'This was changed' },
  left: {
    nb: '{count} spørsmål står igjen. De finner du under Inn og ut.',
    nn: '{count} spørsmål står att. Dei finn du under Inn og ut.',
    en: '{count} questions remain. They stand under In and out.',
  },
  another: { nb: 'Importer en liste til', nn: 'Importer ei liste til', en: 'Import another list' },
  from: { nb: 'fra «{value}»', nn: 'frå «{value}»', en: 'from “{value}”' },
  to: { nb: 'til «{value}»', nn: 'til «{value}»', en: 'to “{value}”' },
} as const satisfies Record<string, Text>;

export const fateTexts: Readonly<Record<Fate, Text>> = {
  rejected: { nb: 'Avvist', nn: 'Avvist', en: 'Rejected' },
  leftOut: { nb: 'Venter på svar', nn: 'Ventar på svar', en: 'Waits for an answer' },
  registered: { nb: 'Ny', nn: 'Ny', en: 'New' },
  updated: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  unchanged: { nb: 'Uendret', nn: 'Uendra', en: 'Unchanged' },
};

export const changedTexts: Readonly<Record<string, Text>> = {
  title: { nb: 'Tittel', nn: 'Tittel', en: 'Title' },
  text: { nb: 'Vedtakstekst', nn: 'Vedtakstekst', en: 'Text' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  shielding: { nb: 'Skjerming', nn: 'Skjerming', en: 'Shielding' },
  link: { nb: 'Lenke til annet vedtak', nn: 'Lenke til anna vedtak', en: 'Link to another vedtak' },
  final: { nb: 'Endelig vedtak', nn: 'Endeleg vedtak', en: 'Final' },
  status: { nb: 'Status', nn: 'Status', en: 'Status' },
  responsible: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
};

/** What a column of a list may hold, in the order people look for it. */
export const columnTexts: Readonly<Record<string, Text>> = {
  organ: { nb: 'Utvalg', nn: 'Utval', en: 'Organ' },
  number: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  numberAndDate: { nb: 'Saksnummer og dato', nn: 'Saksnummer og dato', en: 'Case number and date' },
  numberAndTitle: { nb: 'Saksnummer og tittel', nn: 'Saksnummer og tittel', en: 'Case number and title' },
  year: { nb: 'År', nn: 'År', en: 'Year' },
  date: { nb: 'Møtedato', nn: 'Møtedato', en: 'Date of meeting' },
  point: { nb: 'Punkt', nn: 'Punkt', en: 'Point' },
  title: { nb: 'Tittel', nn: 'Tittel', en: 'Title' },
  text: { nb: 'Vedtakstekst', nn: 'Vedtakstekst', en: 'Decision' },
  responsible: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  status: { nb: 'Status', nn: 'Status', en: 'Status' },
  comment: { nb: 'Merknad', nn: 'Merknad', en: 'Comment' },
  shielding: { nb: 'Skjerming', nn: 'Skjerming', en: 'Shielding' },
  openness: { nb: 'Offentlig', nn: 'Offentleg', en: 'Public' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' },
  archiveCase: { nb: 'Arkivsak', nn: 'Arkivsak', en: 'Archive case' },
};
