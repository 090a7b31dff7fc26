import type { Text } from '#kernel';

/** The words of the pages on which points are reported. */
export const reportTexts = {
  titleMany: { nb: 'Punktene dine', nn: 'Punkta dine', en: 'Your points' },
  titleOne: { nb: 'Meld status', nn: 'Meld status', en: 'Report status' },
  lead: {
    nb: 'Her er {count} åpne punkter, de som haster mest først. Feltene viser det som ble meldt sist.',
    nn: 'Her er {count} opne punkt, dei som hastar mest først. Felta viser det som vart meldt sist.',
    en: 'Here are {count} open points, the most pressing first. The fields show what was reported last.',
  },
  leadOne: {
    nb: 'Feltene viser det som ble meldt sist.',
    nn: 'Felta viser det som vart meldt sist.',
    en: 'The fields show what was reported last.',
  },
  none: {
    nb: 'Du har ingen åpne punkter nå.',
    nn: 'Du har ingen opne punkt no.',
    en: 'You have no open points now.',
  },
  allOwn: { nb: 'Alle punktene dine', nn: 'Alle punkta dine', en: 'All your points' },
  point: { nb: '{number}, punkt {point}', nn: '{number}, punkt {point}', en: '{number}, point {point}' },
  noNumber: { nb: 'Sak uten nummer', nn: 'Sak utan nummer', en: 'Case without a number' },
  status: { nb: 'Status nå', nn: 'Status no', en: 'Status now' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  noDeadline: { nb: 'Ingen', nn: 'Ingen', en: 'None' },
  overdue: { nb: '{days} dager over', nn: '{days} dagar over', en: '{days} days overdue' },
  overdueOne: { nb: '1 dag over', nn: '1 dag over', en: '1 day overdue' },
  lastReported: { nb: 'Sist meldt', nn: 'Sist meldt', en: 'Last reported' },
  neverReported: { nb: 'Aldri', nn: 'Aldri', en: 'Never' },
  unchanged: {
    nb: 'Teksten har vært den samme i {months} måneder.',
    nn: 'Teksten har vore den same i {months} månader.',
    en: 'The text has been the same for {months} months.',
  },
  unchangedOne: {
    nb: 'Teksten har vært den samme i 1 måned.',
    nn: 'Teksten har vore den same i 1 månad.',
    en: 'The text has been the same for 1 month.',
  },
  how: { nb: 'Hvordan står det til?', nn: 'Korleis står det til?', en: 'How does it stand?' },
  needs: { nb: 'Trenger også {fields}', nn: 'Treng òg {fields}', en: 'Also needs {fields}' },
  publicComment: {
    nb: 'Hva er gjort, og hva står igjen?',
    nn: 'Kva er gjort, og kva står att?',
    en: 'What is done, and what is left?',
  },
  publicHint: {
    nb: 'Står i rapporten til de folkevalgte.',
    nn: 'Står i rapporten til dei folkevalde.',
    en: 'Stands in the report to the elected.',
  },
  internalComment: { nb: 'Intern merknad', nn: 'Intern merknad', en: 'Internal note' },
  internalHint: {
    nb: 'Bare for administrasjonen. Kan stå tom.',
    nn: 'Berre for administrasjonen. Kan stå tom.',
    en: 'For the administration only. May be empty.',
  },
  holdReasons: { nb: 'Hvorfor står arbeidet?', nn: 'Kvifor står arbeidet?', en: 'Why has the work stopped?' },
  holdUntil: {
    nb: 'Når tas det opp igjen?',
    nn: 'Når blir det teke opp att?',
    en: 'When is it taken up again?',
  },
  reference: { nb: 'Hvilket vedtak?', nn: 'Kva vedtak?', en: 'Which vedtak?' },
  referenceHint: {
    nb: 'Nummeret på vedtaket det vises til, som KS 012/26.',
    nn: 'Nummeret på vedtaket det blir vist til, som KS 012/26.',
    en: 'The number of the vedtak referred to, such as KS 012/26.',
  },
  treatment: {
    nb: 'Hvor ble rapporten behandlet?',
    nn: 'Kvar vart rapporten handsama?',
    en: 'Where was the report considered?',
  },
  organ: { nb: 'Organ', nn: 'Organ', en: 'Organ' },
  caseNumber: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  treatedOn: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  choose: { nb: 'Ikke valgt', nn: 'Ikkje valt', en: 'Not chosen' },
  report: { nb: 'Meld status', nn: 'Meld status', en: 'Report status' },
  because: { nb: 'Ingen endring, fordi', nn: 'Inga endring, fordi', en: 'No change, because' },
  same: { nb: 'Meld ingen endring', nn: 'Meld inga endring', en: 'Report no change' },
  about: { nb: 'om {point}', nn: 'om {point}', en: 'about {point}' },
  all: { nb: 'Send alle', nn: 'Send alle', en: 'Send all' },
  allHint: {
    nb: 'Melder alle punktene slik feltene over er fylt ut.',
    nn: 'Melder alle punkta slik felta over er fylte ut.',
    en: 'Reports every point as the fields above are filled in.',
  },
  notYours: {
    nb: 'Du kan lese dette punktet, men ikke melde status på det.',
    nn: 'Du kan lese dette punktet, men ikkje melde status på det.',
    en: 'You may read this point, but not report on it.',
  },
  again: {
    nb: 'Innloggingen er ny siden du åpnet siden. Det du skrev, er her, men ikke sendt. Se over, og send det én gang til.',
    nn: 'Innlogginga er ny sidan du opna sida. Det du skreiv, er her, men ikkje sendt. Sjå over, og send det éin gong til.',
    en: 'You have signed in anew since you opened the page. What you wrote is here, but not sent. Look it over, and send it once more.',
  },
  conflict: {
    nb: 'Noen har meldt status mens du skrev',
    nn: 'Nokon har meldt status medan du skreiv',
    en: 'Somebody has reported while you wrote',
  },
  conflictWho: { nb: '{who} meldte {day}:', nn: '{who} melde {day}:', en: '{who} reported on {day}:' },
  conflictSomebody: { nb: 'Noen', nn: 'Nokon', en: 'Somebody' },
  conflictNext: {
    nb: 'Det du skrev, står under og er ikke sendt. Send det likevel, eller la det ligge.',
    nn: 'Det du skreiv, står under og er ikkje sendt. Send det likevel, eller lat det liggje.',
    en: 'What you wrote stands below and is not sent. Send it all the same, or leave it.',
  },
  chooseStatus: { nb: 'Velg en status.', nn: 'Vel ein status.', en: 'Choose a status.' },
  missing: { nb: 'Fyll ut dette feltet.', nn: 'Fyll ut dette feltet.', en: 'Fill in this field.' },
  badDay: {
    nb: 'Skriv datoen som 3.2.2026.',
    nn: 'Skriv datoen som 3.2.2026.',
    en: 'Write the date as 3.2.2026.',
  },
  unknownReference: {
    nb: 'Vi finner ikke vedtaket. Skriv nummeret som i vedtaksloggen, som KS 012/26.',
    nn: 'Vi finn ikkje vedtaket. Skriv nummeret som i vedtaksloggen, som KS 012/26.',
    en: 'We cannot find that vedtak. Write its number as in the vedtakslogg, such as KS 012/26.',
  },
  gone: {
    nb: 'Punktet finnes ikke lenger, eller er ikke ditt.',
    nn: 'Punktet finst ikkje lenger, eller er ikkje ditt.',
    en: 'The point is no longer there, or is not yours.',
  },
} as const satisfies Record<string, Text>;

/** What a receipt says. */
export const receiptTexts = {
  title: { nb: 'Takk, det er meldt', nn: 'Takk, det er meldt', en: 'Thank you, it is reported' },
  some: {
    nb: 'Noe er meldt, noe må rettes',
    nn: 'Noko er meldt, noko må rettast',
    en: 'Some is reported, some must be mended',
  },
  recorded: { nb: 'Meldt', nn: 'Meldt', en: 'Reported' },
  next: { nb: 'Hva skjer nå', nn: 'Kva skjer no', en: 'What comes next' },
  nextEnded: {
    nb: 'Punktet er ferdig fulgt opp. Du blir ikke spurt mer om det.',
    nn: 'Punktet er ferdig følgt opp. Du blir ikkje spurd meir om det.',
    en: 'The point is ended. You will not be asked about it again.',
  },
  nextDone: {
    nb: 'Koordinatoren ser til at det er gjort. Så avslutter organet punktet.',
    nn: 'Koordinatoren ser til at det er gjort. Så avsluttar organet punktet.',
    en: 'The coordinator sees that it is done. Then the organ closes the point.',
  },
  nextHold: {
    nb: 'Arbeidet står til {day}. Da minner vi deg på det.',
    nn: 'Arbeidet står til {day}. Då minner vi deg på det.',
    en: 'The work stands until {day}. Then we remind you.',
  },
  nextRound: {
    nb: 'Vi spør deg igjen i neste runde.',
    nn: 'Vi spør deg igjen i neste runde.',
    en: 'We ask you again in the next round.',
  },
  nextDeadline: { nb: 'Fristen er {day}.', nn: 'Fristen er {day}.', en: 'The deadline is {day}.' },
  left: {
    nb: 'Du har {count} åpne punkter til.',
    nn: 'Du har {count} opne punkt til.',
    en: 'You have {count} more open points.',
  },
  leftOne: {
    nb: 'Du har ett åpent punkt til.',
    nn: 'Du har eitt ope punkt til.',
    en: 'You have one more open point.',
  },
  leftNone: {
    nb: 'Du har ingen flere åpne punkter. Du kan lukke siden.',
    nn: 'Du har ingen fleire opne punkt. Du kan lukke sida.',
    en: 'You have no more open points. You may close the page.',
  },
} as const satisfies Record<string, Text>;
