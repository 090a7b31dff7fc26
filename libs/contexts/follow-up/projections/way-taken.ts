import { sourcesOf, type Procedure, type Way } from '#engine';
import type { Status } from '#contexts/procedures';
import type { FollowUpDocument } from './follow-up.document.js';

/**
 * The steps of its procedure that a follow-up has taken, in the order things happened. What a list told is no step, nor is
 * a status that was told again.
 */
export const wayTaken = (
  { openedAs, status, history }: Pick<FollowUpDocument, 'openedAs' | 'status' | 'history'>,
  procedure: Procedure,
): Way => {
  let from: Status = openedAs;
  const steps: Way['steps'][number][] = [];
  for (const { type, status: to } of history) {
    if (to === null) continue;
    const step = type === 'StatusReported' && to !== from ? stepBetween(procedure, from, to) : undefined;
    if (step !== undefined) steps.push({ from, transition: step.id, to });
    from = to;
  }
  return { here: status, steps };
};

const stepBetween = (procedure: Procedure, from: Status, to: Status) =>
  procedure.transitions.find((each) => sourcesOf(procedure, each).includes(from) && each.to.includes(to));
