import type { Text } from '#kernel';

/** The words of the page on which somebody says how they want mail. */
export const settingsTexts = {
  title: { nb: 'E-post fra Iverk', nn: 'E-post frå Iverk', en: 'Mail from Iverk' },
  lead: {
    nb: 'Her velger du hvordan du vil ha e-posten. Varsler om det som er forsinket, kommer uansett.',
    nn: 'Her vel du korleis du vil ha e-posten. Varsel om det som er forseinka, kjem uansett.',
    en: 'Here you choose how you want your mail. What is late is told all the same.',
  },
  delivery: {
    nb: 'Hvordan vil du ha e-posten?',
    nn: 'Korleis vil du ha e-posten?',
    en: 'How do you want your mail?',
  },
  DIGEST: { nb: 'Alt samlet i én e-post', nn: 'Alt samla i éin e-post', en: 'All of it in one mail' },
  SINGLE: { nb: 'Én e-post om hver ting', nn: 'Éin e-post om kvar ting', en: 'One mail about each thing' },
  weekday: {
    nb: 'Hvilken dag skal vi spørre første gang?',
    nn: 'Kva dag skal vi spørje første gong?',
    en: 'On which day shall we ask first?',
  },
  weekdayHint: {
    nb: 'Gjelder det første spørsmålet i hver runde. Påminnelser kommer den dagen de gjelder.',
    nn: 'Gjeld det første spørsmålet i kvar runde. Påminningar kjem den dagen dei gjeld.',
    en: 'This is about the first question of each round. Reminders come on the day they are due.',
  },
  anyDay: { nb: 'Den dagen runden starter', nn: 'Den dagen runden startar', en: 'The day the round begins' },
  day1: { nb: 'Mandag', nn: 'Måndag', en: 'Monday' },
  day2: { nb: 'Tirsdag', nn: 'Tysdag', en: 'Tuesday' },
  day3: { nb: 'Onsdag', nn: 'Onsdag', en: 'Wednesday' },
  day4: { nb: 'Torsdag', nn: 'Torsdag', en: 'Thursday' },
  day5: { nb: 'Fredag', nn: 'Fredag', en: 'Friday' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  languageHint: {
    nb: 'Gjelder e-posten og disse sidene.',
    nn: 'Gjeld e-posten og desse sidene.',
    en: 'This is about the mail and these pages.',
  },
  own: { nb: 'Som kommunen', nn: 'Som kommunen', en: 'As the municipality' },
  languageNb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  languageNn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  languageEn: { nb: 'Engelsk', nn: 'Engelsk', en: 'English' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  saved: {
    nb: 'Lagret. Slik får du e-posten fra nå av.',
    nn: 'Lagra. Slik får du e-posten frå no av.',
    en: 'Saved. This is how you get your mail from now on.',
  },
  link: {
    nb: 'Velg hvordan du vil ha e-posten',
    nn: 'Vel korleis du vil ha e-posten',
    en: 'Choose how you want your mail',
  },
} as const satisfies Record<string, Text>;
