import type { AgendaEvent } from '#engine';
import type { CaseEvent } from '#contexts/cases';
import type { FollowUpEvent } from '#contexts/follow-up';
import type { Text } from '#kernel';

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What can happen to whatever runs by a procedure, beside its steps. */
export const agendaEventTexts = {
  TimerFired: text(
    'Varselet «{timer}» gikk: {rung}.',
    'Varselet «{timer}» gjekk: {rung}.',
    'The timer “{timer}” fired: {rung}.',
  ),
  TimerSkipped: text(
    'Varselet «{timer}» for {due} ble hoppet over.',
    'Varselet «{timer}» for {due} vart hoppa over.',
    'The timer “{timer}” of {due} was skipped.',
  ),
  TaskClaimed: text(
    '{who} tok oppgaven «{task}».',
    '{who} tok oppgåva «{task}».',
    '{who} took the task “{task}”.',
  ),
  TaskDelegated: text(
    'Oppgaven «{task}» ble overlatt til {to}.',
    'Oppgåva «{task}» vart overlaten til {to}.',
    'The task “{task}” was handed to {to}.',
  ),
  TaskAcknowledged: text(
    '{who} bekreftet oppgaven «{task}».',
    '{who} stadfesta oppgåva «{task}».',
    '{who} acknowledged the task “{task}”.',
  ),
  InstanceMigrated: text(
    'Prosedyren ble byttet fra {from} til {to}.',
    'Prosedyren vart bytt frå {from} til {to}.',
    'The procedure was changed from {from} to {to}.',
  ),
} as const satisfies Record<AgendaEvent['type'], Text>;

/** What everybody may be told has happened to the carrying out of a point; what is said beside it stands in `asideTexts`. */
export const followUpEventTexts = {
  FollowUpOpened: text('Punktet ble opprettet.', 'Punktet vart oppretta.', 'The point was opened.'),
  FollowUpAssigned: text('Ansvaret ble endret.', 'Ansvaret vart endra.', 'The responsibility was changed.'),
  StatusReported: text('{who} meldte «{status}».', '{who} melde «{status}».', '{who} reported “{status}”.'),
  StatusImported: text(
    'Kommunens liste førte punktet som «{status}».',
    'Lista til kommunen førte punktet som «{status}».',
    'The municipality’s list had the point as “{status}”.',
  ),
  DeadlineMoved: text(
    'Fristen ble flyttet fra {from} til {to}.',
    'Fristen vart flytta frå {from} til {to}.',
    'The deadline was moved from {from} to {to}.',
  ),
  DeviationReported: text('{who} meldte et avvik.', '{who} melde eit avvik.', '{who} reported a deviation.'),
  OrganTold: text(
    'Organet fikk {on} vite at punktet ikke kan iverksettes som vedtatt.',
    'Organet fekk {on} vite at punktet ikkje kan setjast i verk som vedteke.',
    'On {on} the organ was told that the point cannot be carried out as decided.',
  ),
  FollowUpMissingInList: text(
    'Punktet sto ikke i kommunens liste per {asOf}.',
    'Punktet stod ikkje i lista til kommunen per {asOf}.',
    'The point was not in the municipality’s list of {asOf}.',
  ),
  ...agendaEventTexts,
} as const satisfies Record<FollowUpEvent['type'], Text>;

/** What can have happened to a case. */
export const caseTold = {
  CaseOpened: text('Saken ble opprettet.', 'Saka vart oppretta.', 'The case was opened.'),
  CaseStepTaken: text(
    '{who}: {step}. Saken står som «{state}».',
    '{who}: {step}. Saka står som «{state}».',
    '{who}: {step}. The case stands as “{state}”.',
  ),
  CaseAssigned: followUpEventTexts.FollowUpAssigned,
  CaseDeadlineMoved: followUpEventTexts.DeadlineMoved,
  ChildEnded: text(
    'En sak som denne startet, er slutt.',
    'Ei sak som denne starta, er slutt.',
    'A case that this one started is over.',
  ),
  ...agendaEventTexts,
} as const satisfies Record<CaseEvent['type'], Text>;

