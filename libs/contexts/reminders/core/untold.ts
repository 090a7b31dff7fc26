import type { StoppedBecause } from './notice.js';

/** Why mail does not reach somebody. */
export const unreachableBecause = ['LEFT', 'ADDRESS_FLAGGED', 'NO_ADDRESS', 'AWAY'] as const;
export type UnreachableBecause = (typeof unreachableBecause)[number];

/** Why nobody is asked about a point in a period. */
export const notDueBecause = ['ENDED', 'REPORTED_DONE', 'WITHDRAWN_AT_SOURCE', 'REPORTED_IN_PERIOD'] as const;
export type NotDueBecause = (typeof notDueBecause)[number];

/** Why a round does not ask somebody about a point. */
export type UnaskedBecause = NotDueBecause | UnreachableBecause | 'ASKED_BEFORE' | 'NOBODY';

/** Why a morning's mail does not tell somebody something. */
export type UntoldThatMorning =
  UnreachableBecause | 'TOLD_THAT_DAY' | 'TOLD_WITH_OTHERS' | 'WAITS_FOR_WEEKDAY' | 'NOBODY';

/** Why the round of a period asks nobody now. */
export type NoRoundBecause = 'ROUND_NEVER' | 'ROUND_NOT_DUE' | 'ROUND_OPENED_BEFORE';

/** Why a day's mail tells nobody any more. */
export type NoMailBecause = 'QUIET_DAY' | 'CAME_AFTER';

/** Why what was planned did not come to somebody. */
export type NotComeBecause = 'NOTHING_LEFT' | 'REFUSED' | 'GIVEN_UP';

/** Every reason there is for not being told: exactly one for each thing and each person it is not told. */
export type UntoldBecause =
  | StoppedBecause
  | UnaskedBecause
  | UntoldThatMorning
  | NoRoundBecause
  | NotComeBecause
  | NoMailBecause
  | 'TOLD_OTHERS'
  | 'ROUND_OVER';
