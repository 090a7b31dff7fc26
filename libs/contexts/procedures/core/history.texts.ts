import type { HistoryProblem } from '#engine';
import type { Text } from '#kernel';

/** Why an event of what runs a procedure, a follow-up or a case, could not have been written where it stands. */
export type Deviation = HistoryProblem | 'log-opened-again' | 'log-not-opened';

/** What a replay of the log says of it; in words that fit a point of a vedtak as well as a case. */
export const deviationTexts = {
  'log-opened-again': {
    nb: 'Det samme er åpnet én gang til.',
    nn: 'Det same er opna éin gong til.',
    en: 'The same is opened once more.',
  },
  'log-not-opened': {
    nb: 'Det er ikke åpnet ennå.',
    nn: 'Det er ikkje opna enno.',
    en: 'It has not been opened yet.',
  },
  'log-procedure-unknown': {
    nb: 'Prosedyren {procedure} med kontrollsum {hash} finnes ikke her. Det som følger, er ikke holdt opp mot noen prosedyre.',
    nn: 'Prosedyren {procedure} med kontrollsum {hash} finst ikkje her. Det som følgjer, er ikkje halde opp mot nokon prosedyre.',
    en: 'There is no procedure {procedure} with hash {hash} here. What follows was held against none.',
  },
  'log-from-other-status': {
    nb: 'Det står at tilstanden var «{from}», men den var «{held}».',
    nn: 'Det står at tilstanden var «{from}», men han var «{held}».',
    en: 'It says that the state was “{from}”, but it was “{held}”.',
  },
  'log-no-such-step': {
    nb: 'Prosedyren {procedure} har ikke noe slikt steg fra «{from}» til «{to}».',
    nn: 'Prosedyren {procedure} har ikkje noko slikt steg frå «{from}» til «{to}».',
    en: 'The procedure {procedure} has no such step from “{from}” to “{to}”.',
  },
  'log-timer-unknown': {
    nb: 'Prosedyren {procedure} har ikke noe varsel som heter {key}.',
    nn: 'Prosedyren {procedure} har ikkje noko varsel som heiter {key}.',
    en: 'The procedure {procedure} has no timer called {key}.',
  },
  'log-timer-not-running': {
    nb: 'Varselet {key} gjelder ikke i tilstanden «{status}».',
    nn: 'Varselet {key} gjeld ikkje i tilstanden «{status}».',
    en: 'The timer {key} does not run in the state “{status}”.',
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
    nb: 'Oppgaven {task} venter ikke på noen i tilstanden «{status}».',
    nn: 'Oppgåva {task} ventar ikkje på nokon i tilstanden «{status}».',
    en: 'The task {task} waits for nobody in the state “{status}”.',
  },
  'log-nothing-to-acknowledge': {
    nb: 'Oppgaven {task} skal ikke bekreftes av noen.',
    nn: 'Oppgåva {task} skal ikkje stadfestast av nokon.',
    en: 'The task {task} is not to be acknowledged.',
  },
  'log-ended': {
    nb: 'Alt var avsluttet («{status}») og måtte ha vært åpnet igjen først.',
    nn: 'Alt var avslutta («{status}») og måtte ha vore opna att først.',
    en: 'It was over (“{status}”), and should have been reopened first.',
  },
  'log-migrated-from-other': {
    nb: 'Det står at prosedyren var {named}, men den var {pinned}.',
    nn: 'Det står at prosedyren var {named}, men han var {pinned}.',
    en: 'It says that the procedure was {named}, but it was {pinned}.',
  },
  'log-state-unknown': {
    nb: 'Prosedyren {procedure} har ikke tilstanden «{state}».',
    nn: 'Prosedyren {procedure} har ikkje tilstanden «{state}».',
    en: 'The procedure {procedure} has no state “{state}”.',
  },
} as const satisfies Record<Deviation, Text>;
