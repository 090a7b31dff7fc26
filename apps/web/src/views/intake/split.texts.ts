import type { Text } from '#kernel/text';

export const splitTexts = {
  title: { nb: 'Del i punkter', nn: 'Del i punkt', en: 'Split into points' },
  text: { nb: 'Vedtaksteksten', nn: 'Vedtaksteksten', en: 'The decision' },
  textHow: {
    nb: 'Merk en del av teksten og lag et punkt av den.',
    nn: 'Merk ein del av teksten og lag eit punkt av han.',
    en: 'Mark a part of the text and make a point of it.',
  },
  mark: {
    nb: 'Lag punkt av det jeg har merket',
    nn: 'Lag punkt av det eg har merkt',
    en: 'Make a point of what I have marked',
  },
  nothingMarked: {
    nb: 'Merk først en del av teksten.',
    nn: 'Merk først ein del av teksten.',
    en: 'Mark a part of the text first.',
  },
  made: { nb: 'Punkt {point} er laget.', nn: 'Punkt {point} er laga.', en: 'Point {point} has been made.' },
  suggest: {
    nb: 'Foreslå punkter på nytt fra teksten',
    nn: 'Foreslå punkt på nytt frå teksten',
    en: 'Suggest points from the text again',
  },
  points: { nb: 'Punktene', nn: 'Punkta', en: 'The points' },
  suggested: {
    nb: 'Forslaget er lest av nummereringen i teksten. Rett det som ikke stemmer.',
    nn: 'Forslaget er lese av nummereringa i teksten. Rett det som ikkje stemmer.',
    en: 'The suggestion is read from the numbers in the text. Correct what is not right.',
  },
  known: {
    nb: 'Punktene som finnes fra før, står. De nye blir nummerert videre.',
    nn: 'Punkta som finst frå før, står. Dei nye blir nummererte vidare.',
    en: 'The points there are already stand. New ones are numbered on from them.',
  },
  point: { nb: 'Punkt {point}', nn: 'Punkt {point}', en: 'Point {point}' },
  pointText: { nb: 'Tekst', nn: 'Tekst', en: 'Text' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' },
  unit: { nb: 'Ansvarlig enhet', nn: 'Ansvarleg eining', en: 'Responsible unit' },
  choose: { nb: 'Velg', nn: 'Vel', en: 'Choose' },
  officer: { nb: 'Saksansvarlig', nn: 'Saksansvarleg', en: 'Officer' },
  noOfficer: {
    nb: 'Ingen ennå: leder i enheten blir spurt',
    nn: 'Ingen enno: leiaren i eininga blir spurd',
    en: 'None yet: the leader of the unit is asked',
  },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  because: { nb: 'Ingen frist, fordi', nn: 'Ingen frist, fordi', en: 'No deadline, because' },
  add: { nb: 'Legg til et punkt', nn: 'Legg til eit punkt', en: 'Add a point' },
  remove: { nb: 'Ta bort', nn: 'Ta bort', en: 'Remove' },
  up: { nb: 'Flytt opp', nn: 'Flytt opp', en: 'Move up' },
  down: { nb: 'Flytt ned', nn: 'Flytt ned', en: 'Move down' },
  removeOf: { nb: 'Ta bort punkt {point}', nn: 'Ta bort punkt {point}', en: 'Remove point {point}' },
  upOf: { nb: 'Flytt punkt {point} opp', nn: 'Flytt punkt {point} opp', en: 'Move point {point} up' },
  downOf: { nb: 'Flytt punkt {point} ned', nn: 'Flytt punkt {point} ned', en: 'Move point {point} down' },
  send: { nb: 'Del vedtaket', nn: 'Del vedtaket', en: 'Split the vedtak' },
  textRequired: {
    nb: 'Skriv hva punkt {point} går ut på.',
    nn: 'Skriv kva punkt {point} går ut på.',
    en: 'Say what point {point} is about.',
  },
  unitRequired: {
    nb: 'Velg ansvarlig enhet for punkt {point}.',
    nn: 'Vel ansvarleg eining for punkt {point}.',
    en: 'Choose the responsible unit of point {point}.',
  },
  deadlineRequired: {
    nb: 'Sett en frist for punkt {point}, eller skriv hvorfor det ikke har noen.',
    nn: 'Set ein frist for punkt {point}, eller skriv kvifor det ikkje har nokon.',
    en: 'Set a deadline for point {point}, or say why it has none.',
  },
  pointsRequired: {
    nb: 'Legg til minst ett punkt.',
    nn: 'Legg til minst eitt punkt.',
    en: 'Add at least one point.',
  },
  done: {
    nb: 'Vedtaket er delt i punkter, og de som har ansvaret, får vite det.',
    nn: 'Vedtaket er delt i punkt, og dei som har ansvaret, får vite det.',
    en: 'The vedtak has been split into points, and those who answer for them are told.',
  },
  notFinal: {
    nb: 'Dette er en innstilling. Bare endelige vedtak deles i punkter.',
    nn: 'Dette er ei innstilling. Berre endelege vedtak blir delte i punkt.',
    en: 'This is a proposal. Only final vedtak are split into points.',
  },
  needsNone: {
    nb: 'Vedtaket er vurdert til ikke å trenge oppfølging, og blir derfor ikke delt.',
    nn: 'Vedtaket er vurdert til ikkje å trenge oppfølging, og blir difor ikkje delt.',
    en: 'The vedtak was judged to need no follow-up, and is therefore not split.',
  },
  missing: {
    nb: 'Vedtaket finnes ikke, eller du har ikke tilgang til det.',
    nn: 'Vedtaket finst ikkje, eller du har ikkje tilgang til det.',
    en: 'There is no such vedtak, or you may not see it.',
  },
} as const satisfies Record<string, Text>;
