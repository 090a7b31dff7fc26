import { Textfield } from '@digdir/designsystemet-react';
import { useEntry } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { statusTexts } from '../../texts/codes.generated.js';
import { Choice } from '../../ui/choice.js';
import { DayField } from '../../ui/day-field.js';
import type { Answer } from './import-answer.js';
import { importTexts } from './import.texts.js';
import { nameToChoose, usePeople } from '../../api/use-people.js';

export interface AnswerFieldProps {
  readonly answer: Answer;
  /** What has been answered so far; undefined where nothing has. */
  readonly given: string | undefined;
  readonly onAnswer: (value: string) => void;
}

/** Words that a list itself may use: the server reads them in bokmål whatever the page speaks. */
const statusOptions = Object.entries(statusTexts).filter(([code]) => code !== 'REGISTRERT');

const StatusAnswer = ({ answer, given, onAnswer }: AnswerFieldProps) => {
  const say = useText();
  return (
    <Choice
      label={answer.header}
      none={say(importTexts.leaveAsIs)}
      value={given}
      options={statusOptions.map(([, text]) => ({ value: text.nb, label: say(text) }))}
      onChange={(value = answer.value) => {
        onAnswer(value);
      }}
    />
  );
};

const OrganAnswer = ({ answer, given, onAnswer }: AnswerFieldProps) => {
  const say = useText();
  const { municipality } = useEntry();
  return (
    <Choice
      label={answer.header}
      none={say(importTexts.leaveAsIs)}
      value={given}
      options={(municipality?.organs ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(value = answer.value) => {
        onAnswer(value);
      }}
    />
  );
};

const PersonAnswer = ({ answer, given, onAnswer }: AnswerFieldProps) => {
  const say = useText();
  const { people, units } = usePeople();
  return (
    <Choice
      label={answer.header}
      none={say(importTexts.leaveAsIs)}
      value={given}
      options={[
        ...people.map((each) => ({ value: each.name, label: nameToChoose(each) })),
        ...units.map(({ name }) => ({ value: name, label: name })),
      ]}
      onChange={(value = answer.value) => {
        onAnswer(value);
      }}
    />
  );
};

const DayAnswer = ({ answer, given, onAnswer }: AnswerFieldProps) => {
  const say = useText();
  const { header, value } = answer;
  return (
    <DayField
      label={header}
      description={value === '' ? say(importTexts.emptyInList) : say(importTexts.inList, { value })}
      value={given ?? ''}
      onChange={(day) => {
        onAnswer(day === '' ? value : day);
      }}
    />
  );
};

const long = 80;

const WordsAnswer = ({ answer, given, onAnswer }: AnswerFieldProps) => {
  const shared = {
    label: answer.header,
    value: given ?? answer.value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onAnswer(target.value);
    },
  };
  return answer.value.length > long ? (
    <Textfield {...shared} multiline rows={3} data-size="sm" />
  ) : (
    <Textfield {...shared} data-size="sm" />
  );
};

const fields: Readonly<Record<string, typeof WordsAnswer | undefined>> = {
  status: StatusAnswer,
  organ: OrganAnswer,
  responsible: PersonAnswer,
  unit: PersonAnswer,
  date: DayAnswer,
  deadline: DayAnswer,
};

/** A cell of the list, to be answered for with what such a cell can hold. */
export const AnswerField = (props: AnswerFieldProps) => {
  const Answering = fields[props.answer.column] ?? WordsAnswer;
  return <Answering {...props} />;
};
