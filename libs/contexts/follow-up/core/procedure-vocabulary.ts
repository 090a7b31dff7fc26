import type { Vocabulary } from '#engine';
import { statuses } from './follow-up.events.js';

/** How somebody may stand to the carrying out of a point. */
export const relationCodes = ['OFFICER', 'DEPUTY', 'LEADER', 'COORDINATOR', 'DIRECTOR', 'SECRETARY'] as const;
export type RelationCode = (typeof relationCodes)[number];

/** What a transition can ask to be told with it. */
export const requirableFields = ['comment', 'holdReasons', 'holdUntil', 'reference', 'treatment'] as const;
export type RequirableField = (typeof requirableFields)[number];

/** The words a procedure for carrying out a point may use. */
export const procedureVocabulary: Vocabulary = {
  statuses,
  relations: relationCodes,
  fields: requirableFields,
};
