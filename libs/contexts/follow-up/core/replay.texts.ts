import type { Text } from '#kernel';
import type { FollowUpDeviation } from './replay-follow-up.js';

/** What a replay of the log says of an event that could not have been written where it stands. */
export const followUpDeviationTexts = {
  'log-opened-again': {
    nb: 'Oppfølgingen er åpnet én gang til.',
    nn: 'Oppfølginga er opna éin gong til.',
    en: 'The follow-up is opened once more.',
  },
  'log-not-opened': {
    nb: 'Oppfølgingen er ikke åpnet ennå.',
    nn: 'Oppfølginga er ikkje opna enno.',
    en: 'The follow-up has not been opened yet.',
  },
  'log-procedure-unknown': {
    nb: 'Prosedyren {procedure} med kontrollsum {hash} finnes ikke her. Det som følger, er ikke holdt opp mot noen prosedyre.',
    nn: 'Prosedyren {procedure} med kontrollsum {hash} finst ikkje her. Det som følgjer, er ikkje halde opp mot nokon prosedyre.',
    en: 'There is no procedure {procedure} with hash {hash} here. What follows was held against none.',
  },
  'log-from-other-status': {
    nb: 'Det står at punktet var «{from}», men det var «{held}».',
    nn: 'Det står at punktet var «{from}», men det var «{held}».',
    en: 'It says that the point was “{from}”, but it was “{held}”.',
  },
  'log-no-such-step': {
    nb: 'Prosedyren {procedure} har ikke noe steg fra «{from}» til «{to}».',
    nn: 'Prosedyren {procedure} har ikkje noko steg frå «{from}» til «{to}».',
    en: 'The procedure {procedure} has no step from “{from}” to “{to}”.',
  },
  'log-timer-unknown': {
    nb: 'Prosedyren {procedure} har ikke noe varsel som heter {key}.',
    nn: 'Prosedyren {procedure} har ikkje noko varsel som heiter {key}.',
    en: 'The procedure {procedure} has no timer called {key}.',
  },
  'log-timer-not-running': {
    nb: 'Varselet {key} gjelder ikke mens punktet er «{status}».',
    nn: 'Varselet {key} gjeld ikkje medan punktet er «{status}».',
    en: 'The timer {key} does not run while the point is “{status}”.',
  },
  'log-timer-twice': {
    nb: 'Varselet {key} for {due} er gått før.',
    nn: 'Varselet {key} for {due} har gått før.',
    en: 'The timer {key} for {due} has been dealt with before.',
  },
  'log-task-unknown': {
    nb: 'Prosedyren {procedure} har ikke noen oppgave som heter {task}.',
    nn: 'Prosedyren {procedure} har ikkje noka oppgåve som heiter {task}.',
    en: 'The procedure {procedure} has no task called {task}.',
  },
  'log-task-not-open': {
    nb: 'Oppgaven {task} venter ikke på noen mens punktet er «{status}».',
    nn: 'Oppgåva {task} ventar ikkje på nokon medan punktet er «{status}».',
    en: 'The task {task} waits for nobody while the point is “{status}”.',
  },
  'log-nothing-to-acknowledge': {
    nb: 'Oppgaven {task} skal ikke bekreftes av noen.',
    nn: 'Oppgåva {task} skal ikkje stadfestast av nokon.',
    en: 'The task {task} is not to be acknowledged.',
  },
  'log-ended': {
    nb: 'Punktet var ferdig fulgt opp («{status}») og måtte ha vært åpnet igjen først.',
    nn: 'Punktet var ferdig følgt opp («{status}») og måtte ha vore opna att først.',
    en: 'The point was ended (“{status}”), and should have been reopened first.',
  },
  'log-migrated-from-other': {
    nb: 'Det står at punktet fulgte {named}, men det fulgte {pinned}.',
    nn: 'Det står at punktet følgde {named}, men det følgde {pinned}.',
    en: 'It says that the point followed {named}, but it followed {pinned}.',
  },
  'log-state-unknown': {
    nb: 'Prosedyren {procedure} har ikke tilstanden «{state}».',
    nn: 'Prosedyren {procedure} har ikkje tilstanden «{state}».',
    en: 'The procedure {procedure} has no state “{state}”.',
  },
} as const satisfies Record<FollowUpDeviation, Text>;
