import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { SetAbsenceDocument } from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { DayField } from '../../ui/day-field.js';
import type { PeopleProps } from './deputy-form.js';
import { optionsOf } from './people.js';
import { peopleTexts } from './people.texts.js';
import { Said } from '../../ui/said.js';

const nothing = { personId: '', from: '', to: '' };

/** When somebody of the unit is away; why is nobody's business here. */
export const AbsenceForm = ({ people }: Pick<PeopleProps, 'people'>) => {
  const say = useText();
  const [{ personId, from, to }, setAway] = useState(nothing);
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, data, error, isPending } = useCommand(SetAbsenceDocument);
  const change = (part: Partial<typeof nothing>) => {
    setAway((before) => ({ ...before, ...part }));
  };
  const send = () => {
    setIsAsked(true);
    if (personId === '' || from === '') return;
    mutate(
      { personId, from, to: to === '' ? null : to },
      {
        onSuccess: (answer) => {
          if (isRefused(answer)) return;
          setAway(nothing);
          setIsAsked(false);
        },
      },
    );
  };
  return (
    <form
      className="bulk"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Paragraph className="quiet">{say(peopleTexts.absenceHelp)}</Paragraph>
      <Choice
        label={say(peopleTexts.who)}
        none={say(peopleTexts.choose)}
        value={personId}
        options={optionsOf(people)}
        error={isAsked && personId === '' ? say(peopleTexts.mustChoose) : undefined}
        onChange={(id) => {
          change({ personId: id ?? '' });
        }}
      />
      <DayField
        label={say(peopleTexts.firstDay)}
        value={from}
        error={isAsked && from === '' && say(peopleTexts.mustDay)}
        onChange={(day) => {
          change({ from: day });
        }}
      />
      <DayField
        label={say(peopleTexts.lastDay)}
        description={say(peopleTexts.lastDayHelp)}
        value={to}
        min={from}
        onChange={(day) => {
          change({ to: day });
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
