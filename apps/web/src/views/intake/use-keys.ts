import { useEffect, useRef } from 'react';

/** Keys of a page, by what `KeyboardEvent.key` calls them in lower case. */
export type Keys = Readonly<Record<string, () => void>>;

const writing = 'input, textarea, select, [contenteditable]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(writing) !== null;

/** Shortcuts that hold while `on`; never while somebody types, and never with a key that means something else to the browser. */
export const useKeys = (keys: Keys, on: boolean): void => {
  const present = useRef(keys);
  useEffect(() => {
    present.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, altKey, metaKey, repeat } = event;
      if (ctrlKey || altKey || metaKey || repeat || isTyping(target)) return;
      const act = present.current[key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [on]);
};
