import { Heading } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { FrontQuery } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { StatusTag } from '../../ui/status-tag.js';
import { frontTexts } from './front.texts.js';

type Row = FrontQuery['vedtakslogg']['edges'][number]['node'];

const useDaysAgo = (): ((days: number) => string) => {
  const say = useText();
  return (days) => {
    if (days === 0) return say(frontTexts.today);
    return days === 1 ? say(frontTexts.yesterday) : say(frontTexts.daysAgo, { days });
  };
};

/** What was told last, the newest first. */
export const Latest = ({ rows }: { readonly rows: readonly Row[] }) => {
  const say = useText();
  const daysAgo = useDaysAgo();
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(frontTexts.latest)}
      </Heading>
      <ul className="rows">
        {rows.map(({ id, vedtak, followUp, status, statusLabel }) => (
          <li key={id} className="point-row">
            <Link to="/vedtak/$id" params={{ id: vedtak.id }}>
              {vedtak.title}
            </Link>
            <div className="stands">
              <StatusTag status={status} label={statusLabel} />
              {followUp !== null && <span className="quiet">{daysAgo(followUp.unchangedDays)}</span>}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/endringer">{say(frontTexts.toChanges)}</Link>
      </p>
    </section>
  );
};
