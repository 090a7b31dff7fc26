import { useState } from 'react';
import { NameDeputyDocument } from '../../api/operations.generated.js';
import { useCommand } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { OneButtonForm } from '../../ui/one-button-form.js';
import { Said } from '../../ui/said.js';
import { optionsOf, type Somebody } from './people.js';
import { peopleTexts } from './people.texts.js';
import { PersonChoice } from './person-choice.js';

export interface PeopleProps {
  /** Those of the unit. */
  readonly people: readonly Somebody[];
  /** Everybody there is, those of the unit first. */
  readonly everybody: readonly Somebody[];
}

/** Who stands in for whom. */
export const DeputyForm = ({ people, everybody }: PeopleProps) => {
  const say = useText();
  const [chosen, setChosen] = useState('');
  const [deputy, setDeputy] = useState<string | null>();
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, data, error, isPending } = useCommand(NameDeputyDocument);
  const person = people.find(({ id }) => id === chosen);
  const send = () => {
    setIsAsked(true);
    if (person !== undefined)
      mutate({ personId: person.id, deputyId: deputy === undefined ? person.deputy : deputy });
  };
  return (
    <>
      <OneButtonForm send={say(peopleTexts.save)} busy={isPending} onSend={send}>
        <PersonChoice
          {...{ people, isAsked, label: say(peopleTexts.forWhom), value: chosen }}
          onChange={(id) => {
            setChosen(id);
            setDeputy(undefined);
          }}
        />
        <Choice
          label={say(peopleTexts.deputy)}
          none={say(peopleTexts.takeAway)}
          value={(deputy === undefined ? person?.deputy : deputy) ?? undefined}
          options={optionsOf(everybody.filter(({ id }) => id !== chosen))}
          onChange={(id) => {
            setDeputy(id ?? null);
          }}
        />
      </OneButtonForm>
      <Said answer={data} problem={error} />
    </>
  );
};
