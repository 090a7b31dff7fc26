import type { Text } from '#kernel';

/** What the person who starts Iverk reads when the database cannot be used. */
export const postgresTexts = {
  'database-url-malformed': {
    nb: 'DATABASE_URL er ikke en PostgreSQL-adresse. Skriv den som postgres://bruker:passord@vert:5432/database. Tegn som @, : og / i passordet skrives prosentkodet.',
    nn: 'DATABASE_URL er ikkje ei PostgreSQL-adresse. Skriv ho som postgres://brukar:passord@vert:5432/database. Teikn som @, : og / i passordet skriv du prosentkoda.',
    en: 'DATABASE_URL is not a PostgreSQL address. Write it as postgres://user:password@host:5432/database. Percent-encode characters such as @, : and / in the password.',
  },
  'database-not-answering': {
    nb: 'Databasen {database} på {host}, port {port}, svarer ikke. Sjekk at PostgreSQL kjører, at vert og port i DATABASE_URL er riktige, og at ingen brannmur stenger.',
    nn: 'Databasen {database} på {host}, port {port}, svarar ikkje. Sjekk at PostgreSQL køyrer, at vert og port i DATABASE_URL er rette, og at ingen brannmur stengjer.',
    en: 'The database {database} at {host}, port {port}, does not answer. Check that PostgreSQL is running, that host and port in DATABASE_URL are right, and that no firewall is in the way.',
  },
  'database-host-unknown': {
    nb: 'Finner ingen maskin som heter {host}, der databasen {database} (port {port}) skal ligge. Sjekk vertsnavnet i DATABASE_URL og at navneoppslag (DNS) virker.',
    nn: 'Finn inga maskin som heiter {host}, der databasen {database} (port {port}) skal liggje. Sjekk vertsnamnet i DATABASE_URL og at namneoppslag (DNS) verkar.',
    en: 'There is no machine called {host}, where the database {database} (port {port}) should be. Check the host name in DATABASE_URL and that name lookup (DNS) works.',
  },
  'database-login-refused': {
    nb: 'PostgreSQL på {host}, port {port}, slipper ikke brukeren inn i databasen {database}. Sjekk brukernavn og passord i DATABASE_URL og tjenerens pg_hba.conf.',
    nn: 'PostgreSQL på {host}, port {port}, slepp ikkje brukaren inn i databasen {database}. Sjekk brukarnamn og passord i DATABASE_URL og pg_hba.conf på tenaren.',
    en: "PostgreSQL at {host}, port {port}, does not let the user into the database {database}. Check user name and password in DATABASE_URL and the server's pg_hba.conf.",
  },
  'database-does-not-exist': {
    nb: 'PostgreSQL på {host}, port {port}, har ingen database som heter {database}. Lag den (CREATE DATABASE), eller rett navnet i DATABASE_URL.',
    nn: 'PostgreSQL på {host}, port {port}, har ingen database som heiter {database}. Lag han (CREATE DATABASE), eller rett namnet i DATABASE_URL.',
    en: 'PostgreSQL at {host}, port {port}, has no database called {database}. Create it (CREATE DATABASE), or correct the name in DATABASE_URL.',
  },
  'database-refused': {
    nb: 'Databasen {database} på {host}, port {port}, kan ikke brukes: {problem}. Sjekk tjenerens logg og DATABASE_URL.',
    nn: 'Databasen {database} på {host}, port {port}, kan ikkje brukast: {problem}. Sjekk loggen på tenaren og DATABASE_URL.',
    en: "The database {database} at {host}, port {port}, cannot be used: {problem}. Check the server's log and DATABASE_URL.",
  },
  'database-too-old': {
    nb: 'PostgreSQL på {host}, port {port}, er versjon {version}. Iverk trenger 14 eller nyere. Oppgrader tjeneren.',
    nn: 'PostgreSQL på {host}, port {port}, er versjon {version}. Iverk treng 14 eller nyare. Oppgrader tenaren.',
    en: 'PostgreSQL at {host}, port {port}, is version {version}. Iverk needs 14 or later. Upgrade the server.',
  },
  'database-setting-unsafe': {
    nb: 'PostgreSQL på {host}, port {port}, kan miste det som er lagret: {setting} er {value}. Sett {setting} til on for databasen {database} og start Iverk på nytt.',
    nn: 'PostgreSQL på {host}, port {port}, kan miste det som er lagra: {setting} er {value}. Set {setting} til on for databasen {database} og start Iverk på nytt.',
    en: 'PostgreSQL at {host}, port {port}, can lose what has been stored: {setting} is {value}. Set {setting} to on for the database {database} and start Iverk again.',
  },
  'database-not-migrated': {
    nb: 'Databasen {database} på {host}, port {port}, er ikke klar for denne utgaven av Iverk. Mangler: {missing}. Kjør iverk migrate, og start Iverk på nytt.',
    nn: 'Databasen {database} på {host}, port {port}, er ikkje klar for denne utgåva av Iverk. Manglar: {missing}. Køyr iverk migrate, og start Iverk på nytt.',
    en: 'The database {database} at {host}, port {port}, is not ready for this build of Iverk. Missing: {missing}. Run iverk migrate, and start Iverk again.',
  },
  'database-newer': {
    nb: 'Databasen {database} på {host}, port {port}, er tatt i bruk av en nyere utgave av Iverk (ukjent her: {unknown}). Oppgrader Iverk; en eldre utgave kan ikke bruke den.',
    nn: 'Databasen {database} på {host}, port {port}, er teken i bruk av ei nyare utgåve av Iverk (ukjent her: {unknown}). Oppgrader Iverk; ei eldre utgåve kan ikkje bruke han.',
    en: 'The database {database} at {host}, port {port}, has been used by a newer build of Iverk (unknown here: {unknown}). Upgrade Iverk; an older build cannot use it.',
  },
  'app-role-missing': {
    nb: "PostgreSQL på {host}, port {port}, har ingen rolle som heter {role}. Lag den (CREATE ROLE {role} LOGIN PASSWORD '…'), og kjør iverk migrate på nytt.",
    nn: "PostgreSQL på {host}, port {port}, har inga rolle som heiter {role}. Lag henne (CREATE ROLE {role} LOGIN PASSWORD '…'), og køyr iverk migrate på nytt.",
    en: "PostgreSQL at {host}, port {port}, has no role called {role}. Create it (CREATE ROLE {role} LOGIN PASSWORD '…'), and run iverk migrate again.",
  },
} satisfies Record<string, Text>;

export type PostgresProblem = keyof typeof postgresTexts;
