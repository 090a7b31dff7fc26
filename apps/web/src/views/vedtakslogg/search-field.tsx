import { Textfield } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useText } from '../../app/language.js';
import { logTexts } from './log.texts.js';

const pause = 300;

export interface SearchFieldProps {
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Searches when somebody stops typing. */
export const SearchField = ({ value, onSearch }: SearchFieldProps) => {
  const say = useText();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const soon = setTimeout(() => {
      onSearch(typed);
    }, pause);
    return () => {
      clearTimeout(soon);
    };
  }, [typed, value, onSearch]);
  return (
    <Textfield
      type="search"
      data-size="sm"
      label={say(logTexts.search)}
      description={say(logTexts.searchHelp)}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
    />
  );
};
