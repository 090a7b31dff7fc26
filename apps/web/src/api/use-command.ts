import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask, AskFailed } from './ask.js';
import type { TypedDocumentString } from './operations.generated.js';
import { noteWrite } from './own-writes.js';

/** A rule said no; nothing was written. */
export interface Refused {
  readonly code: string;
  readonly message: string;
}

interface WithInput {
  readonly input: { readonly commandId?: string | null | undefined };
}

/** Answers of mutations: what was accepted stands at a position of the log. */
export const isRefused = <Answer extends object>(answer: Answer): answer is Answer & Refused =>
  'code' in answer && 'message' in answer;

const mostTries = 6;
const longestWait = 15_000;

/** Only what may never have arrived is sent again; the command's id sees to it that it counts once. */
const triesAgain = (failures: number, problem: unknown): boolean =>
  problem instanceof AskFailed && problem.code === 'UNREACHABLE' && failures < mostTries;

/** What was sent and not answered yet: sent again it is the same command; other words are another. */
interface Attempt {
  readonly id: string;
  readonly said: string;
}

const attemptAt = (input: object, before: Attempt | undefined): Attempt => {
  const said = JSON.stringify(input);
  return before?.said === said ? before : { id: crypto.randomUUID(), said };
};

/** A mutation's own answer: there is one in each operation of ours. */
export type AnswerOf<Result> = Result[keyof Result];

/**
 * Sends a command. Its id is the same until it has been answered, so that it can be sent again after a lost connection or a
 * timeout and is still carried out once. A refusal is an answer, never thrown. What this page reads next includes it.
 */
export const useCommand = <Result extends object, Variables extends WithInput>(
  document: TypedDocumentString<Result, Variables>,
): UseMutationResult<AnswerOf<Result>, AskFailed, Variables['input']> => {
  const client = useQueryClient();
  const attempt = useRef<Attempt>(undefined);
  return useMutation<AnswerOf<Result>, AskFailed, Variables['input']>({
    mutationFn: async (input) => {
      attempt.current = attemptAt(input, attempt.current);
      const variables = { input: { commandId: attempt.current.id, ...input } } as Variables;
      const [answer] = Object.values(await ask(document, variables)) as readonly AnswerOf<Result>[];
      attempt.current = undefined;
      return answer as AnswerOf<Result>;
    },
    retry: triesAgain,
    retryDelay: (failures) => Math.min(1000 * 2 ** failures, longestWait),
    onSuccess: (answer) => {
      const { position } = answer as { readonly position?: string | null };
      if (position != null) noteWrite(position);
      return client.invalidateQueries();
    },
  });
};
