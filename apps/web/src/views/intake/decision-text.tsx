import { Button, Textfield } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useText } from '../../app/language.js';
import { splitTexts } from './split.texts.js';

export interface DecisionTextProps {
  readonly text: string;
  /** Makes a point of the words, and answers the number it is given. */
  readonly make: (words: string) => number;
  readonly suggest: () => void;
}

/** The decision in a field that is only read, where a part of it can be marked by mouse, finger and keyboard alike. */
export const DecisionText = ({ text, make, suggest }: DecisionTextProps) => {
  const say = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const mark = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const words = text.slice(selectionStart, selectionEnd).trim();
    setTold(words === '' ? say(splitTexts.nothingMarked) : say(splitTexts.made, { point: make(words) }));
  };
  return (
    <section className="intake-source" aria-label={say(splitTexts.text)}>
      <Textfield
        multiline
        readOnly
        rows={12}
        ref={field}
        label={say(splitTexts.text)}
        description={say(splitTexts.textHow)}
        value={text}
      />
      <div className="row">
        <Button type="button" variant="secondary" onClick={mark}>
          {say(splitTexts.mark)}
        </Button>
        <Button type="button" variant="tertiary" onClick={suggest}>
          {say(splitTexts.suggest)}
        </Button>
      </div>
      <p role="status">{told}</p>
    </section>
  );
};
