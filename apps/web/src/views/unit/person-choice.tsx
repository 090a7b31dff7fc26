import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { optionsOf, type Somebody } from './people.js';
import { peopleTexts } from './people.texts.js';

export interface PersonChoiceProps {
  readonly label: string;
  readonly people: readonly Somebody[];
  /** A person's id; empty for none. */
  readonly value: string;
  /** The form has been sent: somebody must be chosen. */
  readonly isAsked: boolean;
  readonly onChange: (person: string) => void;
}

/** Somebody who must be chosen. */
export const PersonChoice = ({ label, people, value, isAsked, onChange }: PersonChoiceProps) => {
  const say = useText();
  return (
    <Choice
      label={label}
      none={say(peopleTexts.choose)}
      value={value}
      options={optionsOf(people)}
      error={isAsked && value === '' ? say(peopleTexts.mustChoose) : undefined}
      onChange={(person = '') => {
        onChange(person);
      }}
    />
  );
};
