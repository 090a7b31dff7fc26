import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { FindVedtakDocument, ListedVedtakDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { labelled } from './fields.js';
import { reportTexts } from './report.texts.js';

interface Found {
  readonly id: string;
  readonly title: string;
  readonly caseNumber: { readonly asWritten: string } | null;
}

const pause = 300;

/** Words when somebody stops typing them. */
const useSettled = (words: string): string => {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const soon = setTimeout(() => {
      setSettled(words);
    }, pause);
    return () => {
      clearTimeout(soon);
    };
  }, [words]);
  return settled;
};

/** What is chosen stays among the choices, whatever is searched for; each vedtak once. */
const choicesOf = (chosen: Found | null | undefined, found: readonly Found[]): readonly Found[] => [
  ...(chosen == null ? [] : [chosen]),
  ...[...new Map(found.map((each) => [each.id, each])).values()].filter(({ id }) => id !== chosen?.id),
];

interface ReferenceFieldProps {
  readonly id: string;
  /** Id of the chosen vedtak; empty for none. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
}

/** One vedtak, found by its number or by words. */
export const ReferenceField = ({ id, value, error, onChange }: ReferenceFieldProps) => {
  const say = useText();
  const [words, setWords] = useState('');
  const text = useSettled(words.trim());
  const asks = text.length > 1;
  const found = useRead(FindVedtakDocument, { text }, { when: asks });
  const chosen = useRead(ListedVedtakDocument, { id: value }, { when: value !== '' });
  const hits = asks ? (found.data?.vedtakslogg.edges.map(({ node }) => node.vedtak) ?? []) : [];
  const choices = choicesOf(value === '' ? null : chosen.data?.vedtak, hits);
  return (
    <Fieldset>
      <Fieldset.Legend>{labelled(say, say(reportTexts.reference), true)}</Fieldset.Legend>
      <Textfield
        id={id}
        type="search"
        data-size="sm"
        label={say(reportTexts.referenceSearch)}
        description={say(reportTexts.referenceHint)}
        value={words}
        {...(error === undefined ? {} : { 'aria-invalid': true })}
        onChange={({ target }) => {
          setWords(target.value);
        }}
      />
      {choices.map((vedtak) => (
        <Radio
          key={vedtak.id}
          data-size="sm"
          name={id}
          value={vedtak.id}
          label={`${vedtak.caseNumber?.asWritten ?? ''} ${vedtak.title}`}
          checked={vedtak.id === value}
          onChange={() => {
            onChange(vedtak.id);
          }}
        />
      ))}
      <p role="status" className="quiet">
        {asks && found.data !== undefined && hits.length === 0 && say(reportTexts.noneFound)}
      </p>
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
};