/** Told in the place of the usual sentence, where that would not be true. */
export const insteadTexts = {
  reopened: text(
    '{who} åpnet punktet igjen: «{status}».',
    '{who} opna punktet att: «{status}».',
    '{who} reopened the point: “{status}”.',
  ),
  closed: text(
    '{organ} avsluttet punktet i sak {case}, {day}.',
    '{organ} avslutta punktet i sak {case}, {day}.',
    '{organ} closed the point in case {case}, {day}.',
  ),
  words: text(
    'Kommunens liste sa: «{words}».',
    'Lista til kommunen sa: «{words}».',
    'The municipality’s list said: “{words}”.',
  ),
  news: text(
    'Kommunens liste hadde nytt om punktet.',
    'Lista til kommunen hadde nytt om punktet.',
    'The municipality’s list had news of the point.',
  ),
  deadlineSet: text(
    'Fristen ble satt til {to}.',
    'Fristen vart sett til {to}.',
    'The deadline was set to {to}.',
  ),
  deadlineTaken: text(
    'Fristen {from} ble tatt bort.',
    'Fristen {from} vart teken bort.',
    'The deadline {from} was taken away.',
  ),
  noDeadline: text(
    'Det ble ført hvorfor punktet ikke har frist.',
    'Det vart ført kvifor punktet ikkje har frist.',
    'It was noted why there is no deadline.',
  ),
  deviation: text(
    '{who} meldte avvik: {what} Tiltak: {measure}',
    '{who} melde avvik: {what} Tiltak: {measure}',
    '{who} reported a deviation: {what} Measure: {measure}',
  ),
  organToldIn: text(
    'Organet fikk {on}, i sak {case}, vite at punktet ikke kan iverksettes som vedtatt.',
    'Organet fekk {on}, i sak {case}, vite at punktet ikkje kan setjast i verk som vedteke.',
    'On {on}, in case {case}, the organ was told that the point cannot be carried out as decided.',
  ),
} as const satisfies Record<string, Text>;

/** Sentences of their own beside what happened. */
export const asideTexts = {
  unit: text('Ansvarlig: {to}.', 'Ansvarleg: {to}.', 'Responsible: {to}.'),
  coUnits: text('Delansvar: {to}.', 'Delansvar: {to}.', 'Part responsibility: {to}.'),
  officer: text('Saksbehandler: {to}.', 'Saksbehandlar: {to}.', 'Officer: {to}.'),
  deputy: text('Stedfortreder: {to}.', 'Stadfortredar: {to}.', 'Deputy: {to}.'),
  noOfficer: text('Ingen er saksbehandler.', 'Ingen er saksbehandlar.', 'There is no officer.'),
  noDeputy: text('Ingen er stedfortreder.', 'Ingen er stadfortredar.', 'There is no deputy.'),
  deadline: text('Frist: {to}.', 'Frist: {to}.', 'Deadline: {to}.'),
  reason: text('Grunn: {reason}', 'Grunn: {reason}', 'Reason: {reason}'),
  holdReasons: text('Står fordi: {reasons}.', 'Står fordi: {reasons}.', 'Stands still because: {reasons}.'),
  holdUntil: text('Tas opp igjen {day}.', 'Blir teke opp att {day}.', 'Taken up again on {day}.'),
  reference: text('Viser til {vedtak}.', 'Viser til {vedtak}.', 'Refers to {vedtak}.'),
  words: text('I lista: «{words}».', 'I lista: «{words}».', 'In the list: “{words}”.'),
  laterOne: text(
    'Et senere varsel gikk i stedet.',
    'Eit seinare varsel gjekk i staden.',
    'A later one fired in its place.',
  ),
  tooLate: text(
    'Det var for sent å sende det.',
    'Det var for seint å sende det.',
    'It was too late to be of use.',
  ),
} as const satisfies Record<string, Text>;

/** Who did what nobody is named for. */
export const whoTexts = {
  municipality: text('Kommunen', 'Kommunen', 'The municipality'),
  somebody: text('Noen', 'Nokon', 'Somebody'),
} as const satisfies Record<string, Text>;

/** What a timer is going to do. */
export const comingText = text('{timer}: {rung}.', '{timer}: {rung}.', '{timer}: {rung}.');
