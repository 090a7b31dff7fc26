import { hasLeft, type OrganisationDocument } from '#contexts/organisation';
import { reject, said, type LocalDate, type Rejection } from '#kernel';

/** Who hands over to whom, and why. */
export interface Handover {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export type HandoverRefusal = 'handover-to-self' | 'handover-to-left' | 'reason-required';

/** What must hold for all of it; undefined when it does. */
export const refuseHandover = (
  { from, to, reason }: Handover,
  organisation: OrganisationDocument,
  day: LocalDate,
): Rejection<HandoverRefusal> | undefined => {
  if (from === to) return reject('handover-to-self');
  if (hasLeft(organisation, to, day)) return reject('handover-to-left');
  return said(reason) === null ? reject('reason-required') : undefined;
};
