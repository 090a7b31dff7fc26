import type { Text } from '#kernel';

export type DataDirectoryProblem = 'not-a-directory' | 'no-permission' | 'read-only' | 'full' | 'unusable';

/** What is wrong with the data directory and what to do; `{directory}` and `{problem}` are filled in. */
export const dataDirectoryTexts = {
  'not-a-directory': {
    nb: 'Datamappen {directory} kan ikke brukes: en del av stien er en fil eller finnes ikke. Sett IVERK_DATA_DIR til en mappe Iverk kan skrive i.',
    nn: 'Datamappa {directory} kan ikkje brukast: ein del av stien er ei fil eller finst ikkje. Set IVERK_DATA_DIR til ei mappe Iverk kan skrive i.',
    en: 'The data directory {directory} cannot be used: a part of the path is a file or does not exist. Set IVERK_DATA_DIR to a directory Iverk can write to.',
  },
  'no-permission': {
    nb: 'Datamappen {directory} kan ikke brukes: brukeren som kjører Iverk, har ikke skriverett der. Gi brukeren skriverett, eller sett IVERK_DATA_DIR til en annen mappe.',
    nn: 'Datamappa {directory} kan ikkje brukast: brukaren som køyrer Iverk, har ikkje skriverett der. Gje brukaren skriverett, eller set IVERK_DATA_DIR til ei anna mappe.',
    en: 'The data directory {directory} cannot be used: the user who runs Iverk may not write there. Give that user write access, or set IVERK_DATA_DIR to another directory.',
  },
  'read-only': {
    nb: 'Datamappen {directory} kan ikke brukes: filsystemet er skrivebeskyttet. Sett IVERK_DATA_DIR til en mappe på en disk som kan skrives til.',
    nn: 'Datamappa {directory} kan ikkje brukast: filsystemet er skriveverna. Set IVERK_DATA_DIR til ei mappe på ein disk som kan skrivast til.',
    en: 'The data directory {directory} cannot be used: the file system is read-only. Set IVERK_DATA_DIR to a directory on a disk that can be written to.',
  },
  full: {
    nb: 'Datamappen {directory} kan ikke brukes: disken er full. Frigjør plass, eller sett IVERK_DATA_DIR til en mappe på en annen disk.',
    nn: 'Datamappa {directory} kan ikkje brukast: disken er full. Frigjer plass, eller set IVERK_DATA_DIR til ei mappe på ein annan disk.',
    en: 'The data directory {directory} cannot be used: the disk is full. Make room, or set IVERK_DATA_DIR to a directory on another disk.',
  },
  unusable: {
    nb: 'Datamappen {directory} kan ikke brukes: {problem}. Sett IVERK_DATA_DIR til en mappe Iverk kan skrive i.',
    nn: 'Datamappa {directory} kan ikkje brukast: {problem}. Set IVERK_DATA_DIR til ei mappe Iverk kan skrive i.',
    en: 'The data directory {directory} cannot be used: {problem}. Set IVERK_DATA_DIR to a directory Iverk can write to.',
  },
} satisfies Record<DataDirectoryProblem, Text>;

export type EmbeddedPostgresProblem =
  | 'uid-without-name'
  | 'no-unprivileged-user'
  | 'no-binaries'
  | 'binaries-unusable'
  | 'not-made'
  | 'not-ready';

/** Why the embedded database cannot run here; each names the way out. */
export const embeddedPostgresTexts = {
  'uid-without-name': {
    nb: 'Den innebygde databasen kan ikke kjøres av bruker-id {uid}, som ikke finnes i /etc/passwd. Sett DATABASE_URL til en PostgreSQL-tjener, eller kjør Iverk som en bruker med navn.',
    nn: 'Den innebygde databasen kan ikkje køyrast av brukar-id {uid}, som ikkje finst i /etc/passwd. Set DATABASE_URL til ein PostgreSQL-tenar, eller køyr Iverk som ein brukar med namn.',
    en: 'The embedded database cannot be run by user id {uid}, which has no entry in /etc/passwd. Set DATABASE_URL to a PostgreSQL server, or run Iverk as a user with a name.',
  },
  'no-unprivileged-user': {
    nb: 'Den innebygde databasen kan ikke kjøres av root, og verken postgres eller nobody finnes i /etc/passwd. Sett DATABASE_URL til en PostgreSQL-tjener, eller kjør Iverk som en vanlig bruker.',
    nn: 'Den innebygde databasen kan ikkje køyrast av root, og korkje postgres eller nobody finst i /etc/passwd. Set DATABASE_URL til ein PostgreSQL-tenar, eller køyr Iverk som ein vanleg brukar.',
    en: 'The embedded database cannot be run by root, and neither postgres nor nobody is in /etc/passwd. Set DATABASE_URL to a PostgreSQL server, or run Iverk as an ordinary user.',
  },
  'no-binaries': {
    nb: 'Den innebygde databasen finnes ikke for {platform}. Sett DATABASE_URL til en PostgreSQL-tjener.',
    nn: 'Den innebygde databasen finst ikkje for {platform}. Set DATABASE_URL til ein PostgreSQL-tenar.',
    en: 'There is no embedded database for {platform}. Set DATABASE_URL to a PostgreSQL server.',
  },
  'binaries-unusable': {
    nb: 'Programfilene til den innebygde databasen i {directory} kan ikke gjøres klare: {problem}. Kjør npm ci på nytt som eieren av mappen, eller sett DATABASE_URL til en PostgreSQL-tjener.',
    nn: 'Programfilene til den innebygde databasen i {directory} kan ikkje gjerast klare: {problem}. Køyr npm ci på nytt som eigaren av mappa, eller set DATABASE_URL til ein PostgreSQL-tenar.',
    en: 'The program files of the embedded database in {directory} cannot be made ready: {problem}. Run npm ci again as the owner of the directory, or set DATABASE_URL to a PostgreSQL server.',
  },
  'not-made': {
    nb: 'Den innebygde databasen kunne ikke opprettes i {directory}: {problem}. Se etter plass på disken, eller sett DATABASE_URL til en PostgreSQL-tjener.',
    nn: 'Den innebygde databasen kunne ikkje opprettast i {directory}: {problem}. Sjå etter plass på disken, eller set DATABASE_URL til ein PostgreSQL-tenar.',
    en: 'The embedded database could not be made in {directory}: {problem}. Look for room on the disk, or set DATABASE_URL to a PostgreSQL server.',
  },
  'not-ready': {
    nb: 'Den innebygde databasen i {directory} startet ikke. Se {log}, eller sett DATABASE_URL til en PostgreSQL-tjener.',
    nn: 'Den innebygde databasen i {directory} starta ikkje. Sjå {log}, eller set DATABASE_URL til ein PostgreSQL-tenar.',
    en: 'The embedded database in {directory} did not start. See {log}, or set DATABASE_URL to a PostgreSQL server.',
  },
} satisfies Record<EmbeddedPostgresProblem, Text>;
