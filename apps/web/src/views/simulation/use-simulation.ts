import { useMutation } from '@tanstack/react-query';
import { ask, type AskFailed } from '../../api/ask.js';
import {
  SimulatedAheadDocument,
  SimulatedPastDocument,
  type SimulatedFragment,
  type SimulatedProcedureInput,
} from '../../api/operations.generated.js';
import { seeingOwnWrites } from '../../api/use-read.js';

/** How many months back, or ahead. */
export interface Span {
  readonly way: 'past' | 'ahead';
  readonly months: number;
}

/** What is asked: in which days, and what in the place of the rules as they are; null for nothing. */
export interface SimulationQuestion extends Span {
  readonly procedure: SimulatedProcedureInput | null;
}

/** What the rules do, and what those would do that are tried in their place. */
export interface SimulationAnswer {
  readonly way: Span['way'];
  readonly now: SimulatedFragment;
  readonly tried: SimulatedFragment | undefined;
}

/** Simulates when it is asked to, and only then: it is no small thing to do each time that something changes. */
export const useSimulation = () =>
  useMutation<SimulationAnswer, AskFailed, SimulationQuestion>({
    mutationFn: async ({ way, months, procedure }) => {
      const document = way === 'past' ? SimulatedPastDocument : SimulatedAheadDocument;
      const variables = { months, procedure, tries: procedure !== null };
      const { now, tried } = await ask(document, seeingOwnWrites(document, variables));
      return { way, now, tried };
    },
  });
