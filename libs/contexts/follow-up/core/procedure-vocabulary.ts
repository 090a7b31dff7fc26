import type { Vocabularies } from '#engine';
import { statuses } from './follow-up.events.js';

/** How somebody may stand to the carrying out of a point. */
export const relationCodes = ['OFFICER', 'DEPUTY', 'LEADER', 'COORDINATOR', 'DIRECTOR', 'SECRETARY'] as const;
export type RelationCode = (typeof relationCodes)[number];

/** What a transition can ask to be told with it. */
export const requirableFields = ['comment', 'holdReasons', 'holdUntil', 'reference', 'treatment'] as const;
export type RequirableField = (typeof requirableFields)[number];

/** Who only hears of a point: whoever leads those who lead its unit. */
export const addresseeCodes = [...relationCodes, 'SECTOR_LEADER'] as const;
export type AddresseeCode = (typeof addresseeCodes)[number];

/** Days a point may have. */
export const pointDates = ['deadline', 'holdUntil'] as const;

/** What procedures can be about, and the words of each. The log names a point's state by its status. */
export const procedureVocabularies: Vocabularies = {
  vedtakspunkt: {
    statuses,
    relations: relationCodes,
    addressees: addresseeCodes,
    fields: requirableFields,
    dates: pointDates,
    ownFields: false,
    statesAreStatuses: true,
  },
};
