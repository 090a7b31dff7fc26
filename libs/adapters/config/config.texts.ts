import type { Text } from '#kernel';

export type ConfigProblem =
  | 'unknown-key'
  | 'misspelt-key'
  | 'bad-port'
  | 'bad-database-url'
  | 'bad-event-store-url'
  | 'bad-event-store-user'
  | 'bad-redis-url'
  | 'bad-smtp-url'
  | 'bad-base-url'
  | 'bad-mail-from'
  | 'bad-mail-reply-to'
  | 'bad-kommune';

/** What is wrong with a setting and what to do. Addresses are never repeated: they may hold a password. */
export const configTexts = {
  'unknown-key': {
    nb: 'Innstillingen {key} finnes ikke. Fjern den; de som finnes, er {known}.',
    nn: 'Innstillinga {key} finst ikkje. Fjern henne; dei som finst, er {known}.',
    en: 'There is no setting {key}. Remove it; those there are: {known}.',
  },
  'misspelt-key': {
    nb: 'Innstillingen {key} finnes ikke. Mente du {nearest}? Rett navnet, eller fjern innstillingen.',
    nn: 'Innstillinga {key} finst ikkje. Meinte du {nearest}? Rett namnet, eller fjern innstillinga.',
    en: 'There is no setting {key}. Did you mean {nearest}? Correct the name, or remove the setting.',
  },
  'bad-port': {
    nb: 'PORT er «{value}», men må være et heltall fra 0 til 65535. Sett for eksempel PORT=3000.',
    nn: 'PORT er «{value}», men må vere eit heiltal frå 0 til 65535. Set til dømes PORT=3000.',
    en: 'PORT is “{value}” but must be a whole number from 0 to 65535. Set for example PORT=3000.',
  },
  'bad-database-url': {
    nb: '{key} er ikke en gyldig adresse. Skriv den som postgres://bruker:passord@tjener:5432/database, med tegn som @, :, / og # i passordet prosentkodet, eller fjern den for å bruke den innebygde databasen.',
    nn: '{key} er ikkje ei gyldig adresse. Skriv henne som postgres://brukar:passord@tenar:5432/database, med teikn som @, :, / og # i passordet prosentkoda, eller fjern henne for å bruke den innebygde databasen.',
    en: '{key} is not a valid address. Write it as postgres://user:password@server:5432/database, with characters such as @, :, / and # in the password percent-encoded, or remove it to use the embedded database.',
  },
  'bad-event-store-url': {
    nb: 'EVENTSTORE_URL er ikke en gyldig adresse. Skriv den som esdb://tjener:2113 eller esdb+discover://klynge:2113, og legg til ?tls=false bare der tjeneren kjører uten TLS. Tegn som @, : og / i passordet skrives prosentkodet. Fjern den for å ha hendelsesloggen i PostgreSQL.',
    nn: 'EVENTSTORE_URL er ikkje ei gyldig adresse. Skriv henne som esdb://tenar:2113 eller esdb+discover://klynge:2113, og legg til ?tls=false berre der tenaren køyrer utan TLS. Teikn som @, : og / i passordet skriv du prosentkoda. Fjern henne for å ha hendingsloggen i PostgreSQL.',
    en: 'EVENTSTORE_URL is not a valid address. Write it as esdb://server:2113 or esdb+discover://cluster:2113, and add ?tls=false only where the server runs without TLS. Percent-encode characters such as @, : and / in the password. Remove it to keep the event log in PostgreSQL.',
  },
  'bad-event-store-user': {
    nb: '{key} kan ikke brukes alene. Sett EVENTSTORE_URL og EVENTSTORE_USER, og enten EVENTSTORE_PASSWORD eller EVENTSTORE_PASSWORD_FILE.',
    nn: '{key} kan ikkje brukast åleine. Set EVENTSTORE_URL og EVENTSTORE_USER, og anten EVENTSTORE_PASSWORD eller EVENTSTORE_PASSWORD_FILE.',
    en: '{key} cannot be used alone. Set EVENTSTORE_URL and EVENTSTORE_USER, and either EVENTSTORE_PASSWORD or EVENTSTORE_PASSWORD_FILE.',
  },
  'bad-redis-url': {
    nb: 'REDIS_URL er ikke en gyldig adresse. Skriv den som redis://tjener:6379 eller rediss://bruker:passord@tjener:6379, eller fjern den for å bruke køen i PostgreSQL.',
    nn: 'REDIS_URL er ikkje ei gyldig adresse. Skriv henne som redis://tenar:6379 eller rediss://brukar:passord@tenar:6379, eller fjern henne for å bruke køen i PostgreSQL.',
    en: 'REDIS_URL is not a valid address. Write it as redis://server:6379 or rediss://user:password@server:6379, or remove it to use the queue in PostgreSQL.',
  },
  'bad-smtp-url': {
    nb: 'SMTP_URL er ikke en gyldig adresse. Skriv den som smtp://tjener:25 eller smtps://bruker:passord@tjener:465, eller fjern den for å få e-postene som filer i datamappen.',
    nn: 'SMTP_URL er ikkje ei gyldig adresse. Skriv henne som smtp://tenar:25 eller smtps://brukar:passord@tenar:465, eller fjern henne for å få e-postane som filer i datamappa.',
    en: 'SMTP_URL is not a valid address. Write it as smtp://server:25 or smtps://user:password@server:465, or remove it to have mails written as files in the data directory.',
  },
  'bad-base-url': {
    nb: 'IVERK_BASE_URL er ikke en gyldig nettadresse. Skriv den som https://iverk.kommune.no, uten brukernavn, ? og #.',
    nn: 'IVERK_BASE_URL er ikkje ei gyldig nettadresse. Skriv henne som https://iverk.kommune.no, utan brukarnamn, ? og #.',
    en: 'IVERK_BASE_URL is not a valid web address. Write it as https://iverk.kommune.no, without user name, ? and #.',
  },
  'bad-mail-from': {
    nb: 'IVERK_MAIL_FROM er «{value}», men må være én e-postadresse. Skriv den som iverk@kommune.no eller Iverk <iverk@kommune.no>.',
    nn: 'IVERK_MAIL_FROM er «{value}», men må vere éi e-postadresse. Skriv henne som iverk@kommune.no eller Iverk <iverk@kommune.no>.',
    en: 'IVERK_MAIL_FROM is “{value}” but must be one mail address. Write it as iverk@kommune.no or Iverk <iverk@kommune.no>.',
  },
  'bad-mail-reply-to': {
    nb: 'IVERK_MAIL_REPLY_TO er «{value}», men må være én e-postadresse. Skriv den som postmottak@kommune.no, eller fjern den for å få svarene til IVERK_MAIL_FROM.',
    nn: 'IVERK_MAIL_REPLY_TO er «{value}», men må vere éi e-postadresse. Skriv henne som postmottak@kommune.no, eller fjern henne for å få svara til IVERK_MAIL_FROM.',
    en: 'IVERK_MAIL_REPLY_TO is “{value}” but must be one mail address. Write it as postmottak@kommune.no, or remove it to have answers go to IVERK_MAIL_FROM.',
  },
  'bad-kommune': {
    nb: 'IVERK_KOMMUNE er «{value}», men må være et kommunenummer på fire sifre. Sett for eksempel IVERK_KOMMUNE=3420.',
    nn: 'IVERK_KOMMUNE er «{value}», men må vere eit kommunenummer på fire siffer. Set til dømes IVERK_KOMMUNE=3420.',
    en: 'IVERK_KOMMUNE is “{value}” but must be a municipality number of four digits. Set for example IVERK_KOMMUNE=3420.',
  },
} satisfies Record<ConfigProblem, Text>;
