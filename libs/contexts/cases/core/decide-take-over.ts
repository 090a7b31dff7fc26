import { tasksHeldBy } from '#engine';
import { pinnedProcedure } from '#contexts/procedures';
import { isRejection, refuseTexts, reject, said } from '#kernel';
import type { Responsibility, TakeOverCase } from './case.commands.js';
import type { Holder } from './case.events.js';
import type { Decision } from './case.rejections.js';
import { caseInstanceOf, type OpenedCase } from './case.state.js';
import { assignCase } from './decide-assignment.js';

type People = Pick<TakeOverCase['data'], 'from' | 'to'>;

/** Each once: who takes over may have had a part already. */
const holdersAfter = (holders: readonly Holder[], { from, to }: People): readonly Holder[] => {
  const after = holders.map((each) =>
    each.kind === 'PERSON' && each.id === from ? { ...each, id: to } : each,
  );
  return after.filter(
    (each, n) => after.findIndex(({ kind, id }) => kind === each.kind && id === each.id) === n,
  );
};

const inPlaceOf = ({ shares, officer, deputy }: Responsibility, people: People): Responsibility => {
  const { from, to } = people;
  const now = { officer: officer === from ? to : officer, deputy: deputy === from ? to : deputy };
  return {
    shares: shares.map(({ what, main, part }) => ({
      what,
      main: [...holdersAfter(main, people)],
      part: [...holdersAfter(part, people)],
    })),
    officer: now.officer,
    deputy: now.deputy === now.officer ? null : now.deputy,
  };
};

/** Whether the person has anything of the case by name. */
const hasPart = ({ shares, officer, deputy }: Responsibility, person: string): boolean =>
  officer === person ||
  deputy === person ||
  shares.some(({ main, part }) =>
    [...main, ...part].some(({ kind, id }) => kind === 'PERSON' && id === person),
  );

/**
 * One person takes over what another has of the case: it is theirs from then on, and so are the tasks the other had taken on, for
 * nobody else could claim them. Of what the other does not have, nothing happens. Who may is as for any assignment.
 */
export const takeOverCase = ({ data, issued }: TakeOverCase, state: OpenedCase): Decision => {
  const { from, to } = data;
  if (from === to) return reject('handover-to-self');
  const held = tasksHeldBy(pinnedProcedure(state.procedure), caseInstanceOf(state), from);
  if (held.length === 0 && !hasPart(state, from)) return [];
  const reason = said(data.reason);
  const command = { ...inPlaceOf(state, data), reason };
  const decided = assignCase({ type: 'AssignCase', data: command, issued }, state);
  if (isRejection(decided)) return decided;
  if (reason === null) return reject('reason-required');
  const delegated = held.map((task) => ({ type: 'TaskDelegated', data: { task, to, reason } }) as const);
  return refuseTexts({ reason }) ?? [...decided, ...delegated];
};
