import type { Text } from '#kernel';
import type { IncidentRejection, IncidentState } from './incident.decider.js';
import type { IncidentClass, workKinds } from './incident.events.js';

type OwnCode = Extract<IncidentRejection['rejected'], `incident-${string}`>;

/** What people read when an incident's rules say no; what it shares with others stands with them. */
export const operationsTexts = {
  'incident-not-found': {
    nb: 'Feilsaken finnes ikke.',
    nn: 'Feilsaka finst ikkje.',
    en: 'There is no such incident.',
  },
  'incident-ended': {
    nb: 'Feilsaken er avsluttet: den er løst, eller noen har sagt at det skal stå som det er.',
    nn: 'Feilsaka er avslutta: ho er løyst, eller nokon har sagt at det skal stå som det er.',
    en: 'The incident has ended: it is resolved, or somebody has said to leave it as it is.',
  },
  'incident-not-retryable': {
    nb: 'Dette ({work}) kan ikke prøves på nytt herfra. Rett det som er galt, og velg deretter å la det stå som det er.',
    nn: 'Dette ({work}) kan ikkje prøvast på nytt herfrå. Rett det som er gale, og vel deretter å la det stå som det er.',
    en: 'This ({work}) cannot be tried again from here. Put right what is wrong, then choose to leave it as it is.',
  },
} as const satisfies Readonly<Record<OwnCode, Text>>;

export const incidentStateTexts = {
  OPEN: { nb: 'åpen', nn: 'open', en: 'open' },
  RETRYING: { nb: 'prøves på nytt', nn: 'blir prøvd på nytt', en: 'being tried again' },
  SKIPPED: { nb: 'står som den er', nn: 'står som ho er', en: 'left as it is' },
  RESOLVED: { nb: 'løst', nn: 'løyst', en: 'resolved' },
} as const satisfies Readonly<Record<IncidentState, Text>>;

export const incidentClassTexts = {
  TERMINAL: {
    nb: 'går ikke over av seg selv',
    nn: 'går ikkje over av seg sjølv',
    en: 'does not pass by itself',
  },
  EXHAUSTED: {
    nb: 'gikk ikke over mens vi prøvde',
    nn: 'gjekk ikkje over medan vi prøvde',
    en: 'did not pass while we tried',
  },
} as const satisfies Readonly<Record<IncidentClass, Text>>;

export const workKindTexts = {
  instance: { nb: 'sak', nn: 'sak', en: 'case' },
  mail: { nb: 'e-post', nn: 'e-post', en: 'mail' },
  policy: { nb: 'regel', nn: 'regel', en: 'policy' },
  job: { nb: 'jobb', nn: 'jobb', en: 'job' },
} as const satisfies Readonly<Record<(typeof workKinds)[number], Text>>;
