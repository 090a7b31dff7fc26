import { useCallback, useEffect, useState } from 'react';

const prefix = 'iverk-utkast:';

const kept = <Draft extends object>(key: string): Partial<Draft> => {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
};

/** Whether something has been typed there that is not sent. */
export const isKept = (key: string): boolean => Object.keys(kept(key)).length > 0;

const keep = (key: string, draft: object): void => {
  try {
    if (Object.keys(draft).length === 0) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store: what is typed stands in the form all the same.
  }
};

export interface Drafted<Draft extends object> {
  /** What stands in the form: what was typed here, else what is so. */
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Sent, or given up: nothing is kept any more. */
  readonly drop: () => void;
  /** Something has been typed that is not sent. */
  readonly isDirty: boolean;
}

/**
 * A form that is kept in this browser as it is typed, by person and thing, until it is sent: a lost connection, a closed
 * window and an expired session lose nothing.
 */
export const useDraft = <Draft extends object>(key: string, present: Draft): Drafted<Draft> => {
  const [typed, setTyped] = useState<Partial<Draft>>(() => kept<Draft>(key));
  const [shownKey, setShownKey] = useState(key);
  if (shownKey !== key) {
    setShownKey(key);
    setTyped(kept<Draft>(key));
  }
  useEffect(() => {
    if (shownKey === key) keep(key, typed);
  }, [key, shownKey, typed]);
  const change = useCallback((part: Partial<Draft>) => {
    setTyped((before) => ({ ...before, ...part }));
  }, []);
  const drop = useCallback(() => {
    setTyped({});
  }, []);
  return { draft: { ...present, ...typed }, change, drop, isDirty: Object.keys(typed).length > 0 };
};
