import type { Vocabularies, Vocabulary } from '#engine';
import { pointKinds } from '#contexts/vedtak';
import { statuses } from './statuses.js';

/** How somebody may stand to an instance: main and part responsibility (HA, DA), by name, in the line, in a forum, by role. */
export const relationCodes = [
  'OFFICER',
  'DEPUTY',
  'HA',
  'DA',
  'LEADER',
  'KLG',
  'UKLG',
  'COORDINATOR',
  'DIRECTOR',
  'SECRETARY',
] as const;
export type RelationCode = (typeof relationCodes)[number];

/** Who can be told something; a sector's leader only hears of it, and leads those who lead the unit. */
export const addresseeCodes = [...relationCodes, 'SECTOR_LEADER'] as const;
export type AddresseeCode = (typeof addresseeCodes)[number];

/** What can be asked for with any step about a point. */
export const pointFields = ['comment', 'holdReasons', 'holdUntil', 'reference', 'treatment'] as const;
export type PointField = (typeof pointFields)[number];

/** What can be asked for with any step of a case. */
export const caseFields = ['comment', 'officer', 'deadline', 'reference'] as const;
export type CaseField = (typeof caseFields)[number];

/** Days that instances may have, beside those of a procedure's own. */
export const knownDates = ['deadline', 'holdUntil'] as const;
export type KnownDate = (typeof knownDates)[number];

const common: Pick<Vocabulary, 'statuses' | 'relations' | 'addressees' | 'ownFields'> = {
  statuses,
  relations: relationCodes,
  addressees: addresseeCodes,
  ownFields: true,
};

/** What procedures can be about, and the words of each. */
export const procedureVocabularies: Vocabularies = {
  /** The carrying out of a point of a vedtak. The log names its state by its status. */
  vedtakspunkt: {
    ...common,
    fields: pointFields,
    dates: knownDates,
    occasions: { 'point-opened': { kind: pointKinds } },
    children: false,
    statesAreStatuses: true,
  },
  /** Anything else the administration carries out: an order, a study, a deviation, a report. */
  sak: {
    ...common,
    fields: caseFields,
    dates: ['deadline'],
    occasions: { 'deviation-reported': {}, 'report-asked': {} },
    children: true,
    statesAreStatuses: false,
  },
};
