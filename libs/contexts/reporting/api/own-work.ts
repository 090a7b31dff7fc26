import type { FollowUpDocument } from '#contexts/follow-up';
import { activeMembershipsOf } from '#contexts/organisation';
import type { Filter } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import type { VedtaksloggRow } from '../core/vedtakslogg.js';
import type { Reader } from './reader.js';

/** Ids of the units whose leader is asking, as a leader. */
const ledBy = ({ roles, leads }: RequestContext): readonly string[] =>
  roles.includes('LEADER') ? leads : [];

/** Whether the vedtak is the reader's to know of, shielded or not, because of work on it: as officer, deputy or leader. */
export const worksOn = (
  { officer, deputy, unit }: Pick<FollowUpDocument, 'officer' | 'deputy' | 'unit'>,
  context: RequestContext,
): boolean => {
  const { actor } = context;
  if (actor === null) return false;
  return [officer, deputy].includes(actor) || (unit !== null && ledBy(context).includes(unit));
};

/** The same, as a condition on rows of the vedtakslogg, also of its past; undefined for the public. */
export const workOf = (context: RequestContext, standing: '' | 'now.' = ''): Filter | undefined => {
  const { actor } = context;
  if (actor === null) return undefined;
  const units = ledBy(context);
  return {
    any: [
      { column: `${standing}follow_up.officer`, is: 'equal', value: actor },
      { column: `${standing}follow_up.deputy`, is: 'equal', value: actor },
      ...(units.length === 0
        ? []
        : [{ column: `${standing}follow_up.unit`, is: 'in', values: units } as const]),
    ],
  };
};

/** Open points that the reader may have to answer for; `isAskedOf` decides. */
export const openWorkOf = (context: RequestContext): Filter => {
  const own = workOf(context);
  const unassigned = { column: 'follow_up.officer', is: 'null' } as const;
  return {
    all: [
      { column: 'follow_up.ended', is: 'equal', value: false },
      {
        any: [
          ...(own === undefined ? [] : [own]),
          ...(context.roles.includes('COORDINATOR') ? [unassigned] : []),
        ],
      },
    ],
  };
};

/** As when officers are asked: whom no mail reaches, or who has left, cannot answer. */
const canAnswer = async (personId: string, reader: Reader): Promise<boolean> => {
  const organisation = await reader.organisation();
  const isMember = organisation.memberships.some((each) => each.personId === personId);
  const hasLeft = isMember && activeMembershipsOf(organisation, personId, reader.context.today).length === 0;
  return !hasLeft && ((await reader.people.load(personId))?.email ?? '') !== '';
};

/**
 * Whether it is the reader who answers for the point: its officer or deputy, the unit's leader when it has no officer
 * who can be reached, the coordinator when it has none at all.
 */
export const isAskedOf = async ({ followUp }: VedtaksloggRow, reader: Reader): Promise<boolean> => {
  if (followUp === null) return false;
  const { context } = reader;
  if (worksOn({ ...followUp, unit: null }, context)) return true;
  const { officer } = followUp;
  if (officer === null) return context.roles.includes('COORDINATOR') || worksOn(followUp, context);
  return worksOn(followUp, context) && !(await canAnswer(officer, reader));
};
