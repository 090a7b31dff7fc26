import type { Text } from '#kernel';
import type { MeetingRefusal } from './meeting.decider.js';

/** What a refusal says to the one who asked. */
export const meetingTexts = {
  'meeting-unknown': {
    nb: 'Møtet finnes ikke. Se møteplanen.',
    nn: 'Møtet finst ikkje. Sjå møteplanen.',
    en: 'There is no such meeting. See the meeting plan.',
  },
  'meeting-exists': {
    nb: 'Møtet er planlagt fra før. Flytt det i stedet.',
    nn: 'Møtet er planlagt frå før. Flytt det i staden.',
    en: 'The meeting is planned already. Move it instead.',
  },
  'meeting-cancelled': {
    nb: 'Møtet er avlyst. Planlegg et nytt.',
    nn: 'Møtet er avlyst. Planlegg eit nytt.',
    en: 'The meeting is cancelled. Plan another.',
  },
  'meeting-past': {
    nb: 'Tidspunktet {startsAt} er passert. Velg et tidspunkt som kommer.',
    nn: 'Tidspunktet {startsAt} er passert. Vel eit tidspunkt som kjem.',
    en: 'The time {startsAt} has passed. Choose one to come.',
  },
  'meeting-time-malformed': {
    nb: 'Tidspunktet «{startsAt}» finnes ikke. Skriv dag og klokkeslett slik: 2026-12-01T12:00.',
    nn: 'Tidspunktet «{startsAt}» finst ikkje. Skriv dag og klokkeslett slik: 2026-12-01T12:00.',
    en: 'There is no time "{startsAt}". Write day and hour like this: 2026-12-01T12:00.',
  },
  'meeting-length': {
    nb: 'Et møte varer fra 5 minutter til et døgn, ikke {minutes} minutter.',
    nn: 'Eit møte varer frå 5 minutt til eit døgn, ikkje {minutes} minutt.',
    en: 'A meeting lasts from 5 minutes to a day, not {minutes} minutes.',
  },
  'forum-blank': {
    nb: 'Si hvem som møtes: et organ, KLG eller UKLG.',
    nn: 'Sei kven som møtest: eit organ, KLG eller UKLG.',
    en: 'Say who meets: an organ, KLG or UKLG.',
  },
} as const satisfies Record<Exclude<MeetingRefusal, 'text-too-long' | 'national-id-in-text'>, Text>;

/** What meetings are called when nobody says. */
export const meetingTitles = {
  KLG: { nb: 'Driftsmøte i KLG', nn: 'Driftsmøte i KLG', en: 'Operations meeting of KLG' },
  UKLG: {
    nb: 'Møte i utvidet ledergruppe (UKLG)',
    nn: 'Møte i utvida leiargruppe (UKLG)',
    en: 'Meeting of the widened leader group (UKLG)',
  },
  ORGAN: { nb: 'Møte i {name}', nn: 'Møte i {name}', en: 'Meeting of {name}' },
} as const satisfies Record<string, Text>;
