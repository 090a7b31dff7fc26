import type { Text } from '#kernel';

/** What can be wrong with the event store, as the person who runs Iverk must tell it apart. */
export type EventStoreProblem =
  | 'unavailable'
  | 'too-slow'
  | 'not-leader'
  | 'outcome-unknown'
  | 'access-denied'
  | 'stream-deleted'
  | 'append-too-large'
  | 'request-refused'
  | 'unsupported'
  | 'unexpected'
  | 'foreign-event'
  | 'file-unreadable';

/** What the person who runs Iverk reads. Addresses and passwords are never repeated. */
export const eventStoreTexts = {
  unavailable: {
    nb: 'EventStoreDB svarer ikke. Sjekk at tjeneren kjører, at EVENTSTORE_URL er riktig, og at TLS er satt opp likt på begge sider.',
    nn: 'EventStoreDB svarar ikkje. Sjekk at tenaren køyrer, at EVENTSTORE_URL er rett, og at TLS er sett opp likt på begge sider.',
    en: 'EventStoreDB does not answer. Check that the server is running, that EVENTSTORE_URL is right, and that both sides agree on TLS.',
  },
  'too-slow': {
    nb: 'EventStoreDB brukte for lang tid på å svare. Sjekk belastningen på tjeneren, eller sett en lengre frist med defaultDeadline i EVENTSTORE_URL.',
    nn: 'EventStoreDB brukte for lang tid på å svare. Sjekk lasta på tenaren, eller set ein lengre frist med defaultDeadline i EVENTSTORE_URL.',
    en: 'EventStoreDB took too long to answer. Check the load on the server, or set a longer defaultDeadline in EVENTSTORE_URL.',
  },
  'not-leader': {
    nb: 'EventStoreDB-klyngen har ingen leder som kan nås. Sjekk at flertallet av nodene kjører.',
    nn: 'EventStoreDB-klynga har ingen leiar som kan nåast. Sjekk at fleirtalet av nodane køyrer.',
    en: 'The EventStoreDB cluster has no leader within reach. Check that most of its nodes are running.',
  },
  'outcome-unknown': {
    nb: 'EventStoreDB svarte ikke på om hendelsene ble lagret. Prøv igjen: de samme hendelsene lagres bare én gang.',
    nn: 'EventStoreDB svara ikkje på om hendingane vart lagra. Prøv igjen: dei same hendingane blir lagra berre éin gong.',
    en: 'EventStoreDB did not say whether the events were stored. Try again: the same events are stored only once.',
  },
  'access-denied': {
    nb: 'EventStoreDB slipper ikke brukeren til. Sjekk bruker og passord, og at brukeren får lese $all og skrive i strømmene (se docs/operations.md).',
    nn: 'EventStoreDB slepp ikkje brukaren til. Sjekk brukar og passord, og at brukaren får lese $all og skrive i straumane (sjå docs/operations.md).',
    en: 'EventStoreDB does not let the user in. Check user and password, and that the user may read $all and write the streams (see docs/operations.md).',
  },
  'stream-deleted': {
    nb: 'En strøm i hendelsesloggen er slettet eller avkortet i EventStoreDB. Iverk gjør aldri det. Hent loggen tilbake fra sikkerhetskopi.',
    nn: 'Ein straum i hendingsloggen er sletta eller avkorta i EventStoreDB. Iverk gjer aldri det. Hent loggen tilbake frå tryggingskopi.',
    en: 'A stream of the event log has been deleted or truncated in EventStoreDB. Iverk never does that. Restore the log from backup.',
  },
  'append-too-large': {
    nb: 'Hendelsene er større enn EventStoreDB tar imot på én gang. Øk MaxAppendSize på tjeneren, eller del opp det som sendes inn.',
    nn: 'Hendingane er større enn EventStoreDB tek imot på éin gong. Auk MaxAppendSize på tenaren, eller del opp det som blir sendt inn.',
    en: 'The events are larger than EventStoreDB takes at once. Raise MaxAppendSize on the server, or divide what is sent in.',
  },
  'request-refused': {
    nb: 'EventStoreDB avviste forespørselen som ugyldig. Se tjenerens logg.',
    nn: 'EventStoreDB avviste førespurnaden som ugyldig. Sjå loggen på tenaren.',
    en: 'EventStoreDB refused the request as invalid. See the server’s log.',
  },
  unsupported: {
    nb: 'EventStoreDB-tjeneren er for gammel. Iverk trenger 20.6 eller nyere.',
    nn: 'EventStoreDB-tenaren er for gammal. Iverk treng 20.6 eller nyare.',
    en: 'The EventStoreDB server is too old. Iverk needs 20.6 or later.',
  },
  unexpected: {
    nb: 'EventStoreDB svarte noe Iverk ikke venter. Se tjenerens logg.',
    nn: 'EventStoreDB svara noko Iverk ikkje ventar. Sjå loggen på tenaren.',
    en: 'EventStoreDB answered something that Iverk does not expect. See the server’s log.',
  },
  'foreign-event': {
    nb: 'Noen andre enn Iverk har skrevet i Iverks strømmer i EventStoreDB. Gi Iverk en tjener for seg selv.',
    nn: 'Nokon andre enn Iverk har skrive i straumane til Iverk i EventStoreDB. Gi Iverk ein tenar for seg sjølv.',
    en: 'Somebody other than Iverk has written in Iverk’s streams in EventStoreDB. Give Iverk a server of its own.',
  },
  'file-unreadable': {
    nb: 'En fil som EVENTSTORE_URL eller EVENTSTORE_PASSWORD_FILE viser til, kan ikke leses. Sjekk stien og rettighetene.',
    nn: 'Ei fil som EVENTSTORE_URL eller EVENTSTORE_PASSWORD_FILE viser til, kan ikkje lesast. Sjekk stien og rettane.',
    en: 'A file that EVENTSTORE_URL or EVENTSTORE_PASSWORD_FILE names cannot be read. Check the path and its permissions.',
  },
} satisfies Record<EventStoreProblem, Text>;
