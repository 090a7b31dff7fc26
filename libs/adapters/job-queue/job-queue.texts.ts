import type { Text } from '#kernel';

/** What the person who starts Iverk reads when Redis cannot be used. */
export const jobQueueTexts = {
  'redis-not-answering': {
    nb: 'Redis på {host}, port {port}, svarer ikke. Sjekk at Redis kjører og at REDIS_URL er riktig. Uten REDIS_URL brukes databasen.',
    nn: 'Redis på {host}, port {port}, svarar ikkje. Sjekk at Redis køyrer og at REDIS_URL er rett. Utan REDIS_URL blir databasen brukt.',
    en: 'Redis at {host}, port {port}, does not answer. Check that Redis is running and that REDIS_URL is right. Without REDIS_URL the database is used.',
  },
  'redis-login-refused': {
    nb: 'Redis på {host}, port {port}, slipper ikke Iverk inn. Sjekk brukernavn og passord i REDIS_URL.',
    nn: 'Redis på {host}, port {port}, slepp ikkje Iverk inn. Sjekk brukarnamn og passord i REDIS_URL.',
    en: 'Redis at {host}, port {port}, does not let Iverk in. Check user name and password in REDIS_URL.',
  },
} as const satisfies Readonly<Record<string, Text>>;
