import { activeMembershipsOf, type StaffOn } from '#contexts/organisation';
import type { OpenCase } from './case.commands.js';

type Opening = OpenCase['data'];

/**
 * What begins of itself is its officer's unit's to answer for, so that there is a leader to turn to; what somebody opens by
 * hand, and what says who answers, stays as it is.
 */
export const answeredByOwnUnit = (data: Opening, { organisation, day }: StaffOn): Opening => {
  const { of, officer, shares } = data;
  if (!('on' in of) || officer === null || shares.length > 0) return data;
  const [membership] = activeMembershipsOf(organisation, officer, day);
  if (membership === undefined) return data;
  return { ...data, shares: [{ what: null, main: [{ kind: 'UNIT', id: membership.unitId }], part: [] }] };
};
