import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { AskFailed } from '../../api/ask.js';
import { isRefused } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { reportsTexts } from './reports.texts.js';

export interface RefusalProps {
  readonly answer: object | undefined;
  readonly problem: AskFailed | null;
}

/** Why a command was not carried out; who is working with it is led here. */
export const Refusal = ({ answer, problem }: RefusalProps) => {
  const say = useText();
  const shown = useRef<HTMLDivElement>(null);
  const refused = answer !== undefined && isRefused(answer) ? answer : undefined;
  useEffect(() => {
    if (refused !== undefined || problem !== null) shown.current?.focus();
  }, [refused, problem]);
  if (refused === undefined && problem === null) return null;
  return (
    <div ref={shown} tabIndex={-1}>
      {problem !== null && <Failure problem={problem} />}
      {refused !== undefined && (
        <Alert data-color="danger" role="alert">
          <Heading level={3} data-size="2xs">
            {say(reportsTexts.refused)}
          </Heading>
          <Paragraph>{refused.message}</Paragraph>
        </Alert>
      )}
    </div>
  );
};
