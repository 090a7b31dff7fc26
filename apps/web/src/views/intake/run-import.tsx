import { Alert, Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useText } from '../../app/language.js';
import type { ImportAnswer } from './import-answer.js';
import { importTexts } from './import.texts.js';
import type { Importing } from './use-import.js';

interface RunProps {
  readonly importing: Importing;
  readonly answer: ImportAnswer;
}

const rejectedIn = ({ rejected }: ImportAnswer): number =>
  new Set(rejected.map(({ file, row }) => `${file}/${(row ?? 0).toString()}`)).size;

const isNothing = ({ registered, updated, inDoubt, missing }: ImportAnswer): boolean =>
  [registered, updated, inDoubt, missing].every((items) => items.length === 0);

/** What was seen is no more what would happen. */
const LookAgain = ({ importing: { sending, look } }: Pick<RunProps, 'importing'>) => {
  const say = useText();
  return (
    <div className="stack">
      <Paragraph role="status">{say(importTexts.changedSince)}</Paragraph>
      <div className="row">
        <Button aria-disabled={sending} onClick={sending ? undefined : look}>
          {say(importTexts.lookAgain)}
        </Button>
      </div>
    </div>
  );
};

const Run = ({ importing: { sending, run }, answer }: RunProps) => {
  const say = useText();
  const [skips, setSkips] = useState(false);
  const [tried, setTried] = useState(false);
  const rejected = rejectedIn(answer);
  const waits = rejected > 0 && !skips;
  return (
    <div className="stack">
      {rejected > 0 && (
        <Checkbox
          label={say(rejected === 1 ? importTexts.skipOne : importTexts.skip, { count: rejected })}
          checked={skips}
          onChange={({ target }) => {
            setSkips(target.checked);
          }}
        />
      )}
      {tried && waits && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{say(importTexts.skipFirst)}</Paragraph>
        </Alert>
      )}
      <div className="row">
        <Button
          aria-disabled={sending}
          onClick={() => {
            setTried(true);
            if (!waits && !sending) run();
          }}
        >
          {say(importTexts.run)}
        </Button>
      </div>
    </div>
  );
};

/** Nothing is taken in that nobody has looked at, and no row is passed over that nobody has said may be. */
export const RunImport = (props: RunProps) => {
  const say = useText();
  const { importing, answer } = props;
  if (importing.changedSince) return <LookAgain importing={importing} />;
  if (!isNothing(answer)) return <Run {...props} />;
  return rejectedIn(answer) === 0 ? <Paragraph>{say(importTexts.nothingNew)}</Paragraph> : null;
};
