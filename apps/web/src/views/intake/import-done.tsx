import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import type { ImportAnswer, RowItem } from './import-answer.js';
import { importTexts } from './import.texts.js';
import { triagers } from './intake-page.js';
import { intakeTexts } from './intake.texts.js';

const Vedtak = ({ title, items }: { readonly title: string; readonly items: readonly RowItem[] }) => {
  const vedtak = new Map(items.flatMap((item) => (item.vedtakId === null ? [] : [[item.vedtakId, item]])));
  if (vedtak.size === 0) return null;
  return (
    <section>
      <Heading level={3} data-size="xs">
        {title} ({vedtak.size})
      </Heading>
      <ul>
        {[...vedtak].map(([id, item]) => (
          <li key={id}>
            <Link to="/vedtak/$id" params={{ id }}>
              {[item.caseNumber, item.title].filter((part) => part !== null).join(' ')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The last step: what came in, and where to go on with it. */
export const ImportDone = ({
  answer,
  again,
}: {
  readonly answer: ImportAnswer;
  readonly again: () => void;
}) => {
  const say = useText();
  const triages = useRole(...triagers);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className="stack">
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {say(importTexts.done)}
      </Heading>
      <Vedtak title={say(importTexts.cameIn)} items={answer.registered} />
      <Vedtak title={say(importTexts.wasChanged)} items={answer.updated} />
      {answer.appendedEvents === 0 && <Paragraph>{say(importTexts.nothingNew)}</Paragraph>}
      {answer.inDoubt.length > 0 && (
        <Alert data-color="info">
          <Paragraph>{say(importTexts.left, { count: answer.inDoubt.length })}</Paragraph>
        </Alert>
      )}
      <div className="row">
        <Button onClick={again}>{say(importTexts.another)}</Button>
        {triages && <Link to="/inn-og-ut/sortering">{say(intakeTexts.triageTitle)}</Link>}
      </div>
    </section>
  );
};
