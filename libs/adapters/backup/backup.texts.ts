import type { Text } from '#kernel';

/** Why an archive is not taken, or not made; each names the part it is about. */
export const backupTexts = {
  'not-an-archive': {
    nb: 'Dette er ingen sikkerhetskopi av Iverk. Gi filen som iverk backup skrev.',
    nn: 'Dette er ingen tryggingskopi av Iverk. Gje fila som iverk backup skreiv.',
    en: 'This is no backup of Iverk. Give the file that iverk backup wrote.',
  },
  truncated: {
    nb: 'Sikkerhetskopien er ikke hel: den slutter i {member}. Ingenting er skrevet. Bruk en annen kopi.',
    nn: 'Tryggingskopien er ikkje heil: han sluttar i {member}. Ingenting er skrive. Bruk ein annan kopi.',
    en: 'The backup is not whole: it ends in {member}. Nothing was written. Use another one.',
  },
  damaged: {
    nb: 'Sikkerhetskopien er skadet: {member} er ikke som den ble skrevet. Ingenting er skrevet. Bruk en annen kopi.',
    nn: 'Tryggingskopien er skadd: {member} er ikkje som han vart skriven. Ingenting er skrive. Bruk ein annan kopi.',
    en: 'The backup is damaged: {member} is not as it was written. Nothing was written. Use another one.',
  },
  'member-missing': {
    nb: 'Sikkerhetskopien er ikke hel: {member} mangler. Ingenting er skrevet. Bruk en annen kopi.',
    nn: 'Tryggingskopien er ikkje heil: {member} manglar. Ingenting er skrive. Bruk ein annan kopi.',
    en: 'The backup is not whole: {member} is missing. Nothing was written. Use another one.',
  },
  'member-unknown': {
    nb: 'Sikkerhetskopien er endret: {member} hører ikke til. Ingenting er skrevet. Bruk en annen kopi.',
    nn: 'Tryggingskopien er endra: {member} høyrer ikkje til. Ingenting er skrive. Bruk ein annan kopi.',
    en: 'The backup was changed: {member} does not belong. Nothing was written. Use another one.',
  },
  newer: {
    nb: 'Sikkerhetskopien er tatt av en nyere utgave av Iverk (ukjent her: {unknown}). Oppgrader Iverk, og prøv igjen.',
    nn: 'Tryggingskopien er teken av ei nyare utgåve av Iverk (ukjent her: {unknown}). Oppgrader Iverk, og prøv igjen.',
    en: 'The backup was made by a newer build of Iverk (unknown here: {unknown}). Upgrade Iverk and try again.',
  },
  'log-not-empty': {
    nb: 'Loggen har hendelser fra før. En sikkerhetskopi hentes bare inn i en tom database. Ingenting er skrevet.',
    nn: 'Loggen har hendingar frå før. Ein tryggingskopi blir berre henta inn i ein tom database. Ingenting er skrive.',
    en: 'The log holds events already. A backup is restored into an empty database only. Nothing was written.',
  },
  'log-unlike': {
    nb: 'Loggen ble ikke som i sikkerhetskopien. Slett databasen, og hent kopien inn på nytt.',
    nn: 'Loggen vart ikkje som i tryggingskopien. Slett databasen, og hent kopien inn på nytt.',
    en: 'The log did not become as in the backup. Drop the database and restore again.',
  },
  'event-unlike': {
    nb: 'Hendelsen {eventId} i {streamId} er ikke lagret slik Iverk skriver, og kan ikke kopieres nøyaktig. Ingen sikkerhetskopi er skrevet.',
    nn: 'Hendinga {eventId} i {streamId} er ikkje lagra slik Iverk skriv, og kan ikkje kopierast nøyaktig. Ingen tryggingskopi er skriven.',
    en: 'The event {eventId} in {streamId} is not stored as Iverk writes and cannot be copied exactly. No backup was written.',
  },
} satisfies Record<string, Text>;

export type BackupProblem = keyof typeof backupTexts;
