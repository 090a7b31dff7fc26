import { useState } from 'react';
import type { AskFailed } from '../../api/ask.js';
import type { TypedDocumentString } from '../../api/operations.generated.js';
import { isRefused, useCommand, type AnswerOf, type Refused } from '../../api/use-command.js';

interface Previewable {
  readonly commandId?: string | null | undefined;
  readonly preview?: boolean;
}

/** An act that is shown before it is done. */
export interface Previewed<Answer, Input> {
  /** What would become of it, or has. */
  readonly answer: Answer | undefined;
  readonly done: boolean;
  /** A rule that refuses the whole of it. */
  readonly refused: Refused | undefined;
  readonly problem: AskFailed | null;
  readonly busy: boolean;
  readonly look: (input: Input) => void;
  /** Does what was looked at, and nothing else. */
  readonly carryOut: () => void;
  readonly giveUp: () => void;
}

interface Stage<Answer, Input> {
  readonly input: Input;
  readonly answer: Answer;
  readonly done: boolean;
}

/** First only asks what would become of each; then carries out exactly what was looked at. */
export const usePreviewed = <
  Result extends object,
  Variables extends { readonly input: Previewable },
  Input = Omit<Variables['input'], 'preview' | 'commandId'>,
>(
  document: TypedDocumentString<Result, Variables>,
  whenDone?: () => void,
): Previewed<Exclude<AnswerOf<Result>, Refused>, Input> => {
  type Answer = Exclude<AnswerOf<Result>, Refused>;
  const { mutate, error, isPending, reset } = useCommand(document);
  const [stage, setStage] = useState<Stage<Answer, Input>>();
  const [refused, setRefused] = useState<Refused>();
  const send = (input: Input, preview: boolean) => {
    mutate(
      { ...input, preview },
      {
        onSuccess: (answer) => {
          setRefused(isRefused(answer as object) ? (answer as unknown as Refused) : undefined);
          if (isRefused(answer as object)) return;
          setStage({ input, answer: answer as Answer, done: !preview });
          if (!preview) whenDone?.();
        },
      },
    );
  };
  return {
    answer: stage?.answer,
    done: stage?.done ?? false,
    refused,
    problem: error,
    busy: isPending,
    look: (input) => {
      setStage(undefined);
      send(input, true);
    },
    carryOut: () => {
      if (stage !== undefined) send(stage.input, false);
    },
    giveUp: () => {
      reset();
      setStage(undefined);
      setRefused(undefined);
    },
  };
};
