import type { Text } from '#kernel';
import type { DispatchedState } from './dispatch.decider.js';
import type { LetterKind, MailItem } from './dispatch.events.js';
import { untoldTexts } from './why.texts.js';

/** What somebody was told, before what it is about. */
export const itemTexts = {
  ASK: { nb: 'spørsmål om status', nn: 'spørsmål om status', en: 'asked for the status' },
  REMIND: { nb: 'påminnelse', nn: 'påminning', en: 'reminder' },
  ESCALATE: { nb: 'varsel til leder', nn: 'varsel til leiar', en: 'notice to a leader' },
  COPY: {
    nb: 'kopi av varsel til leder',
    nn: 'kopi av varsel til leiar',
    en: 'copy of a notice to a leader',
  },
  UNREACHED: {
    nb: 'beskjed om at e-post ikke når fram',
    nn: 'melding om at e-post ikkje når fram',
    en: 'told that mail does not reach somebody',
  },
  MEETING: { nb: 'innkalling', nn: 'innkalling', en: 'invitation' },
  REPORT: { nb: 'månedsrapport', nn: 'månadsrapport', en: 'monthly report' },
} as const satisfies Readonly<Record<MailItem['kind'], Text>>;

export const mailStateTexts = {
  PLANNED: { nb: 'venter på å bli sendt', nn: 'ventar på å bli send', en: 'waits to be sent' },
  ACCEPTED: { nb: 'sendt', nn: 'send', en: 'sent' },
  REFUSED: {
    nb: 'avvist av e-posttjeneren',
    nn: 'avvist av e-posttenaren',
    en: 'refused by the mail server',
  },
  GIVEN_UP: { nb: 'oppgitt', nn: 'gitt opp', en: 'given up' },
  WITHDRAWN: { nb: 'trukket tilbake', nn: 'trekt tilbake', en: 'withdrawn' },
} as const satisfies Readonly<Record<DispatchedState, Text>>;

export const letterTexts = {
  DIGEST: { nb: 'samlet e-post', nn: 'samla e-post', en: 'digest' },
  SINGLE: { nb: 'enkelt e-post', nn: 'enkel e-post', en: 'single mail' },
  INVITATION: { nb: 'innkalling', nn: 'innkalling', en: 'invitation' },
  MONTHLY_REPORT: { nb: 'månedsrapport', nn: 'månadsrapport', en: 'monthly report' },
} as const satisfies Readonly<Record<LetterKind, Text>>;

/** Why a mail was taken back before it was sent. */
export const withdrawnTexts = {
  NOTHING_LEFT: {
    nb: 'alt i den var meldt, avsluttet, flyttet eller gitt til andre',
    nn: 'alt i han var meldt, avslutta, flytta eller gitt til andre',
    en: 'all of it was reported, closed, moved or given to others',
  },
  NO_ADDRESS: untoldTexts.NO_ADDRESS,
  LEFT: untoldTexts.LEFT,
  ASKED_ANEW: {
    nb: 'den ble planlagt før e-post ble samlet, og er spurt på nytt',
    nn: 'han vart planlagd før e-post vart samla, og er spurd på nytt',
    en: 'it was planned before mails were gathered, and was asked anew',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The sentences in which a mail is explained. */
export const whyTexts = {
  askRule: {
    nb: 'runden for {period} startet {on}, svar innen {by} (regel {rule}, versjon {version})',
    nn: 'runden for {period} starta {on}, svar innan {by} (regel {rule}, versjon {version})',
    en: 'the round of {period} began on {on}, answer by {by} (rule {rule}, version {version})',
  },
  noticeRule: {
    nb: '«{name}» kom {due} (prosedyre {procedure}, versjon {version}, varsel {rung}{dates})',
    nn: '«{name}» kom {due} (prosedyre {procedure}, versjon {version}, varsel {rung}{dates})',
    en: '"{name}" came on {due} (procedure {procedure}, version {version}, notice {rung}{dates})',
  },
  unreachedRule: {
    nb: 'adressen til noen i enheten har avvist e-post',
    nn: 'adressa til nokon i eininga har avvist e-post',
    en: 'the address of somebody in the unit has refused mail',
  },
  ownRule: {
    nb: 'sendes for sin egen skyld',
    nn: 'blir sendt for si eiga skuld',
    en: 'sent for its own sake',
  },
  deadline: { nb: 'frist {day}', nn: 'frist {day}', en: 'deadline {day}' },
  since: {
    nb: 'i samme tilstand siden {day}',
    nn: 'i same tilstand sidan {day}',
    en: 'in this state since {day}',
  },
  shielded: { nb: 'skjermet sak', nn: 'skjerma sak', en: 'shielded case' },
  unknown: { nb: 'ukjent sak', nn: 'ukjend sak', en: 'unknown case' },
  point: { nb: '{number}, punkt {point}', nn: '{number}, punkt {point}', en: '{number}, point {point}' },
  noNumber: { nb: 'sak uten nummer', nn: 'sak utan nummer', en: 'case without a number' },
} as const satisfies Readonly<Record<string, Text>>;
