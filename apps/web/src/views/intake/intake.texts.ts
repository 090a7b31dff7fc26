import type { Text } from '#kernel/text';

export const intakeTexts = {
  lead: {
    nb: 'Vedtak kommer inn, blir vurdert og delt i punkter, og går ut igjen i rapporter.',
    nn: 'Vedtak kjem inn, blir vurderte og delte i punkt, og går ut igjen i rapportar.',
    en: 'Vedtak come in, are judged and split into points, and go out again in reports.',
  },
  in: { nb: 'Inn', nn: 'Inn', en: 'In' },
  importTitle: { nb: 'Importer en liste', nn: 'Importer ei liste', en: 'Import a list' },
  importLead: {
    nb: 'Fra fil eller limt inn. Du ser hva som vil skje, rad for rad, før noe blir skrevet.',
    nn: 'Frå fil eller limt inn. Du ser kva som vil skje, rad for rad, før noko blir skrive.',
    en: 'From a file or pasted. You see what would happen, row by row, before anything is written.',
  },
  registerTitle: { nb: 'Registrer et vedtak', nn: 'Registrer eit vedtak', en: 'Register a vedtak' },
  registerLead: {
    nb: 'Skriv det inn fra møteprotokollen.',
    nn: 'Skriv det inn frå møteprotokollen.',
    en: 'Type it from the minutes.',
  },
  triageTitle: { nb: 'Sortering', nn: 'Sortering', en: 'Triage' },
  triageLead: {
    nb: 'Trenger vedtaket oppfølging? {count} venter på svar.',
    nn: 'Treng vedtaket oppfølging? {count} ventar på svar.',
    en: 'Does the vedtak need follow-up? {count} wait for an answer.',
  },
  triageNone: {
    nb: 'Ingen vedtak venter på å bli vurdert.',
    nn: 'Ingen vedtak ventar på å bli vurderte.',
    en: 'No vedtak waits to be judged.',
  },
  out: { nb: 'Ut', nn: 'Ut', en: 'Out' },
  reportsTitle: { nb: 'Rapporter', nn: 'Rapportar', en: 'Reports' },
  reportsLead: {
    nb: 'Klargjør, frys og send vedtaksrapporten, og skriv inn hva kommunestyret gjorde med den.',
    nn: 'Klargjer, frys og send vedtaksrapporten, og skriv inn kva kommunestyret gjorde med han.',
    en: 'Prepare, freeze and send the report, and enter how the council treated it.',
  },
  unsplitTitle: { nb: 'Skal deles i punkter', nn: 'Skal delast i punkt', en: 'To be split into points' },
  unsplitNone: {
    nb: 'Alle vedtak som trenger oppfølging, er delt i punkter.',
    nn: 'Alle vedtak som treng oppfølging, er delte i punkt.',
    en: 'Every vedtak that needs follow-up has been split into points.',
  },
  split: { nb: 'Del i punkter', nn: 'Del i punkt', en: 'Split into points' },
  doubtsTitle: {
    nb: 'Spørsmål fra importer ({count})',
    nn: 'Spørsmål frå importar ({count})',
    en: 'Questions from imports ({count})',
  },
  doubtsNone: { nb: 'Ingen spørsmål.', nn: 'Ingen spørsmål.', en: 'No questions.' },
  doubtsLead: {
    nb: 'Det som ikke var klart i en liste. Svar ved å rette vedtaket eller listen.',
    nn: 'Det som ikkje var klart i ei liste. Svar ved å rette vedtaket eller lista.',
    en: 'What was not clear in a list. Answer by correcting the vedtak or the list.',
  },
  toVedtak: { nb: 'Se vedtaket', nn: 'Sjå vedtaket', en: 'See the vedtak' },
  notYours: {
    nb: 'Denne siden er for møtesekretær, vedtakskoordinator og kommunedirektør.',
    nn: 'Denne sida er for møtesekretær, vedtakskoordinator og kommunedirektør.',
    en: 'This page is for the secretary, the coordinator and the director.',
  },
  back: { nb: 'Tilbake til Inn og ut', nn: 'Tilbake til Inn og ut', en: 'Back to In and out' },
  correct: { nb: 'Rett dette:', nn: 'Rett dette:', en: 'Correct this:' },
  more: { nb: 'Vis flere', nn: 'Vis fleire', en: 'Show more' },
} as const satisfies Record<string, Text>;
