import type { Text } from '#kernel/text';

/** What every form of a point says. */
export const actTexts = {
  required: { nb: '(må fylles ut)', nn: '(må fyllast ut)', en: '(required)' },
  optional: { nb: '(kan stå tom)', nn: '(kan stå tom)', en: '(may be empty)' },
  missing: { nb: 'Fyll ut «{field}».', nn: 'Fyll ut «{field}».', en: 'Fill in “{field}”.' },
  choose: { nb: 'Ikke valgt', nn: 'Ikkje valt', en: 'Not chosen' },
  chooseStatus: { nb: 'Velg en status.', nn: 'Vel ein status.', en: 'Choose a status.' },
  sending: { nb: 'Sender …', nn: 'Sender …', en: 'Sending …' },
  unsent: {
    nb: 'Ikke sendt, prøver igjen. Teksten er lagret her, og den blir sendt én gang.',
    nn: 'Ikkje sendt, prøver igjen. Teksten er lagra her, og han blir send éin gong.',
    en: 'Not sent, trying again. The text is kept here, and will be sent once.',
  },
  signedOut: {
    nb: 'Du er logget ut, og dette er ikke sendt. Teksten er lagret i denne nettleseren. Logg inn igjen, og send den.',
    nn: 'Du er logga ut, og dette er ikkje sendt. Teksten er lagra i denne nettlesaren. Logg inn igjen, og send han.',
    en: 'You have been signed out, and this is not sent. The text is kept in this browser. Sign in again, and send it.',
  },
  failed: {
    nb: 'Dette ble ikke sendt. Teksten er lagret her. Prøv igjen om litt.',
    nn: 'Dette vart ikkje sendt. Teksten er lagra her. Prøv igjen om litt.',
    en: 'This was not sent. The text is kept here. Try again in a while.',
  },
  drop: { nb: 'Forkast utkastet', nn: 'Forkast utkastet', en: 'Discard the draft' },
  conflict: {
    nb: 'Noen var her mens du skrev',
    nn: 'Nokon var her medan du skreiv',
    en: 'Somebody was here while you wrote',
  },
  conflictLead: {
    nb: 'Det du har skrevet, er ikke sendt. Velg hva som skal gjelde.',
    nn: 'Det du har skrive, er ikkje sendt. Vel kva som skal gjelde.',
    en: 'What you have written is not sent. Choose what is to stand.',
  },
  theirs: { nb: 'Meldt i mellomtiden', nn: 'Meldt i mellomtida', en: 'Reported meanwhile' },
  mine: { nb: 'Ditt, ikke sendt', nn: 'Ditt, ikkje sendt', en: 'Yours, not sent' },
  mineHint: {
    nb: 'Du kan endre det under før du sender.',
    nn: 'Du kan endre det under før du sender.',
    en: 'You may change it below before you send.',
  },
  sendAnyway: { nb: 'Send min likevel', nn: 'Send min likevel', en: 'Send mine all the same' },
  useTheirs: { nb: 'Bruk deres', nn: 'Bruk deira', en: 'Use theirs' },
  somebody: { nb: 'Noen', nn: 'Nokon', en: 'Somebody' },
  newDeadline: { nb: 'Ny frist: {day}', nn: 'Ny frist: {day}', en: 'New deadline: {day}' },
  noDeadline: { nb: 'Ingen frist', nn: 'Ingen frist', en: 'No deadline' },
  internal: { nb: 'Internt', nn: 'Internt', en: 'Internal' },
  public: {
    nb: 'Denne teksten er offentlig. Den står i vedtaksloggen og i rapporten til de folkevalgte.',
    nn: 'Denne teksten er offentleg. Han står i vedtaksloggen og i rapporten til dei folkevalde.',
    en: 'This text is public. It stands in the vedtakslogg and in the report to the elected.',
  },
  shielded: {
    nb: 'Vedtaket er unntatt offentlighet. Teksten blir offentlig hvis skjermingen oppheves.',
    nn: 'Vedtaket er unnateke offentlegheit. Teksten blir offentleg dersom skjerminga blir oppheva.',
    en: 'The decision is not public. The text becomes public if the shielding is lifted.',
  },
  inside: {
    nb: 'Bare administrasjonen ser denne teksten.',
    nn: 'Berre administrasjonen ser denne teksten.',
    en: 'Only the administration sees this text.',
  },
} as const satisfies Record<string, Text>;

