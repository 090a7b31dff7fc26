import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { AskFailed } from '../../api/ask.js';
import type { OutcomeFragment } from '../../api/operations.generated.js';
import { useDraft } from '../../ui/use-draft.js';
import { tellingsOf, type Facet, type HistoryLine, type OwnPoint } from './own-point.js';
import type { Refusal } from './refused-fields.js';
import {
  attemptWith,
  tryAgainAfter,
  useLookAgain,
  useTryAgain,
  type Addressed,
  type Attempt,
} from './sending.js';

export type Command<Input> = UseMutationResult<OutcomeFragment, AskFailed, Input>;

/** Kept in this browser from the first letter until it has been told. */
interface Kept<Fields, Input> {
  readonly fields: Fields;
  /** How often the point had been told of when the writing began; null while nothing has been written. */
  readonly told: number | null;
  readonly attempt: Attempt<Input> | null;
}

export interface ActOptions<Fields, Input> {
  readonly name: string;
  /** Whose draft it is. */
  readonly person: string;
  readonly point: OwnPoint;
  readonly present: Fields;
  /** What of the point it changes; none for what takes nothing from anybody. */
  readonly facet?: Facet;
  readonly command: Command<Input>;
  readonly onSent: () => void;
}

interface Drafted {
  readonly person: string;
  readonly followUpId: string;
  readonly name: string;
}

/** Where a form is kept. */
export const draftKeyOf = ({ person, followUpId, name }: Drafted): string =>
  `${person}:${followUpId}:${name}`;

/** What a refusal or a failure left to say. */
interface Came {
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
}
const nothingCame: Came = { refusal: null, failure: null };

export interface Act<Fields, Words> extends Came {
  readonly fields: Fields;
  readonly change: (part: Partial<Fields>) => void;
  readonly isDirty: boolean;
  /** `also` is what the sending itself says of the fields. */
  readonly send: (words: Words, also?: Partial<Fields>) => void;
  readonly drop: () => void;
  /** `unsent` did not get through, and is tried again. */
  readonly state: 'ready' | 'sending' | 'unsent';
  /** What others have told since the writing began. */
  readonly theirs: readonly HistoryLine[];
}

interface Carried<Input> {
  readonly command: Command<Input>;
  readonly settle: (attempt: Attempt<Input>) => void;
  readonly drop: () => void;
  readonly onSent: () => void;
}

/** Carries an attempt out, one at a time, and says what came of it. Without an answer it stays pending. */
const useCarrying = <Input extends Addressed>({ command, settle, drop, onSent }: Carried<Input>) => {
  const [came, setCame] = useState(nothingCame);
  const [accepted, setAccepted] = useState(0);
  const running = useRef(false);
  const sent = useEffectEvent(onSent);
  useEffect(() => {
    if (accepted > 0) sent();
  }, [accepted]);
  const over = (attempt: Attempt<Input>, what: Partial<Came>) => {
    settle({ ...attempt, state: 'answered' });
    setCame({ ...nothingCame, ...what });
  };
  const ask = async (attempt: Attempt<Input>) => {
    const answer = await command.mutateAsync({ ...attempt.input, commandId: attempt.commandId });
    if ('code' in answer) {
      if (answer.code === 'stale-revision') settle({ ...attempt, state: 'stale' });
      else over(attempt, { refusal: answer });
    } else {
      drop();
      setAccepted((times) => times + 1);
    }
  };
  const carryOut = async (attempt: Attempt<Input>) => {
    if (running.current) return;
    running.current = true;
    setCame(nothingCame);
    try {
      await ask(attempt);
    } catch (problem) {
      if (!(problem instanceof AskFailed)) throw problem;
      if (problem.code !== 'UNREACHABLE') over(attempt, { failure: problem });
    } finally {
      running.current = false;
    }
  };
  return { came, carryOut };
};

const stateOf = <Input>(attempt: Attempt<Input> | null, { failureCount, isError }: Command<Input>) => {
  if (attempt === null || attempt.state === 'answered') return 'ready';
  return failureCount > 0 || isError ? 'unsent' : 'sending';
};

/**
 * One form of a point: kept as it is typed, sent once however often the connection is lost, and never over what somebody else
 * has told in the meantime. What moves a point on and is told by nobody, such as a timer, stands in nobody's way.
 */
export const useAct = <Fields extends object, Input extends Addressed>(
  options: ActOptions<Fields, Input>,
): Act<Fields, Omit<Input, keyof Addressed>> => {
  const { name, person, point, present, facet, command, onSent } = options;
  const { id: followUpId, revision } = point.followUp;
  const tellings = facet === undefined ? [] : tellingsOf(point.followUp, facet);
  const key = draftKeyOf({ person, followUpId, name });
  const begun: Kept<Fields, Input> = { fields: present, told: null, attempt: null };
  const { draft, change, drop, isDirty } = useDraft(key, begun);
  const { fields, attempt, told } = draft;
  const settle = (settled: Attempt<Input>) => {
    change({ attempt: settled });
  };
  const { came, carryOut } = useCarrying({ command, settle, drop, onSent });
  const submit = (input: Input, also: Partial<Fields> = {}) => {
    const next = attemptWith(input, attempt);
    change({ fields: { ...fields, ...also }, told: tellings.length, attempt: next });
    void carryOut(next);
  };
  const news = told === null ? [] : tellings.slice(told);
  const state = stateOf(attempt, command);
  const isPending = attempt?.state === 'pending' && !command.isPending;
  useTryAgain(isPending, command.isIdle ? 0 : tryAgainAfter, () => attempt && void carryOut(attempt));
  const stale = attempt?.state === 'stale' ? attempt : null;
  useLookAgain(stale?.input.expectedRevision ?? undefined, revision, () => {
    if (stale === null) return;
    if (news.length > 0) settle({ ...stale, state: 'answered' });
    else submit({ ...stale.input, expectedRevision: revision });
  });
  return {
    ...{ fields, isDirty, drop, state, ...came },
    change: (part) => {
      if (state === 'ready') change({ fields: { ...fields, ...part }, told: told ?? tellings.length });
    },
    send: (words, also) => {
      const basis = facet === undefined ? {} : { expectedRevision: revision };
      submit({ ...words, ...basis, followUpId } as unknown as Input, also);
    },
    theirs: state === 'ready' ? news : [],
  };
};
