import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { NameDeputyDocument } from '../../api/operations.generated.js';
import { useCommand } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { optionsOf, type Somebody } from './people.js';
import { peopleTexts } from './people.texts.js';
import { Said } from '../../ui/said.js';

export interface PeopleProps {
  /** Those of the unit. */
  readonly people: readonly Somebody[];
  /** Everybody there is, those of the unit first. */
  readonly everybody: readonly Somebody[];
}

/** Who stands in for whom. */
export const DeputyForm = ({ people, everybody }: PeopleProps) => {
  const say = useText();
  const [chosen, setChosen] = useState<string>();
  const [deputy, setDeputy] = useState<string | null>();
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, data, error, isPending } = useCommand(NameDeputyDocument);
  const person = people.find(({ id }) => id === chosen);
  const choose = (id: string | undefined) => {
    setChosen(id);
    setDeputy(undefined);
  };
  return (
    <form
      className="bulk"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (person !== undefined)
          mutate({ personId: person.id, deputyId: deputy === undefined ? person.deputy : deputy });
      }}
    >
      <Choice
        label={say(peopleTexts.forWhom)}
        none={say(peopleTexts.choose)}
        value={chosen}
        options={optionsOf(people)}
        error={isAsked && person === undefined ? say(peopleTexts.mustChoose) : undefined}
        onChange={choose}
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
      <div>
        <Button type="submit" data-size="sm" aria-disabled={isPending}>
          {say(peopleTexts.save)}
        </Button>
      </div>
      <Said answer={data} problem={error} />
    </form>
  );
};
