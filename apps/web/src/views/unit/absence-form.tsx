import { Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { SetAbsenceDocument } from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { DayField } from '../../ui/day-field.js';
import { OneButtonForm } from '../../ui/one-button-form.js';
import { Said } from '../../ui/said.js';
import type { PeopleProps } from './deputy-form.js';
import { peopleTexts } from './people.texts.js';
import { PersonChoice } from './person-choice.js';

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
    <>
      <OneButtonForm send={say(peopleTexts.save)} busy={isPending} onSend={send}>
        <Paragraph className="quiet">{say(peopleTexts.absenceHelp)}</Paragraph>
        <PersonChoice
          {...{ people, isAsked, label: say(peopleTexts.who), value: personId }}
          onChange={(id) => {
            change({ personId: id });
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
      </OneButtonForm>
      <Said answer={data} problem={error} />
    </>
  );
};
