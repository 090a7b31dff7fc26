import type { Text } from '#kernel';

/** What people read when instances cannot be moved to another procedure. */
export const migrationTexts = {
  'version-not-found': {
    nb: 'Her er ingen prosedyre «{procedure}». Skriv navn og versjon slik: politisk-vedtak@1.',
    nn: 'Her er ingen prosedyre «{procedure}». Skriv namn og versjon slik: politisk-vedtak@1.',
    en: 'There is no procedure “{procedure}”. Write name and version so: politisk-vedtak@1.',
  },
  'migration-of-other-kind': {
    nb: 'Det som følger {from}, kan ikke flyttes til {to}: den ene gjelder vedtakspunkter, den andre saker.',
    nn: 'Det som følgjer {from}, kan ikkje flyttast til {to}: den eine gjeld vedtakspunkt, den andre saker.',
    en: 'What follows {from} cannot be moved to {to}: one is about points of vedtak, the other about cases.',
  },
  'state-of-point-mapped': {
    nb: 'Vedtakspunkter beholder tilstanden sin: loggen kaller den ved statusen. Flytt dem uten å si hvilke tilstander som svarer til hverandre.',
    nn: 'Vedtakspunkt held på tilstanden sin: loggen kallar han ved statusen. Flytt dei utan å seie kva tilstandar som svarer til kvarandre.',
    en: 'Points of vedtak keep their state: the log names it by the status. Move them without saying which states answer to each other.',
  },
  'mapped-state-unknown': {
    nb: 'Prosedyren {procedure} har ikke tilstanden «{state}». Den har: {states}.',
    nn: 'Prosedyren {procedure} har ikkje tilstanden «{state}». Han har: {states}.',
    en: 'The procedure {procedure} has no state “{state}”. It has: {states}.',
  },
  'state-mapped-twice': {
    nb: 'Tilstanden «{state}» står flere ganger. Si én gang hva den svarer til.',
    nn: 'Tilstanden «{state}» står fleire gonger. Sei éin gong kva han svarer til.',
    en: 'The state “{state}” is there several times. Say once what it answers to.',
  },
  'instance-unreadable': {
    nb: 'Det som er lagret om saken, kan ikke leses. Si fra til dem som drifter Iverk.',
    nn: 'Det som er lagra om saka, kan ikkje lesast. Sei frå til dei som driftar Iverk.',
    en: 'What is stored of this case cannot be read. Tell those who run Iverk.',
  },
} as const satisfies Readonly<Record<string, Text>>;
