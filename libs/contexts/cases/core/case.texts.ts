import type { Text } from '#kernel';
import type { CaseEvent, holderGroups } from './case.events.js';
import type { CaseRejection } from './case.rejections.js';

/** Refusals that follow-ups have in the same words. */
type Shared =
  | 'transition-not-allowed'
  | 'not-yours'
  | 'not-yet-allowed'
  | 'field-missing'
  | 'field-unknown'
  | 'value-unknown'
  | 'not-a-day'
  | 'state-not-mapped'
  | 'task-not-open'
  | 'task-claimed'
  | 'never-ones-own'
  | 'nothing-to-acknowledge'
  | 'reason-required'
  | 'deadline-in-past'
  | 'deputy-is-officer'
  | 'handover-to-self'
  | 'text-too-long'
  | 'national-id-in-text';

/** What people read when the rules of a case say no. */
export const caseTexts = {
  'case-not-found': {
    nb: 'Saken finnes ikke.',
    nn: 'Saka finst ikkje.',
    en: 'There is no such case.',
  },
  'case-ended': {
    nb: 'Saken er avsluttet. Åpne den igjen først.',
    nn: 'Saka er avslutta. Opne henne att først.',
    en: 'The case is over. Reopen it first.',
  },
  'procedure-not-found': {
    nb: 'Her er ingen prosedyre «{procedure}» for saker. Se hvilke som finnes med iverk procedure list.',
    nn: 'Her er ingen prosedyre «{procedure}» for saker. Sjå kva for nokre som finst med iverk procedure list.',
    en: 'There is no procedure “{procedure}” for cases. See which there are with iverk procedure list.',
  },
  'title-required': {
    nb: 'Saken må ha en tittel.',
    nn: 'Saka må ha ein tittel.',
    en: 'The case must have a title.',
  },
  'step-unknown': {
    nb: 'Prosedyren har ikke steget «{step}». Den har: {steps}.',
    nn: 'Prosedyren har ikkje steget «{step}». Han har: {steps}.',
    en: 'The procedure has no step “{step}”. It has: {steps}.',
  },
  'state-required': {
    nb: 'Steget «{step}» fører flere steder. Si hvor: {states}.',
    nn: 'Steget «{step}» fører fleire stader. Sei kvar: {states}.',
    en: 'The step “{step}” leads to several states. Say which: {states}.',
  },
} as const satisfies Record<Exclude<CaseRejection['rejected'], Shared>, Text>;

/** What a case is called that the monthly round starts. */
export const reportingTitle: Text = {
  nb: 'Rapportering for {period}',
  nn: 'Rapportering for {period}',
  en: 'Report for {period}',
};

/** What people call the groups that answer as one. */
export const groupTexts = {
  KLG: {
    nb: 'kommunedirektørens ledergruppe',
    nn: 'leiargruppa til kommunedirektøren',
    en: 'the director’s leader group',
  },
  UKLG: { nb: 'den utvidede ledergruppen', nn: 'den utvida leiargruppa', en: 'the widened leader group' },
  LEDERE: { nb: 'alle ledere', nn: 'alle leiarar', en: 'all leaders' },
  ENHETSLEDERE: { nb: 'enhetslederne', nn: 'einingsleiarane', en: 'the unit leaders' },
} as const satisfies Record<(typeof holderGroups)[number], Text>;

/** What people read for what can have happened to a case; a step has the name its procedure gives it. */
export const caseEventTexts = {
  CaseOpened: { nb: 'åpnet', nn: 'opna', en: 'opened' },
  CaseStepTaken: { nb: 'steg', nn: 'steg', en: 'step' },
  CaseAssigned: { nb: 'ansvaret endret', nn: 'ansvaret endra', en: 'given to others' },
  CaseDeadlineMoved: { nb: 'fristen flyttet', nn: 'fristen flytta', en: 'deadline moved' },
  ChildEnded: {
    nb: 'en sak den startet, er slutt',
    nn: 'ei sak ho starta, er slutt',
    en: 'a case it started is over',
  },
  TimerFired: { nb: 'varsel gått', nn: 'varsel gått', en: 'timer fired' },
  TimerSkipped: { nb: 'varsel hoppet over', nn: 'varsel hoppa over', en: 'timer skipped' },
  TaskClaimed: { nb: 'oppgave tatt', nn: 'oppgåve teken', en: 'task claimed' },
  TaskDelegated: { nb: 'oppgave overlatt', nn: 'oppgåve overlaten', en: 'task handed over' },
  TaskAcknowledged: { nb: 'oppgave bekreftet', nn: 'oppgåve stadfesta', en: 'task acknowledged' },
  InstanceMigrated: {
    nb: 'flyttet til en annen prosedyre',
    nn: 'flytta til ein annan prosedyre',
    en: 'moved to another procedure',
  },
} as const satisfies Record<CaseEvent['type'], Text>;
