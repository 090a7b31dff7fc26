import { type Language, type Text } from '#kernel';
import type { HoldReason, Status } from './follow-up.events.js';
import type { AddresseeCode, pointDates, RelationCode, RequirableField } from './procedure-vocabulary.js';

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

/** What people read for the reason why the work has stopped. */
export const holdReasonTexts = {
  KAPASITET: { nb: 'Mangler kapasitet', nn: 'Manglar kapasitet', en: 'Lack of capacity' },
  KOMPETANSE: { nb: 'Mangler kompetanse', nn: 'Manglar kompetanse', en: 'Lack of competence' },
  FINANSIERING: { nb: 'Mangler finansiering', nn: 'Manglar finansiering', en: 'Lack of funding' },
  AVVENTER_ANNET_VEDTAK: {
    nb: 'Avventer et annet vedtak',
    nn: 'Ventar på eit anna vedtak',
    en: 'Awaits another vedtak',
  },
  AVVENTER_PLAN: { nb: 'Avventer en plan', nn: 'Ventar på ein plan', en: 'Awaits a plan' },
  AVVENTER_EKSTERN: {
    nb: 'Avventer andre utenfor kommunen',
    nn: 'Ventar på andre utanfor kommunen',
    en: 'Awaits somebody outside the municipality',
  },
  AVVENTER_POLITISK_AVKLARING: {
    nb: 'Avventer politisk avklaring',
    nn: 'Ventar på politisk avklaring',
    en: 'Awaits political clarification',
  },
  KLAGE_ELLER_LOVLIGHETSKONTROLL: {
    nb: 'Klage eller lovlighetskontroll',
    nn: 'Klage eller lovlegkontroll',
    en: 'Complaint or legality review',
  },
  IKKE_PRIORITERT: { nb: 'Ikke prioritert', nn: 'Ikkje prioritert', en: 'Not given priority' },
} as const satisfies Record<HoldReason, Text>;

/** What people read for how somebody stands to a follow-up. */
export const relationTexts = {
  OFFICER: { nb: 'saksbehandleren', nn: 'sakshandsamaren', en: 'the officer' },
  DEPUTY: { nb: 'stedfortrederen', nn: 'stadfortredaren', en: 'the deputy' },
  LEADER: { nb: 'lederen for enheten', nn: 'leiaren for eininga', en: 'the unit’s leader' },
  COORDINATOR: { nb: 'vedtakskoordinatoren', nn: 'vedtakskoordinatoren', en: 'the coordinator' },
  DIRECTOR: { nb: 'kommunedirektøren', nn: 'kommunedirektøren', en: 'the director' },
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
} as const satisfies Record<(typeof pointDates)[number], Text>;

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
  what: { nb: 'hva avviket er', nn: 'kva avviket er', en: 'what the deviation is' },
  measure: { nb: 'tiltak', nn: 'tiltak', en: 'measure' },
} as const satisfies Record<RequirableField | 'what' | 'measure', Text>;

const labels: Readonly<Record<string, Text>> = {
  ...statusTexts,
  ...relationTexts,
  ...fieldTexts,
};
const coded = ['from', 'to', 'allowed', 'by', 'fields', 'held', 'status'];

/** The details of a refusal with labels in the place of codes, ready to be filled into its text. */
export const readableDetails = (
  details: Readonly<Record<string, string>>,
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      coded.includes(name) ? labelled(value, language) : value,
    ]),
  );

const labelled = (codes: string, language: Language): string =>
  codes
    .split(', ')
    .map((code) => labels[code]?.[language] ?? code)
    .join(', ');
