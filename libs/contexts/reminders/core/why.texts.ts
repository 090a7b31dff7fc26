import type { Text } from '#kernel';
import type { UntoldBecause } from './untold.js';

/** Why somebody was not told something. */
export const untoldTexts = {
  QUIET_DAY: {
    nb: 'det sendes ikke e-post denne dagen (helg, helligdag, ferie eller en dag kommunen holder stengt)',
    nn: 'det blir ikkje sendt e-post denne dagen (helg, heilagdag, ferie eller ein dag kommunen held stengt)',
    en: 'no mail goes out that day (a weekend, a holiday, a quiet month, or a day the municipality is closed)',
  },
  CAME_AFTER: {
    nb: 'kom etter at dagens e-post var planlagt; kommer i den neste',
    nn: 'kom etter at e-posten for dagen var planlagd; kjem i den neste',
    en: 'came after the mail of the day had been planned; comes in the next',
  },
  TOLD_THAT_DAY: {
    nb: 'har allerede fått dagens e-post; dette kommer i den neste',
    nn: 'har alt fått e-posten for dagen; dette kjem i den neste',
    en: 'has had the mail of the day; this comes in the next',
  },
  TOLD_WITH_OTHERS: {
    nb: 'venter på de andre som skal ha det samme varselet, og som allerede har fått dagens e-post',
    nn: 'ventar på dei andre som skal ha det same varselet, og som alt har fått e-posten for dagen',
    en: 'waits for the others who are to be told the same, and who have had the mail of the day',
  },
  WAITS_FOR_WEEKDAY: {
    nb: 'venter på ukedagen som personen selv har valgt',
    nn: 'ventar på vekedagen som personen sjølv har valt',
    en: 'waits for the day of the week that the person has chosen',
  },
  REPORTED: {
    nb: 'det ble meldt status før varselet gikk ut',
    nn: 'det vart meldt status før varselet gjekk ut',
    en: 'a status was reported before the notice went out',
  },
  REASSIGNED: {
    nb: 'ansvaret ble gitt til en annen før varselet gikk ut; den nye arver det ikke',
    nn: 'ansvaret vart gitt til ein annan før varselet gjekk ut; den nye arvar det ikkje',
    en: 'it was given to somebody else before the notice went out; the new one does not inherit it',
  },
  CLOSED: {
    nb: 'det ble avsluttet før varselet gikk ut',
    nn: 'det vart avslutta før varselet gjekk ut',
    en: 'it ended before the notice went out',
  },
  DATE_MOVED: {
    nb: 'fristen ble flyttet før varselet gikk ut',
    nn: 'fristen vart flytta før varselet gjekk ut',
    en: 'the deadline was moved before the notice went out',
  },
  MIGRATED: {
    nb: 'det ble flyttet til en annen prosedyre før varselet gikk ut',
    nn: 'det vart flytta til ein annan prosedyre før varselet gjekk ut',
    en: 'it was moved to another procedure before the notice went out',
  },
  NO_ADDRESS: {
    nb: 'personen har ingen e-postadresse',
    nn: 'personen har inga e-postadresse',
    en: 'the person has no e-mail address',
  },
  ADDRESS_FLAGGED: {
    nb: 'adressen tar ikke imot e-post; rett den, og åpne den så for ny sending',
    nn: 'adressa tek ikkje imot e-post; rett henne, og opne henne så for ny sending',
    en: 'the address takes no mail; correct it, then clear it',
  },
  LEFT: {
    nb: 'personen har sluttet',
    nn: 'personen har slutta',
    en: 'the person has left',
  },
  AWAY: {
    nb: 'personen er borte; stedfortrederen er spurt',
    nn: 'personen er borte; stadfortredaren er spurd',
    en: 'the person is away; the deputy was asked',
  },
  NOBODY: {
    nb: 'ingen som kan nås på e-post har ansvaret, og heller ingen over',
    nn: 'ingen som kan nåast på e-post har ansvaret, og heller ingen over',
    en: 'nobody whom mail reaches is responsible, and nobody above either',
  },
  TOLD_OTHERS: {
    nb: 'varselet gikk til dem som skulle ha det den dagen',
    nn: 'varselet gjekk til dei som skulle ha det den dagen',
    en: 'the notice went to those it was for on that day',
  },
  ENDED: { nb: 'det er avsluttet', nn: 'det er avslutta', en: 'it has ended' },
  REPORTED_DONE: {
    nb: 'det er meldt iverksatt, og venter på politisk behandling',
    nn: 'det er meldt sett i verk, og ventar på politisk handsaming',
    en: 'it is reported as carried out, and waits for the council',
  },
  WITHDRAWN_AT_SOURCE: {
    nb: 'vedtaket er trukket tilbake der det kom fra',
    nn: 'vedtaket er trekt tilbake der det kom frå',
    en: 'the vedtak was withdrawn at its source',
  },
  REPORTED_IN_PERIOD: {
    nb: 'det er meldt status i perioden',
    nn: 'det er meldt status i perioden',
    en: 'a status has been reported in the period',
  },
  ASKED_BEFORE: {
    nb: 'er alt spurt i denne perioden; nye punkter kommer med i neste runde',
    nn: 'er alt spurd i denne perioden; nye punkt kjem med i neste runde',
    en: 'has been asked in this period; new points come in the next round',
  },
  ROUND_NEVER: {
    nb: 'kommunen spør ikke i runder',
    nn: 'kommunen spør ikkje i rundar',
    en: 'the municipality does not ask in rounds',
  },
  ROUND_NOT_DUE: {
    nb: 'runden er ikke åpnet ennå',
    nn: 'runden er ikkje opna enno',
    en: 'the round has not been opened yet',
  },
  ROUND_OPENED_BEFORE: {
    nb: 'runden ble åpnet før personen fikk ansvaret; spør nå med «iverk remind», eller vent på neste runde',
    nn: 'runden vart opna før personen fekk ansvaret; spør no med «iverk remind», eller vent på neste runde',
    en: 'the round was opened before it was theirs; ask now with "iverk remind", or wait for the next round',
  },
  ROUND_OVER: {
    nb: 'runden var over før e-posten gikk ut',
    nn: 'runden var over før e-posten gjekk ut',
    en: 'the round was over before the mail went out',
  },
  NOTHING_LEFT: {
    nb: 'det var ikke lenger noe å spørre om da e-posten skulle sendes',
    nn: 'det var ikkje lenger noko å spørje om då e-posten skulle sendast',
    en: 'there was nothing left to ask about when the mail was to be sent',
  },
  REFUSED: {
    nb: 'e-posttjeneren avviste e-posten',
    nn: 'e-posttenaren avviste e-posten',
    en: 'the mail server refused the mail',
  },
  GIVEN_UP: {
    nb: 'e-posttjeneren tok ikke e-posten, og vi ga opp å prøve',
    nn: 'e-posttenaren tok ikkje e-posten, og vi gav opp å prøve',
    en: 'the mail server did not take the mail, and we gave up',
  },
} as const satisfies Readonly<Record<UntoldBecause, Text>>;
