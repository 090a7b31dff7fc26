import type { Text } from '#kernel';

/** Questions that reading a row, or the words of its status, leaves to a person. None of them stops a row. */
export const rowDoubtTexts = {
  'deadline-not-a-date': {
    nb: 'Fristen «{value}» er ikke en dato. Hvilken dag gjelder?',
    nn: 'Fristen «{value}» er ikkje ein dato. Kva dag gjeld?',
    en: 'The deadline “{value}” is not a date. Which day is it?',
  },
  'impossible-year': {
    nb: 'Saksnummeret {number} gir året {year}, som ikke kan stemme, så det er ikke tatt inn. Hva er riktig nummer?',
    nn: 'Saksnummeret {number} gjev året {year}, som ikkje kan stemme, så det er ikkje teke inn. Kva er rett nummer?',
    en: 'The case number {number} gives the year {year}, which cannot be right, so it was not taken in. What is the number?',
  },
  'later-than-list': {
    nb: '«{value}» er senere enn dagen listen gjelder for, {day}. Hva er riktig? Raden er tatt inn.',
    nn: '«{value}» er seinare enn dagen lista gjeld for, {day}. Kva er rett? Rada er teken inn.',
    en: '“{value}” is later than the day the list tells of, {day}. Which is right? The row was taken in.',
  },
  'number-not-understood': {
    nb: 'Forstår ikke saksnummeret «{value}», så det er ikke tatt inn. Hva er det?',
    nn: 'Skjønar ikkje saksnummeret «{value}», så det er ikkje teke inn. Kva er det?',
    en: 'The case number “{value}” is not understood, so it was not taken in. What is it?',
  },
  'point-not-a-number': {
    nb: 'Punktet «{value}» er ikke et tall. Hvilket punkt er det?',
    nn: 'Punktet «{value}» er ikkje eit tal. Kva punkt er det?',
    en: 'The point “{value}” is not a number. Which point is it?',
  },
  'two-dates': {
    nb: 'Raden har to datoer, {date} og {other}. Den første er brukt. Hvilken er riktig?',
    nn: 'Rada har to datoar, {date} og {other}. Den første er brukt. Kva for ein er rett?',
    en: 'The row has two dates, {date} and {other}. The first is used. Which is right?',
  },
  'year-differs-from-date': {
    nb: 'Saksnummeret {number} er fra {year}, men datoen er {date}. Hva er riktig?',
    nn: 'Saksnummeret {number} er frå {year}, men datoen er {date}. Kva er rett?',
    en: 'The case number {number} is of {year}, but the date is {date}. Which is right?',
  },
  'year-missing': {
    nb: 'Saksnummeret «{value}» har ikke noe år, og raden har ingen dato, så det er ikke tatt inn. Hvilket år gjelder?',
    nn: 'Saksnummeret «{value}» har ikkje noko år, og rada har ingen dato, så det er ikkje teke inn. Kva år gjeld?',
    en: 'The case number “{value}” has no year, and the row has no date, so it was not taken in. Which year is it?',
  },
} as const satisfies Record<string, Text>;

/** What `mapStatusWords` leaves open. */
export const statusDoubtTexts = {
  'meeting-fate': {
    nb: '«{words}» sier hva som skjedde i møtet, ikke hvordan oppfølgingen står. Hva er status?',
    nn: '«{words}» seier kva som hende i møtet, ikkje korleis oppfølginga står. Kva er status?',
    en: '“{words}” says what happened in the meeting, not how the follow-up stands. What is the status?',
  },
  'not-started-or-on-hold': {
    nb: '«{words}»: er arbeidet ikke påbegynt, eller satt på vent? Lest som ikke påbegynt.',
    nn: '«{words}»: er arbeidet ikkje påbyrja, eller sett på vent? Lese som ikkje påbyrja.',
    en: '“{words}”: has the work not begun, or is it on hold? Read as not begun.',
  },
  'postponed-by-whom': {
    nb: '«{words}»: hvilket vedtak utsatte saken, eller valgte administrasjonen det selv? Lest som utsatt ved vedtak.',
    nn: '«{words}»: kva vedtak utsette saka, eller valde administrasjonen det sjølv? Lese som utsett ved vedtak.',
    en: '“{words}”: which vedtak postponed it, or did the administration choose to? Read as postponed by a vedtak.',
  },
  'says-nothing-on-progress': {
    nb: '«{words}» sier ikke hvor langt arbeidet er kommet. Lest som under arbeid. Stemmer det?',
    nn: '«{words}» seier ikkje kor langt arbeidet er kome. Lese som under arbeid. Stemmer det?',
    en: '“{words}” does not say how far the work has come. Read as under work. Is that right?',
  },
  'says-two-things': {
    nb: '«{words}» sier både at arbeidet står og at det går. Lest som satt på vent. Hva er riktig?',
    nn: '«{words}» seier både at arbeidet står og at det går. Lese som sett på vent. Kva er rett?',
    en: '“{words}” says both that work stands still and that it goes on. Read as on hold. Which is right?',
  },
  'unknown-status': {
    nb: 'Kjenner ikke statusordene «{words}». Hvilken status er det?',
    nn: 'Kjenner ikkje statusorda «{words}». Kva status er det?',
    en: 'The status words “{words}” are not known. Which status are they?',
  },
} as const satisfies Record<string, Text>;

export type StatusDoubtCode = keyof typeof statusDoubtTexts;
