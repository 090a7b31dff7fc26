import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { IntakeDoubtsDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { DayOf } from '../../ui/day.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { intakeTexts } from './intake.texts.js';

const atOnce = 20;

/** What imports have left for a person to decide, newest first. */
export const Doubts = () => {
  const say = useText();
  const [shown, setShown] = useState(atOnce);
  const { data, error, refetch } = useRead(IntakeDoubtsDocument, {});
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  const { importDoubts } = data;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(intakeTexts.doubtsTitle, { count: importDoubts.length })}
      </Heading>
      <Paragraph className="quiet">
        {say(importDoubts.length === 0 ? intakeTexts.doubtsNone : intakeTexts.doubtsLead)}
      </Paragraph>
      <ul className="rows">
        {importDoubts.slice(0, shown).map(({ id, question, vedtakId, raisedAt }) => (
          <li key={id} className="intake-row">
            <span>{question}</span>
            <span className="row quiet">
              <DayOf instant={raisedAt} />
              {vedtakId !== null && (
                <Link to="/vedtak/$id" params={{ id: vedtakId }}>
                  {say(intakeTexts.toVedtak)}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
      {importDoubts.length > shown && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => {
            setShown(shown + atOnce);
          }}
        >
          {say(intakeTexts.more)}
        </Button>
      )}
    </section>
  );
};
