import { Alert } from '@digdir/designsystemet-react';
import { isRefused } from '../../api/use-command.js';
import type { AskFailed } from '../../api/ask.js';
import { useText } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { peopleTexts } from './people.texts.js';

export interface SaidProps {
  readonly answer: object | undefined;
  readonly problem: AskFailed | null;
}

/** What came of a command: saved, or why not. */
export const Said = ({ answer, problem }: SaidProps) => {
  const say = useText();
  if (problem !== null) return <Failure problem={problem} />;
  if (answer !== undefined && isRefused(answer))
    return (
      <Alert data-color="danger" role="alert">
        {answer.message}
      </Alert>
    );
  return <p role="status">{answer !== undefined && say(peopleTexts.saved)}</p>;
};
