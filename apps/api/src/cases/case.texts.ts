import type { Text } from '#kernel';

/** The words of the page of a case. */
export const casePageTexts = {
  state: { nb: 'Står som', nn: 'Står som', en: 'Stands as' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  none: { nb: 'Ingen', nn: 'Ingen', en: 'None' },
  officer: { nb: 'Saksbehandler', nn: 'Saksbehandlar', en: 'Officer' },
  main: { nb: 'Hovedansvar', nn: 'Hovudansvar', en: 'Main responsibility' },
  part: { nb: 'Delansvar', nn: 'Delansvar', en: 'Part responsibility' },
  waits: { nb: 'Venter på å bli gjort', nn: 'Ventar på å bli gjort', en: 'Waits to be done' },
  steps: { nb: 'Hva du kan gjøre', nn: 'Kva du kan gjere', en: 'What you can do' },
  noSteps: {
    nb: 'Du kan lese saken, men det er ingenting du kan gjøre med den nå.',
    nn: 'Du kan lese saka, men det er ingenting du kan gjere med henne no.',
    en: 'You may read the case, but there is nothing you can do about it now.',
  },
  leadsTo: {
    nb: 'Da står saken som «{state}».',
    nn: 'Då står saka som «{state}».',
    en: 'The case then stands as “{state}”.',
  },
  comment: { nb: 'Kommentar', nn: 'Kommentar', en: 'Comment' },
  optional: { nb: 'Kan stå tom.', nn: 'Kan stå tom.', en: 'May be empty.' },
  reference: { nb: 'Hvilket vedtak?', nn: 'Kva vedtak?', en: 'Which vedtak?' },
  referenceHint: {
    nb: 'Nummeret på vedtaket det vises til, som KS 012/26.',
    nn: 'Nummeret på vedtaket det blir vist til, som KS 012/26.',
    en: 'The number of the vedtak referred to, such as KS 012/26.',
  },
  newOfficer: { nb: 'Hvem skal gjøre det?', nn: 'Kven skal gjere det?', en: 'Who is to do it?' },
  newDeadline: { nb: 'Innen når?', nn: 'Innan når?', en: 'By when?' },
  choose: { nb: 'Ikke valgt', nn: 'Ikkje valt', en: 'Not chosen' },
  history: { nb: 'Hva som har skjedd', nn: 'Kva som har skjedd', en: 'What has happened' },
  earlier: {
    nb: 'De siste {count} hendelsene.',
    nn: 'Dei siste {count} hendingane.',
    en: 'The latest {count} events.',
  },
  recorded: {
    nb: 'Registrert {day}: {step}. Saken står nå som «{state}».',
    nn: 'Registrert {day}: {step}. Saka står no som «{state}».',
    en: 'Recorded on {day}: {step}. The case now stands as “{state}”.',
  },
  again: {
    nb: 'Innloggingen er ny siden du åpnet siden. Det du skrev, er her, men ikke sendt. Se over, og send det én gang til.',
    nn: 'Innlogginga er ny sidan du opna sida. Det du skreiv, er her, men ikkje sendt. Sjå over, og send det éin gong til.',
    en: 'You have signed in anew since you opened the page. What you wrote is here, but not sent. Look it over, and send it once more.',
  },
  badDay: {
    nb: 'Skriv datoen som 3.2.2026.',
    nn: 'Skriv datoen som 3.2.2026.',
    en: 'Write the date as 3.2.2026.',
  },
} as const satisfies Record<string, Text>;
