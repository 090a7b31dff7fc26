import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

/** What every command of a point says beside its own words. */
export interface Addressed {
  readonly followUpId: string;
  readonly commandId?: string | null | undefined;
  readonly expectedRevision?: string | null | undefined;
}

/** `pending` has no answer yet; `stale` came after somebody else, and waits for what they said; `answered` is over. */
export interface Attempt<Input> {
  readonly commandId: string;
  readonly input: Input;
  readonly state: 'pending' | 'stale' | 'answered';
}

/** The same words are the same command, however often they are sent. */
export const attemptWith = <Input>(input: Input, before: Attempt<Input> | null): Attempt<Input> => {
  const isSame = JSON.stringify(before?.input) === JSON.stringify(input);
  return {
    commandId: before !== null && isSame ? before.commandId : crypto.randomUUID(),
    input,
    state: 'pending',
  };
};

/** After the tries that a command makes by itself. */
export const tryAgainAfter = 15_000;
const lookAgainAfter = 1_000;

/** Goes on with what had no answer: after a while, and when the net is back. */
export const useTryAgain = (waits: boolean, after: number, send: () => void): void => {
  const again = useEffectEvent(send);
  useEffect(() => {
    if (!waits) return;
    const tryNow = () => {
      again();
    };
    const later = setTimeout(tryNow, after);
    window.addEventListener('online', tryNow, { once: true });
    return () => {
      clearTimeout(later);
      window.removeEventListener('online', tryNow);
    };
  }, [waits, after]);
};

/** Looks for what was told before ours until it is here, and then says so. */
export const useLookAgain = (stale: string | undefined, revision: string, onSeen: () => void): void => {
  const client = useQueryClient();
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    if (stale === undefined) return;
    if (BigInt(revision) > BigInt(stale)) {
      seen();
      return;
    }
    const looking = setInterval(() => void client.invalidateQueries(), lookAgainAfter);
    return () => {
      clearInterval(looking);
    };
  }, [client, stale, revision]);
};
