import { Alert, Button, Link } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useEntry } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { signInAddress } from '../../ui/failure.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { appTexts } from '../../app/app.texts.js';
import { actTexts } from './act.texts.js';
import { Conflict } from './conflict.js';
import type { Problems } from './refused-fields.js';
import type { Act } from './use-act.js';

type AnyAct = Pick<Act<object, never>, 'state' | 'theirs' | 'failure' | 'refusal' | 'isDirty' | 'drop'>;

export interface ActFormProps {
  readonly act: AnyAct;
  readonly problems: Problems;
  /** What is written here, in words, for when somebody else was here as well. */
  readonly mine: ReactNode;
  readonly button: string;
  readonly send: () => void;
  readonly children: ReactNode;
}

const Failed = ({ act, problems: { rest } }: Pick<ActFormProps, 'act' | 'problems'>) => {
  const say = useText();
  const { expired } = useEntry();
  const { failure } = act;
  if (rest === undefined && failure === null) return null;
  // Without a session a command is refused like any that is not the asker's to give.
  const isOut = expired || failure?.code === 'UNAUTHENTICATED';
  const words = failure === null ? rest : failure.message || say(actTexts.failed);
  return (
    <Alert data-color={isOut ? 'warning' : 'danger'} role="alert" tabIndex={-1} className="act-failed">
      {isOut ? say(actTexts.signedOut) : words}{' '}
      {isOut && <Link href={signInAddress()}>{say(appTexts.signInAgain)}</Link>}
    </Alert>
  );
};

const State = ({ act: { state, isDirty } }: Pick<ActFormProps, 'act'>) => {
  const say = useText();
  return (
    <p role="status" className={state === 'unsent' ? 'unsent' : 'quiet'}>
      {state === 'sending' && say(actTexts.sending)}
      {state === 'unsent' && say(actTexts.unsent)}
      {state === 'ready' && isDirty && say(uiTexts.savedHere)}
    </p>
  );
};

/** What every form of a point has: its button, how the sending goes, and what is wrong, with the focus where it is to be mended. */
export const ActForm = ({ act, problems, mine, button, send, children }: ActFormProps) => {
  const say = useText();
  const form = useRef<HTMLFormElement>(null);
  const { refusal, failure, theirs } = act;
  useEffect(() => {
    if (problems.fields.size === 0 && problems.rest === undefined && failure === null) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .act-failed');
    wrong?.focus();
  }, [problems, refusal, failure]);
  const drop = () => {
    act.drop();
    form.current?.focus();
  };
  return (
    <form
      ref={form}
      noValidate
      tabIndex={-1}
      className="act"
      onSubmit={(event) => {
        event.preventDefault();
        if (act.state === 'ready' && theirs.length === 0) send();
      }}
    >
      {theirs.length > 0 && <Conflict theirs={theirs} mine={mine} sendAnyway={send} useTheirs={drop} />}
      {children}
      <Failed act={act} problems={problems} />
      {theirs.length === 0 && (
        <div className="row">
          <Button type="submit" data-size="sm" aria-disabled={act.state !== 'ready'}>
            {button}
          </Button>
          {act.state === 'ready' && act.isDirty && (
            <Button type="button" variant="tertiary" data-size="sm" onClick={drop}>
              {say(actTexts.drop)}
            </Button>
          )}
        </div>
      )}
      <State act={act} />
    </form>
  );
};
