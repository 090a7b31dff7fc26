import type { Procedure } from '#engine';
import type { Language, Text } from '#kernel';
import type { Status } from './statuses.js';
import type { AddresseeCode, CaseField, KnownDate, PointField, RelationCode } from './vocabularies.js';

/** What people read for a status. */
export const statusTexts = {
  REGISTRERT: { nb: 'Registrert', nn: 'Registrert', en: 'Registered' },
  INGEN_OPPFOLGING: { nb: 'Krever ikke oppfølging', nn: 'Krev ikkje oppfølging', en: 'Needs no follow-up' },
  IKKE_STARTET: { nb: 'Ikke påbegynt', nn: 'Ikkje påbyrja', en: 'Not begun' },
  UNDER_ARBEID: { nb: 'Under arbeid', nn: 'Under arbeid', en: 'In progress' },
  PAA_VENT: { nb: 'Satt på vent', nn: 'Sett på vent', en: 'On hold' },
  UTSATT: { nb: 'Utsatt ved vedtak', nn: 'Utsett ved vedtak', en: 'Postponed by the organ' },
  DELVIS_IVERKSATT: { nb: 'Delvis iverksatt', nn: 'Delvis sett i verk', en: 'Partly carried out' },
  MELDT_IVERKSATT: { nb: 'Meldt iverksatt', nn: 'Meldt sett i verk', en: 'Reported carried out' },
  AVSLUTTET: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
  KAN_IKKE_IVERKSETTES: {
    nb: 'Kan ikke iverksettes som vedtatt',
    nn: 'Kan ikkje setjast i verk som vedteke',
    en: 'Cannot be carried out as decided',
  },
  ERSTATTET: { nb: 'Erstattet av nytt vedtak', nn: 'Erstatta av nytt vedtak', en: 'Replaced' },
  OPPHEVET: { nb: 'Opphevet', nn: 'Oppheva', en: 'Annulled' },
} as const satisfies Record<Status, Text>;

/** What people read for how somebody stands to an instance. */
export const relationTexts = {
  OFFICER: { nb: 'saksbehandleren', nn: 'saksbehandlaren', en: 'the officer' },
  DEPUTY: { nb: 'stedfortrederen', nn: 'stadfortredaren', en: 'the deputy' },
  LEADER: { nb: 'lederen for enheten', nn: 'leiaren for eininga', en: 'the unit’s leader' },
  COORDINATOR: { nb: 'vedtakskoordinatoren', nn: 'vedtakskoordinatoren', en: 'the coordinator' },
  DIRECTOR: { nb: 'kommunedirektøren', nn: 'kommunedirektøren', en: 'the director' },
  HA: {
    nb: 'den som har hovedansvaret',
    nn: 'den som har hovudansvaret',
    en: 'who has the main responsibility',
  },
  DA: { nb: 'de som har delansvar', nn: 'dei som har delansvar', en: 'who has part of the responsibility' },
  KLG: {
    nb: 'kommunedirektørens ledergruppe',
    nn: 'leiargruppa til kommunedirektøren',
    en: 'the director’s leader group',
  },
  UKLG: { nb: 'den utvidede ledergruppen', nn: 'den utvida leiargruppa', en: 'the widened leader group' },
  SECRETARY: { nb: 'møtesekretæren', nn: 'møtesekretæren', en: 'the secretary' },
} as const satisfies Record<RelationCode, Text>;

/** What people read for whom something is told. */
export const addresseeTexts = {
  ...relationTexts,
  SECTOR_LEADER: { nb: 'lederen over', nn: 'leiaren over', en: 'the leader above' },
} as const satisfies Record<AddresseeCode, Text>;

/** What people read for the days that timers count from. */
export const dateTexts = {
  deadline: { nb: 'fristen', nn: 'fristen', en: 'the deadline' },
  holdUntil: {
    nb: 'den planlagte gjenopptakelsen',
    nn: 'den planlagde gjenopptakinga',
    en: 'the planned resumption',
  },
} as const satisfies Record<KnownDate, Text>;

/** What people read for what must be told. */
export const fieldTexts = {
  comment: { nb: 'kommentar', nn: 'kommentar', en: 'comment' },
  holdReasons: {
    nb: 'grunn til at arbeidet står',
    nn: 'grunn til at arbeidet står',
    en: 'reason for the hold',
  },
  holdUntil: {
    nb: 'dato for når arbeidet tas opp igjen',
    nn: 'dato for når arbeidet blir teke opp att',
    en: 'date when work is taken up again',
  },
  reference: { nb: 'vedtaket det vises til', nn: 'vedtaket det blir vist til', en: 'the vedtak referred to' },
  treatment: {
    nb: 'behandlingen som avslutter',
    nn: 'handsaminga som avsluttar',
    en: 'the treatment that closes',
  },
  officer: { nb: 'den som skal gjøre det', nn: 'den som skal gjere det', en: 'who is to do it' },
  deadline: { nb: 'frist', nn: 'frist', en: 'deadline' },
  what: { nb: 'hva avviket er', nn: 'kva avviket er', en: 'what the deviation is' },
  measure: { nb: 'tiltak', nn: 'tiltak', en: 'measure' },
} as const satisfies Record<PointField | CaseField | 'what' | 'measure', Text>;

const nameIn = (texts: Readonly<Record<string, Text>>, code: string): Text | undefined =>
  Object.hasOwn(texts, code) ? texts[code] : undefined;

const ownName = ({ fields = {} }: Procedure, code: string): Text | undefined =>
  Object.hasOwn(fields, code) ? fields[code]?.name : undefined;

/** What people read for a day that a timer of the procedure counts from: its own field's name, or a day every such instance has. */
export const dateNameIn =
  (procedure: Procedure, language: Language) =>
  (date: string): string =>
    (ownName(procedure, date) ?? nameIn(dateTexts, date))?.[language].toLowerCase() ?? date;

/** What people read for what a step of the procedure asks for, several with commas. */
export const fieldsIn = (procedure: Procedure, names: readonly string[], language: Language): string =>
  names.map((name) => (ownName(procedure, name) ?? nameIn(fieldTexts, name))?.[language] ?? name).join(', ');

/** What people read for those who may take a step, several with commas. */
export const relationsIn = (codes: readonly string[], language: Language): string =>
  codes.map((code) => nameIn(relationTexts, code)?.[language] ?? code).join(', ');

/** What people read for the codes of a procedure's own states, fields and values. */
export const labelsOf = ({ states, fields = {} }: Procedure): Readonly<Record<string, Text>> =>
  Object.fromEntries(
    [
      ...Object.entries(fields).flatMap(([code, { name, values = {} }]) => [
        ...Object.entries(values),
        [code, name] as const,
      ]),
      ...Object.entries(states).map(([code, { name }]) => [code, name] as const),
    ].flatMap(([code, text]) => (text === undefined ? [] : [[code, text]])),
  );
