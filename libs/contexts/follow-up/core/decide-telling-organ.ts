import { dayOf, refuseTexts, reject, said } from '#kernel';
import type { RelationCode } from '#contexts/procedures';
import type { RecordOrganTold } from './follow-up.commands.js';
import type { Decision } from './follow-up.rejections.js';
import { among, notYours, relationsOf } from './follow-up.relations.js';
import { presentResponsibility, statusAt, type OpenedFollowUp } from './follow-up.state.js';

/** Who tells an organ: the director, and those who do so for the director. */
const tellers: readonly RelationCode[] = ['COORDINATOR', 'SECRETARY', 'DIRECTOR'];

/**
 * The organ that made the vedtak has been told that it cannot be carried out (kommuneloven § 13-1). Only of a point that stands so;
 * where it comes to stand so once more, the organ is told once more.
 */
export const recordOrganTold = ({ data, issued }: RecordOrganTold, state: OpenedFollowUp): Decision => {
  if (!among(relationsOf(presentResponsibility(state), issued), tellers)) return notYours(tellers);
  if (statusAt(state, issued.at) !== 'KAN_IKKE_IVERKSETTES') return reject('nothing-to-tell-organ');
  const { on } = data;
  const [caseNumber, day] = [said(data.caseNumber), dayOf(issued.at)];
  if (on > day) return reject('organ-told-in-future', { on, day });
  const known = state.organTold.some((each) => each.on === on && each.caseNumber === caseNumber);
  return known ? [] : (refuseTexts({ caseNumber }) ?? [{ type: 'OrganTold', data: { on, caseNumber } }]);
};
