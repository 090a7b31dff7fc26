import { Alert, Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useText } from '../../app/language.js';
import type { ImportAnswer } from './import-answer.js';
import { importTexts } from './import.texts.js';
import type { Importing } from './use-import.js';

/** Nothing is taken in that nobody has looked at, and no row is passed over that nobody has said may be. */
export const RunImport = ({
  importing,
  answer,
}: {
  readonly importing: Importing;
  readonly answer: ImportAnswer;
}) => {
  const say = useText();
  const [skips, setSkips] = useState(false);
  const [tried, setTried] = useState(false);
  const { changedSince, sending, look, run } = importing;
  const rejected = new Set(answer.rejected.map(({ file, row }) => `${file}/${(row ?? 0).toString()}`)).size;
  const { registered, updated, inDoubt, missing } = answer;
  const nothing = [registered, updated, inDoubt, missing].every((items) => items.length === 0);
  if (nothing && !changedSince)
    return rejected === 0 ? <Paragraph>{say(importTexts.nothingNew)}</Paragraph> : null;
  const waits = rejected > 0 && !skips;
  return (
    <div className="stack">
      {changedSince && <Paragraph role="status">{say(importTexts.changedSince)}</Paragraph>}
      {rejected > 0 && !changedSince && (
        <Checkbox
          label={say(importTexts.skip, { count: rejected })}
          checked={skips}
          onChange={({ target }) => {
            setSkips(target.checked);
          }}
        />
      )}
      {tried && waits && !changedSince && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{say(importTexts.skipFirst)}</Paragraph>
        </Alert>
      )}
      <div className="row">
        {changedSince ? (
          <Button aria-disabled={sending} onClick={sending ? undefined : look}>
            {say(importTexts.lookAgain)}
          </Button>
        ) : (
          <Button
            aria-disabled={sending}
            onClick={() => {
              setTried(true);
              if (!waits && !sending) run();
            }}
          >
            {say(importTexts.run)}
          </Button>
        )}
      </div>
    </div>
  );
};
