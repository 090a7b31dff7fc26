import { Alert } from '@digdir/designsystemet-react';
import type { AskFailed } from '../api/ask.js';
import { isRefused } from '../api/use-command.js';
import { useText } from '../app/language.js';
import { Failure } from './failure.js';
import { uiTexts } from './ui.texts.js';

export interface SaidProps {
  readonly answer: object | undefined;
  readonly problem: AskFailed | null;
  /** What it is called that it went well; `Saved.` when not said. */
  readonly done?: string;
}

/** What came of a command: saved, or why not. */
export const Said = ({ answer, problem, done }: SaidProps) => {
  const say = useText();
  if (problem !== null) return <Failure problem={problem} />;
  if (answer !== undefined && isRefused(answer))
    return (
      <Alert data-color="danger" role="alert">
        {answer.message}
      </Alert>
    );
  return <p role="status">{answer !== undefined && (done ?? say(uiTexts.saved))}</p>;
};
