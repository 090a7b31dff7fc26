import type { Text } from '#kernel/text';

export const reportsTexts = {
  title: { nb: 'Rapporter', nn: 'Rapportar', en: 'Reports' },
  lead: {
    nb: 'Rapportene kommunestyret får om hvordan det går med vedtakene.',
    nn: 'Rapportane kommunestyret får om korleis det går med vedtaka.',
    en: 'The reports that kommunestyret gets on what has become of its vedtak.',
  },
  sent: { nb: 'Sendt til kommunestyret', nn: 'Sende til kommunestyret', en: 'Sent to kommunestyret' },
  underWay: { nb: 'Under arbeid', nn: 'Under arbeid', en: 'Being made' },
  calledOff: { nb: 'Avlyst', nn: 'Avlyste', en: 'Called off' },
  noneSent: {
    nb: 'Ingen rapport er sendt ennå. Lag et utkast nedenfor for å se hvordan det står.',
    nn: 'Ingen rapport er send enno. Lag eit utkast nedanfor for å sjå korleis det står.',
    en: 'No report has been sent yet. Make a draft below to see how things stand.',
  },
  noneUnderWay: {
    nb: 'Ingen rapport er under arbeid. Bestill en nedenfor.',
    nn: 'Ingen rapport er under arbeid. Ting ein nedanfor.',
    en: 'No report is being made. Order one below.',
  },
  period: { nb: '{from} til {to}', nn: '{from} til {to}', en: '{from} to {to}' },
  meeting: { nb: 'Møte {day}', nn: 'Møte {day}', en: 'Meeting {day}' },
  deadline: { nb: 'Klar innen {day}', nn: 'Klar innan {day}', en: 'Ready by {day}' },
  frozenOn: {
    nb: 'Viser hvordan det sto {day} kl. {time}.',
    nn: 'Viser korleis det stod {day} kl. {time}.',
    en: 'Shows how things stood on {day} at {time}.',
  },
  treatedIn: {
    nb: 'Behandlet i sak {case}, {day}.',
    nn: 'Handsama i sak {case}, {day}.',
    en: 'Considered in case {case}, {day}.',
  },
  treatedMade: {
    nb: '{closed} punkter ble lukket, og {sentBack} ble sendt tilbake.',
    nn: '{closed} punkt vart lukka, og {sentBack} vart sende tilbake.',
    en: '{closed} points were closed, and {sentBack} were sent back.',
  },
  files: { nb: 'Last ned', nn: 'Last ned', en: 'Download' },
  fileLanguage: { nb: 'Språk i filen', nn: 'Språk i fila', en: 'Language of the file' },
  edition: { nb: 'Utgave', nn: 'Utgåve', en: 'Edition' },
  draft: { nb: 'Lag et utkast', nn: 'Lag eit utkast', en: 'Make a draft' },
  draftHelp: {
    nb: 'Rapporten slik den ville sett ut i dag, for den tiden du velger. Den er merket som utkast.',
    nn: 'Rapporten slik han ville sett ut i dag, for den tida du vel. Han er merkt som utkast.',
    en: 'The report as it would be today, for the time you choose. It is marked as a draft.',
  },
  from: { nb: 'Fra og med', nn: 'Frå og med', en: 'From' },
  to: { nb: 'Til og med', nn: 'Til og med', en: 'To' },
  backwards: {
    nb: 'Den siste dagen er før den første. Bytt dem om.',
    nn: 'Den siste dagen er før den første. Byt dei om.',
    en: 'The last day is before the first. Swap them.',
  },
  order: { nb: 'Bestill en rapport', nn: 'Ting ein rapport', en: 'Order a report' },
  orderHelp: {
    nb: 'Velg tiden rapporten gjelder. To rapporter kan ikke ha en dag felles.',
    nn: 'Vel tida rapporten gjeld. To rapportar kan ikkje ha ein dag felles.',
    en: 'Choose the time the report is of. No two reports can have a day in common.',
  },
  ready: { nb: 'Klar innen', nn: 'Klar innan', en: 'Ready by' },
  forMeeting: { nb: 'Møtet den skal til', nn: 'Møtet han skal til', en: 'The meeting it is for' },
  remark: {
    nb: 'Beskjed til den som gjør den klar',
    nn: 'Beskjed til den som gjer han klar',
    en: 'Something for whoever prepares it',
  },
  optional: { nb: '{label} (kan stå tomt)', nn: '{label} (kan stå tomt)', en: '{label} (optional)' },
  doOrder: { nb: 'Bestill', nn: 'Ting', en: 'Order' },
  ordered: {
    nb: 'Rapporten er bestilt. Koordinatoren gjør den klar.',
    nn: 'Rapporten er tinga. Koordinatoren gjer han klar.',
    en: 'The report has been ordered. The coordinator prepares it.',
  },
  all: { nb: 'Alle rapporter', nn: 'Alle rapportar', en: 'All reports' },
  missing: {
    nb: 'Rapporten finnes ikke, eller den er ikke sendt ennå.',
    nn: 'Rapporten finst ikkje, eller han er ikkje send enno.',
    en: 'There is no such report, or it has not been sent yet.',
  },
  steps: { nb: 'Hvor rapporten står', nn: 'Kvar rapporten står', en: 'Where the report stands' },
  done: { nb: 'Gjort', nn: 'Gjort', en: 'Done' },
  here: { nb: 'Nå', nn: 'No', en: 'Now' },
  later: { nb: 'Senere', nn: 'Seinare', en: 'Later' },
  called: {
    nb: 'Rapporten er avlyst. Perioden kan bestilles på nytt.',
    nn: 'Rapporten er avlyst. Perioden kan tingast på nytt.',
    en: 'The report has been called off. The period can be ordered again.',
  },
  notYours: {
    nb: 'Du har ikke noe å gjøre med rapporten nå.',
    nn: 'Du har ikkje noko å gjere med rapporten no.',
    en: 'There is nothing for you to do with the report now.',
  },
  doNow: { nb: 'Gjør nå', nn: 'Gjer no', en: 'Do now' },
  other: { nb: 'Noe annet: {step}', nn: 'Noko anna: {step}', en: 'Something else: {step}' },
  comment: { nb: 'Begrunnelse', nn: 'Grunngjeving', en: 'Reason' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  freezeTitle: { nb: 'Fryse rapporten?', nn: 'Fryse rapporten?', en: 'Freeze the report?' },
  freezeWhat: {
    nb: 'Rapporten blir stående slik alt er akkurat nå, i alle utgaver. Den endres ikke mer, og det som meldes etterpå, kommer i den neste. Det kan ikke angres.',
    nn: 'Rapporten blir ståande slik alt er akkurat no, i alle utgåver. Han blir ikkje endra meir, og det som blir meldt etterpå, kjem i den neste. Det kan ikkje angrast.',
    en: 'The report stays as everything is right now, in every edition. It changes no more, and what is reported afterwards comes in the next. It cannot be undone.',
  },
  callOffTitle: { nb: 'Avlyse rapporten?', nn: 'Avlyse rapporten?', en: 'Call the report off?' },
  callOffWhat: {
    nb: 'Arbeidet med denne rapporten slutter, og kommunestyret får den ikke. Vil du ha den likevel, må perioden bestilles på nytt.',
    nn: 'Arbeidet med denne rapporten sluttar, og kommunestyret får han ikkje. Vil du ha han likevel, må perioden tingast på nytt.',
    en: 'The work on this report ends, and kommunestyret does not get it. Should you want it after all, the period must be ordered again.',
  },
  chase: { nb: 'Det som mangler', nn: 'Det som manglar', en: 'What is missing' },
  chaseHelp: {
    nb: '{count} punkter har ingen melding fra perioden. Disse må meldes på før rapporten er klar.',
    nn: '{count} punkt har inga melding frå perioden. Desse må meldast på før rapporten er klar.',
    en: 'Of {count} points nothing has been told in the period. These must be reported on before the report is ready.',
  },
  nothingMissing: {
    nb: 'Alle åpne punkter har en melding fra perioden.',
    nn: 'Alle opne punkt har ei melding frå perioden.',
    en: 'Every open point has been reported on in the period.',
  },
  editing: {
    nb: 'Det som står i den offentlige kommentaren til punktet, er det rapporten sier. Rett teksten ved å melde den samme statusen på nytt med en bedre kommentar.',
    nn: 'Det som står i den offentlege kommentaren til punktet, er det rapporten seier. Rett teksten ved å melde den same statusen på nytt med ein betre kommentar.',
    en: 'What the public comment of a point says is what the report will say. Mend the text by reporting the same status again with a better comment.',
  },
  nobody: { nb: 'Uten saksbehandler', nn: 'Utan saksbehandlar', en: 'Without an officer' },
  reportOn: { nb: 'Meld status', nn: 'Meld status', en: 'Report status' },
  reportOnPoint: {
    nb: 'Meld status for {name}',
    nn: 'Meld status for {name}',
    en: 'Report status of {name}',
  },
  lastTold: { nb: 'sist meldt {day}', nn: 'sist meldt {day}', en: 'last told {day}' },
  neverTold: { nb: 'aldri meldt', nn: 'aldri meldt', en: 'never told' },
  treat: {
    nb: 'Hva kommunestyret vedtok',
    nn: 'Kva kommunestyret vedtok',
    en: 'What kommunestyret decided',
  },
  treatHelp: {
    nb: 'Alt føres på én gang. Kan ett av punktene ikke lukkes, blir ingenting ført.',
    nn: 'Alt blir ført på ein gong. Kan eitt av punkta ikkje lukkast, blir ingenting ført.',
    en: 'All is entered at once. If one of the points cannot be closed, nothing is entered.',
  },
  caseNumber: {
    nb: 'Saksnummer, som KS 60/26',
    nn: 'Saksnummer, som KS 60/26',
    en: 'Case number, as KS 60/26',
  },
  treatedOn: { nb: 'Dagen for møtet', nn: 'Dagen for møtet', en: 'The day of the meeting' },
  decided: { nb: 'Hva det ble vedtatt', nn: 'Kva det vart vedteke', en: 'What was decided' },
  reportedDone: {
    nb: 'Meldt iverksatt ({count})',
    nn: 'Meldt sett i verk ({count})',
    en: 'Reported carried out ({count})',
  },
  otherOpen: {
    nb: 'Andre åpne punkter ({count})',
    nn: 'Andre opne punkt ({count})',
    en: 'Other open points ({count})',
  },
  closeAll: {
    nb: 'Lukk alle som er meldt iverksatt',
    nn: 'Lukk alle som er meldt sette i verk',
    en: 'Close all that are reported carried out',
  },
  leave: { nb: 'Ikke nevnt', nn: 'Ikkje nemnt', en: 'Not mentioned' },
  close: { nb: 'Lukkes', nn: 'Blir lukka', en: 'Closed' },
  back: { nb: 'Sendes tilbake', nn: 'Blir sendt tilbake', en: 'Sent back' },
  why: {
    nb: 'Hvorfor {name} sendes tilbake',
    nn: 'Kvifor {name} blir sendt tilbake',
    en: 'Why {name} is sent back',
  },
  doTreat: { nb: 'Før behandlingen', nn: 'Før handsaminga', en: 'Enter the treatment' },
  treatTitle: { nb: 'Føre behandlingen?', nn: 'Føre handsaminga?', en: 'Enter the treatment?' },
  treatWhat: {
    nb: '{closed} punkter lukkes og {sentBack} sendes tilbake i sak {case}. Alle kan lese det etterpå. Det kan ikke angres.',
    nn: '{closed} punkt blir lukka og {sentBack} blir sende tilbake i sak {case}. Alle kan lese det etterpå. Det kan ikkje angrast.',
    en: '{closed} points are closed and {sentBack} are sent back in case {case}. Everybody can read that afterwards. It cannot be undone.',
  },
  history: { nb: 'Hva som har skjedd', nn: 'Kva som har skjedd', en: 'What has happened' },
  mustFill: { nb: 'Fyll ut dette.', nn: 'Fyll ut dette.', en: 'Fill this in.' },
  refused: { nb: 'Det gikk ikke', nn: 'Det gjekk ikkje', en: 'That was refused' },
  withdrawn: {
    nb: 'Versjon {version} ({edition}) leses ikke mer. {because}',
    nn: 'Versjon {version} ({edition}) blir ikkje lesen meir. {because}',
    en: 'Version {version} ({edition}) is read no more. {because}',
  },
} as const satisfies Record<string, Text>;

export const languageNames: Readonly<Record<string, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

export const formatTexts: Readonly<Record<string, Text>> = {
  pdf: { nb: 'PDF', nn: 'PDF', en: 'PDF' },
  docx: { nb: 'Word', nn: 'Word', en: 'Word' },
  html: { nb: 'Nettside', nn: 'Nettside', en: 'Web page' },
  xlsx: { nb: 'Excel', nn: 'Excel', en: 'Excel' },
  csv: { nb: 'CSV', nn: 'CSV', en: 'CSV' },
  json: { nb: 'JSON', nn: 'JSON', en: 'JSON' },
  jsonld: { nb: 'JSON-LD (åpne data)', nn: 'JSON-LD (opne data)', en: 'JSON-LD (open data)' },
};

export const editionTexts: Readonly<Record<string, Text>> = {
  public: { nb: 'Offentlig', nn: 'Offentleg', en: 'Public' },
  internal: { nb: 'Intern', nn: 'Intern', en: 'Internal' },
  closed: { nb: 'Til lukket møte', nn: 'Til lukka møte', en: 'For a closed meeting' },
};

export interface StateText {
  readonly name: Text;
  /** Who does what next. */
  readonly next: Text;
}

/** The states of a report's case in the order it comes to them. */
export const stateTexts = {
  BESTILT: {
    name: { nb: 'Bestilt', nn: 'Tinga', en: 'Ordered' },
    next: {
      nb: 'Koordinatoren henter inn det som mangler, og melder rapporten klargjort.',
      nn: 'Koordinatoren hentar inn det som manglar, og melder rapporten gjord klar.',
      en: 'The coordinator chases what is missing, and says that the report is prepared.',
    },
  },
  KLARGJORT: {
    name: { nb: 'Klargjort', nn: 'Gjord klar', en: 'Prepared' },
    next: {
      nb: 'Kommunedirektøren leser gjennom og godkjenner, eller sender den tilbake.',
      nn: 'Kommunedirektøren les gjennom og godkjenner, eller sender han tilbake.',
      en: 'The director reads and approves it, or sends it back.',
    },
  },
  GODKJENT: {
    name: { nb: 'Godkjent', nn: 'Godkjend', en: 'Approved' },
    next: {
      nb: 'Koordinatoren, møtesekretæren eller kommunedirektøren fryser rapporten.',
      nn: 'Koordinatoren, møtesekretæren eller kommunedirektøren frys rapporten.',
      en: 'The coordinator, the secretary or the director freezes the report.',
    },
  },
  FROSSET: {
    name: { nb: 'Frosset', nn: 'Frosen', en: 'Frozen' },
    next: {
      nb: 'Møtesekretæren eller koordinatoren sender den til kommunestyret. Da kan alle lese den.',
      nn: 'Møtesekretæren eller koordinatoren sender han til kommunestyret. Då kan alle lese han.',
      en: 'The secretary or the coordinator sends it to kommunestyret. Then everybody can read it.',
    },
  },
  SENDT: {
    name: { nb: 'Sendt', nn: 'Send', en: 'Sent' },
    next: {
      nb: 'Kommunestyret behandler den, og møtesekretæren eller koordinatoren fører hva som ble vedtatt.',
      nn: 'Kommunestyret handsamar han, og møtesekretæren eller koordinatoren fører kva som vart vedteke.',
      en: 'Kommunestyret considers it, and the secretary or the coordinator enters what was decided.',
    },
  },
  BEHANDLET: {
    name: { nb: 'Behandlet', nn: 'Handsama', en: 'Considered' },
    next: {
      nb: 'Rapporten er ferdig.',
      nn: 'Rapporten er ferdig.',
      en: 'The report is finished.',
    },
  },
} as const satisfies Record<string, StateText>;

export type ReportState = keyof typeof stateTexts;
export const reportStates = Object.keys(stateTexts) as readonly ReportState[];
