import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/language.js';
import { Day } from '../../ui/day.js';
import { intakeTexts } from './intake.texts.js';
import type { Waiting } from './use-waiting.js';

/** What needs follow-up, and that nobody answers for yet. */
export const Unsplit = ({ vedtak }: { readonly vedtak: readonly Waiting[] }) => {
  const say = useText();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(intakeTexts.unsplitTitle)}
      </Heading>
      {vedtak.length === 0 ? (
        <Paragraph className="quiet">{say(intakeTexts.unsplitNone)}</Paragraph>
      ) : (
        <ul className="rows">
          {vedtak.map(({ id, title, caseNumber, organ, date }) => (
            <li key={id} className="intake-row">
              <Link to="/inn-og-ut/del/$id" params={{ id }}>
                {title}
              </Link>
              <span className="row quiet">
                <span>{caseNumber?.asWritten}</span>
                <span>{organ.name}</span>
                {date !== null && <Day of={date} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
