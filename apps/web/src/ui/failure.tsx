import { Alert, Button, Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import type { AskFailed, FailureCode } from '../api/ask.js';
import { appTexts } from '../app/app.texts.js';
import { useText } from '../app/language.js';
import { uiTexts } from './ui.texts.js';

const texts = {
  UNREACHABLE: uiTexts.unreachable,
  UNAUTHENTICATED: uiTexts.unauthenticated,
  FORBIDDEN: uiTexts.forbidden,
} as const;

const knownText = (code: FailureCode) => (code in texts ? texts[code as keyof typeof texts] : undefined);

export const signInAddress = (): string =>
  `/logg-inn?til=${encodeURIComponent(window.location.pathname + window.location.search)}`;

/** What could not be read, why, and what to do. */
export const Failure = ({ problem, again }: { readonly problem: AskFailed; readonly again?: () => void }) => {
  const say = useText();
  const text = knownText(problem.code);
  return (
    <Alert data-color={problem.code === 'UNAUTHENTICATED' ? 'info' : 'danger'} role="alert">
      <Heading level={2} data-size="2xs">
        {say(uiTexts.failed)}
      </Heading>
      <Paragraph>{text === undefined ? problem.message || say(uiTexts.other) : say(text)}</Paragraph>
      {problem.code === 'UNAUTHENTICATED' ? (
        <Link href={signInAddress()}>{say(appTexts.signIn)}</Link>
      ) : (
        again !== undefined && (
          <Button variant="secondary" data-size="sm" onClick={again}>
            {say(uiTexts.again)}
          </Button>
        )
      )}
    </Alert>
  );
};
