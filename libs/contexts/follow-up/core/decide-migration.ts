import { migrateInstance } from '#engine';
import { refuseTexts } from '#kernel';
import { type RelationCode, pinnedProcedure } from '#contexts/procedures';
import type { MigrateFollowUp } from './follow-up.commands.js';
import { presentInstance } from './follow-up.instance.js';
import type { Decision } from './follow-up.rejections.js';
import { among, isSystem, notYours, relationsOf } from './follow-up.relations.js';
import { presentResponsibility, type OpenedFollowUp } from './follow-up.state.js';

const movers: readonly RelationCode[] = ['COORDINATOR', 'DIRECTOR'];

/** Which procedure holds from now on, by an explicit word. To the one it has already changes nothing. */
export const migrate = ({ data, issued }: MigrateFollowUp, state: OpenedFollowUp): Decision => {
  const mayMove = isSystem(issued) || among(relationsOf(presentResponsibility(state), issued), movers);
  if (!mayMove) return notYours(movers);
  const { to, timers, reason } = data;
  const plan = { to: pinnedProcedure(to), states: {}, timers, reason, at: issued.at };
  const decided = migrateInstance(pinnedProcedure(state.procedure), presentInstance(state), plan);
  return 'rejected' in decided ? decided : (refuseTexts({ reason }) ?? decided);
};
