import type { Text } from '#kernel/text';
import type { Status } from '../../api/operations.generated.js';

export const reportTexts = {
  nothingNew: { nb: 'Ingen endring', nn: 'Inga endring', en: 'No change' },
  because: { nb: 'Ingen endring, fordi', nn: 'Inga endring, fordi', en: 'No change, because' },
  same: { nb: 'Meld ingen endring', nn: 'Meld inga endring', en: 'Report no change' },
  changed: { nb: 'Meld status', nn: 'Meld status', en: 'Report status' },
  how: { nb: 'Hvordan står det til?', nn: 'Korleis står det til?', en: 'How does it stand?' },
  report: { nb: 'Meld status', nn: 'Meld status', en: 'Report status' },
  sent: { nb: '{point} er meldt.', nn: '{point} er meldt.', en: '{point} is reported.' },
  publicComment: {
    nb: 'Offentlig kommentar: Hva er gjort, og hva står igjen?',
    nn: 'Offentleg kommentar: Kva er gjort, og kva står att?',
    en: 'Public comment: What is done, and what is left?',
  },
  internalComment: { nb: 'Intern merknad', nn: 'Intern merknad', en: 'Internal note' },
  holdReasons: { nb: 'Hvorfor står arbeidet?', nn: 'Kvifor står arbeidet?', en: 'Why has the work stopped?' },
  holdUntil: {
    nb: 'Når tas det opp igjen?',
    nn: 'Når blir det teke opp att?',
    en: 'When is it taken up again?',
  },
  holdHint: {
    nb: 'Da minner vi deg på det.',
    nn: 'Då minner vi deg på det.',
    en: 'Then we remind you.',
  },
  reference: { nb: 'Hvilket vedtak?', nn: 'Kva vedtak?', en: 'Which vedtak?' },
  referenceSearch: { nb: 'Finn vedtaket', nn: 'Finn vedtaket', en: 'Find the vedtak' },
  referenceHint: {
    nb: 'Skriv saksnummer, som KS 012/26, eller ord fra tittelen. Velg så vedtaket under.',
    nn: 'Skriv saksnummer, som KS 012/26, eller ord frå tittelen. Vel så vedtaket under.',
    en: 'Write its number, such as KS 012/26, or words of its title. Then choose it below.',
  },
  noneFound: {
    nb: 'Fant ingen vedtak. Prøv saksnummeret.',
    nn: 'Fann ingen vedtak. Prøv saksnummeret.',
    en: 'Found no vedtak. Try its number.',
  },
  treatment: {
    nb: 'Hvor ble rapporten behandlet?',
    nn: 'Kvar vart rapporten handsama?',
    en: 'Where was the report considered?',
  },
  organ: { nb: 'Organ', nn: 'Organ', en: 'Organ' },
  caseNumber: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  treatedOn: { nb: 'Dato', nn: 'Dato', en: 'Date' },
} as const satisfies Record<string, Text>;

/** What a status means, for who chooses it. */
export const statusHelp: Readonly<Partial<Record<Status, Text>>> = {
  IKKE_STARTET: {
    nb: 'Ingen har begynt på det.',
    nn: 'Ingen har byrja på det.',
    en: 'Nobody has begun.',
  },
  UNDER_ARBEID: { nb: 'Arbeidet er i gang.', nn: 'Arbeidet er i gang.', en: 'The work goes on.' },
  DELVIS_IVERKSATT: {
    nb: 'Noe er gjort, og noe står igjen.',
    nn: 'Noko er gjort, og noko står att.',
    en: 'Some is done, and some is left.',
  },
  PAA_VENT: {
    nb: 'Arbeidet står. Du sier hvorfor, og når det tas opp igjen.',
    nn: 'Arbeidet står. Du seier kvifor, og når det blir teke opp att.',
    en: 'The work has stopped. You say why, and when it is taken up again.',
  },
  MELDT_IVERKSATT: {
    nb: 'Alt er gjort. Organet avslutter når det har sett rapporten.',
    nn: 'Alt er gjort. Organet avsluttar når det har sett rapporten.',
    en: 'All is done. The organ closes it when it has seen the report.',
  },
  UTSATT: {
    nb: 'Et nytt vedtak har utsatt det.',
    nn: 'Eit nytt vedtak har utsett det.',
    en: 'A new vedtak has postponed it.',
  },
  ERSTATTET: {
    nb: 'Et nytt vedtak gjelder i stedet.',
    nn: 'Eit nytt vedtak gjeld i staden.',
    en: 'A new vedtak holds instead.',
  },
  OPPHEVET: {
    nb: 'Et nytt vedtak har opphevet det.',
    nn: 'Eit nytt vedtak har oppheva det.',
    en: 'A new vedtak has annulled it.',
  },
  KAN_IKKE_IVERKSETTES: {
    nb: 'Det lar seg ikke gjøre som vedtatt. Organet får vite det.',
    nn: 'Det lèt seg ikkje gjere som vedteke. Organet får vite det.',
    en: 'It cannot be done as decided. The organ is told.',
  },
  AVSLUTTET: {
    nb: 'Organet har behandlet rapporten.',
    nn: 'Organet har handsama rapporten.',
    en: 'The organ has considered the report.',
  },
  INGEN_OPPFOLGING: {
    nb: 'Det er ikke noe å følge opp.',
    nn: 'Det er ikkje noko å følgje opp.',
    en: 'There is nothing to follow up.',
  },
};