export const deadlineTexts = {
  title: { nb: 'Flytt fristen', nn: 'Flytt fristen', en: 'Move the deadline' },
  now: { nb: 'Fristen nå er', nn: 'Fristen no er', en: 'The deadline now is' },
  deadline: { nb: 'Ny frist', nn: 'Ny frist', en: 'New deadline' },
  none: {
    nb: 'Punktet skal ikke ha noen frist',
    nn: 'Punktet skal ikkje ha nokon frist',
    en: 'The point is to have no deadline',
  },
  noneBecause: { nb: 'Hvorfor ingen frist?', nn: 'Kvifor ingen frist?', en: 'Why no deadline?' },
  reason: {
    nb: 'Hvorfor flyttes fristen?',
    nn: 'Kvifor blir fristen flytta?',
    en: 'Why is the deadline moved?',
  },
  send: { nb: 'Flytt fristen', nn: 'Flytt fristen', en: 'Move the deadline' },
  sent: { nb: 'Fristen er flyttet.', nn: 'Fristen er flytta.', en: 'The deadline is moved.' },
  public: {
    nb: 'Begrunnelsen er offentlig. Den står i vedtaksloggen sammen med den første fristen.',
    nn: 'Grunngjevinga er offentleg. Ho står i vedtaksloggen saman med den første fristen.',
    en: 'The reason is public. It stands in the vedtakslogg with the first deadline.',
  },
} as const satisfies Record<string, Text>;

export const deviationTexts = {
  title: { nb: 'Meld avvik', nn: 'Meld avvik', en: 'Report a deviation' },
  lead: {
    nb: 'Noe går ikke som vedtatt. Avviket er internt. Lederen din og direktøren ser det i månedens rapport.',
    nn: 'Noko går ikkje som vedteke. Avviket er internt. Leiaren din og direktøren ser det i rapporten for månaden.',
    en: 'Something does not go as decided. It is internal: your leader and the director see it in the report of the month.',
  },
  what: { nb: 'Hva har skjedd?', nn: 'Kva har skjedd?', en: 'What has happened?' },
  measure: { nb: 'Hva gjøres med det?', nn: 'Kva blir gjort med det?', en: 'What is done about it?' },
  send: { nb: 'Meld avviket', nn: 'Meld avviket', en: 'Report the deviation' },
  sent: { nb: 'Avviket er meldt.', nn: 'Avviket er meldt.', en: 'The deviation is reported.' },
} as const satisfies Record<string, Text>;

export const organTexts = {
  title: { nb: 'Organet er orientert', nn: 'Organet er orientert', en: 'The organ has been told' },
  lead: {
    nb: 'Organet må få vite at vedtaket ikke kan gjennomføres (kommuneloven § 13-1). Skriv når det ble gjort.',
    nn: 'Organet må få vite at vedtaket ikkje kan gjennomførast (kommunelova § 13-1). Skriv når det vart gjort.',
    en: 'The organ must be told that the decision cannot be carried out (kommuneloven § 13-1). Say when that was done.',
  },
  on: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  caseNumber: { nb: 'I hvilken sak?', nn: 'I kva sak?', en: 'In which case?' },
  caseHint: { nb: 'Som KS 045/26', nn: 'Som KS 045/26', en: 'Such as KS 045/26' },
  send: { nb: 'Før det opp', nn: 'Før det opp', en: 'Record it' },
  sent: { nb: 'Det er ført opp.', nn: 'Det er ført opp.', en: 'It is recorded.' },
} as const satisfies Record<string, Text>;
