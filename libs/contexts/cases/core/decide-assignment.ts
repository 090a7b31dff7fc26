import { isEndedIn } from '#engine';
import { pinnedProcedure, type RelationCode } from '#contexts/procedures';
import { canonicalJson, dayOf, refuseTexts, reject, said } from '#kernel';
import type { AssignCase, MoveCaseDeadline } from './case.commands.js';
import type { Decision } from './case.rejections.js';
import type { OpenedCase } from './case.state.js';
import { isSystem, notYours } from './may.js';
import { relationsOf } from './holders.js';
import type { Issued } from '#kernel';

const assigners: readonly RelationCode[] = ['HA', 'LEADER', 'COORDINATOR', 'DIRECTOR'];
const planners: readonly RelationCode[] = ['OFFICER', 'DEPUTY', ...assigners];

const mayBe = (among: readonly RelationCode[], issued: Issued, state: OpenedCase): boolean =>
  isSystem(issued) || relationsOf(state, issued).some((relation) => among.includes(relation));

/** Says who answers from now on. */
export const assignCase = ({ data, issued }: AssignCase, state: OpenedCase): Decision => {
  if (!mayBe(assigners, issued, state)) return notYours(assigners);
  const { officer, deputy } = data;
  if (officer !== null && officer === deputy) return reject('deputy-is-officer');
  const shares = data.shares.map(({ what, main, part }) => ({
    what: said(what),
    main: [...main],
    part: [...part],
  }));
  const before = { shares: state.shares, officer: state.officer, deputy: state.deputy };
  if (canonicalJson(before) === canonicalJson({ shares, officer, deputy })) return [];
  const reason = said(data.reason);
  const what = shares.map((each) => each.what ?? '').join('\n');
  return (
    refuseTexts({ reason, what }) ?? [{ type: 'CaseAssigned', data: { shares, officer, deputy, reason } }]
  );
};

/** Another deadline, or none, with a reason. */
export const moveDeadline = ({ data, issued }: MoveCaseDeadline, state: OpenedCase): Decision => {
  if (!mayBe(planners, issued, state)) return notYours(planners);
  if (isEndedIn(pinnedProcedure(state.procedure), state.state)) return reject('case-ended');
  const { deadline } = data;
  if (deadline === state.deadline) return [];
  const day = dayOf(issued.at);
  if (deadline !== null && deadline < day) return reject('deadline-in-past', { deadline, day });
  const reason = said(data.reason);
  if (reason === null) return reject('reason-required');
  return (
    refuseTexts({ reason }) ?? [
      { type: 'CaseDeadlineMoved', data: { from: state.deadline, deadline, reason } },
    ]
  );
};
