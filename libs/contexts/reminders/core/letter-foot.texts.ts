import type { Text } from '#kernel';

/** Why somebody gets a letter, and what comes next. */
export const footTexts = {
  why: { nb: 'Hvorfor får du dette?', nn: 'Kvifor får du dette?', en: 'Why do you get this?' },
  becauseMonthly: {
    nb: 'Kommunen spør hver måned om vedtak som ikke er ferdige.',
    nn: 'Kommunen spør kvar månad om vedtak som ikkje er ferdige.',
    en: 'Every month the municipality asks about decisions that are not done.',
  },
  becauseTertial: {
    nb: 'Kommunen spør hvert tertial om vedtak som ikke er ferdige.',
    nn: 'Kommunen spør kvart tertial om vedtak som ikkje er ferdige.',
    en: 'Every four months the municipality asks about decisions that are not done.',
  },
  becauseMeeting: {
    nb: 'Kommunen spør før hvert møte om vedtak som ikke er ferdige.',
    nn: 'Kommunen spør før kvart møte om vedtak som ikkje er ferdige.',
    en: 'Before each meeting the municipality asks about decisions that are not done.',
  },
  round: {
    nb: 'Denne runden startet {on}. Den gjelder punkter som ingen har meldt status på i {period}, eller som mangler i den siste listen. (Regel {rule}, versjon {version}.)',
    nn: 'Denne runden starta {on}. Han gjeld punkt som ingen har meldt status på i {period}, eller som manglar i den siste lista. (Regel {rule}, versjon {version}.)',
    en: 'This round began on {on}. It is about points on which nobody has reported in {period}, or which the latest list has left out. (Rule {rule}, version {version}.)',
  },
  roundProcedure: {
    nb: 'Svarene følger prosedyren {procedure}, versjon {version}.',
    nn: 'Svara følgjer prosedyren {procedure}, versjon {version}.',
    en: 'Answers follow the procedure {procedure}, version {version}.',
  },
  REMIND: {
    nb: 'Påminnelse: «{timer}» kommer {due}. Trinn: {rung}. (Prosedyre {procedure}, versjon {version}.)',
    nn: 'Påminning: «{timer}» kjem {due}. Trinn: {rung}. (Prosedyre {procedure}, versjon {version}.)',
    en: 'Reminder: “{timer}” comes {due}. Rung: {rung}. (Procedure {procedure}, version {version}.)',
  },
  ESCALATE: {
    nb: 'Varsel: «{timer}» kommer {due}. Trinn: {rung}. (Prosedyre {procedure}, versjon {version}.)',
    nn: 'Varsel: «{timer}» kjem {due}. Trinn: {rung}. (Prosedyre {procedure}, versjon {version}.)',
    en: 'Notice: “{timer}” comes {due}. Rung: {rung}. (Procedure {procedure}, version {version}.)',
  },
  COPY: {
    nb: 'Kopi til deg: «{timer}» kommer {due}. Trinn: {rung}. (Prosedyre {procedure}, versjon {version}.)',
    nn: 'Kopi til deg: «{timer}» kjem {due}. Trinn: {rung}. (Prosedyre {procedure}, versjon {version}.)',
    en: 'Copy to you: “{timer}” comes {due}. Rung: {rung}. (Procedure {procedure}, version {version}.)',
  },
  standsIn: {
    nb: 'Vi når ikke den det gjelder på e-post. Derfor får du det.',
    nn: 'Vi når ikkje den det gjeld på e-post. Difor får du det.',
    en: 'Mail does not reach those it is for, so you get it.',
  },
  countedFrom: {
    nb: '{about}: {name} {from}, varsel {due}.',
    nn: '{about}: {name} {from}, varsel {due}.',
    en: '{about}: {name} {from}, notice {due}.',
  },
  dueOn: { nb: '{about}: varsel {due}.', nn: '{about}: varsel {due}.', en: '{about}: notice {due}.' },
  entry: { nb: 'kom hit', nn: 'kom hit', en: 'came here' },
  movedByQuietDays: {
    nb: 'Stille dager flyttet det fra {from}.',
    nn: 'Stille dagar flytta det frå {from}.',
    en: 'Quiet days moved it from {from}.',
  },
  cameLater: {
    nb: 'Det kom med posten {on}.',
    nn: 'Det kom med posten {on}.',
    en: 'It came with the mail of {on}.',
  },
  moreDates: { nb: 'Og {count} til.', nn: 'Og {count} til.', en: 'And {count} more.' },
  countOfPoints: { nb: '{count} andre', nn: '{count} andre', en: '{count} others' },
  unreached: {
    nb: 'Du leder den som e-post ikke når fram til, eller er vedtakskoordinator. Vi sier det én gang.',
    nn: 'Du leier den som e-post ikkje når fram til, eller er vedtakskoordinator. Vi seier det éin gong.',
    en: 'You lead somebody whom mail does not reach, or coordinate. We say so once.',
  },

  next: { nb: 'Hva skjer nå?', nn: 'Kva skjer no?', en: 'What happens next?' },
  answered: {
    nb: 'Svaret ditt står i vedtaksloggen med en gang. Er punktet ferdig, melder du det iverksatt. Da spør vi ikke mer.',
    nn: 'Svaret ditt står i vedtaksloggen med ein gong. Er punktet ferdig, melder du det sett i verk. Då spør vi ikkje meir.',
    en: 'Your answer stands in the log at once. If the point is done, report it as carried out. Then we ask no more.',
  },
  ifNothing: {
    nb: 'Skjer det ikke noe, gjør vi dette:',
    nn: 'Skjer det ikkje noko, gjer vi dette:',
    en: 'If nothing happens, we do this:',
  },
  nextREMIND: {
    nb: '{day}: vi minner {to} på det ({about}).',
    nn: '{day}: vi minner {to} på det ({about}).',
    en: '{day}: we remind {to} ({about}).',
  },
  nextESCALATE: {
    nb: '{day}: vi sier fra til {to} ({about}).',
    nn: '{day}: vi seier frå til {to} ({about}).',
    en: '{day}: we tell {to} ({about}).',
  },
  nextSTEP: {
    nb: '{day}: det skjer av seg selv at vi gjør dette: {step} ({about}).',
    nn: '{day}: det skjer av seg sjølv at vi gjer dette: {step} ({about}).',
    en: '{day}: this happens of itself: {step} ({about}).',
  },
  aboutAnswers: { nb: 'svaret ditt', nn: 'svaret ditt', en: 'your answer' },
  aboutAnswersOf: { nb: 'svaret fra {name}', nn: 'svaret frå {name}', en: 'the answer of {name}' },
  nothingMore: {
    nb: 'Skjer det ikke noe, kommer det ikke flere varsler om dette.',
    nn: 'Skjer det ikkje noko, kjem det ikkje fleire varsel om dette.',
    en: 'If nothing happens, no more notices come of this.',
  },
  asksAgain: {
    nb: 'Skjer det ikke noe, spør vi igjen i neste runde.',
    nn: 'Skjer det ikkje noko, spør vi igjen i neste runde.',
    en: 'If nothing happens, we ask again in the next round.',
  },
  notYours: {
    nb: 'Er dette ikke ditt ansvar, si fra til koordinatoren i kommunen.',
    nn: 'Er dette ikkje ditt ansvar, sei frå til koordinatoren i kommunen.',
    en: 'If this is not yours to do, tell the coordinator.',
  },
  settings: {
    nb: 'Velg ukedag og språk, og om alt skal komme i én e-post',
    nn: 'Vel vekedag og språk, og om alt skal kome i éin e-post',
    en: 'Choose weekday and language, and whether all comes in one mail',
  },
  automatic: {
    nb: 'Lenkene er bare adresser: du må logge inn for å svare. E-posten er sendt automatisk for {municipality}.',
    nn: 'Lenkjene er berre adresser: du må logge inn for å svare. E-posten er send automatisk for {municipality}.',
    en: 'The links are addresses only: you must log in to answer. This mail was sent automatically for {municipality}.',
  },
  moreInHtml: {
    nb: 'Og {count} til. Alle står i tekstutgaven av e-posten og på sidene dine i Iverk.',
    nn: 'Og {count} til. Alle står i tekstutgåva av e-posten og på sidene dine i Iverk.',
    en: 'And {count} more. All of them are in the text of this mail and on your pages in Iverk.',
  },
} as const satisfies Record<string, Text>;
