import type { FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import { maySee } from '#toolkit/access';
import { worksOn } from './own-work.js';
import type { Reader } from './reader.js';

/** Whether the reader may know of this vedtak at all: a shielded one is not there for the public. */
export const mayKnowOf = (
  { shielding }: VedtakDocument,
  followUps: readonly FollowUpDocument[],
  { context }: Reader,
): boolean =>
  shielding === null ||
  maySee('shieldedVedtak', context.roles) ||
  followUps.some((followUp) => worksOn(followUp, context));
