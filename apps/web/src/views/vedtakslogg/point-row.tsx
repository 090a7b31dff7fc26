import { Link } from '@tanstack/react-router';
import { useText } from '../../app/language.js';
import { Day } from '../../ui/day.js';
import { Deadline } from '../../ui/deadline.js';
import { StatusTag } from '../../ui/status-tag.js';
import { logTexts } from './log.texts.js';
import type { LogRow } from './use-log.js';

/** Long enough that a reader wants to know. */
const longStill = 90;

const Standing = ({ followUp }: { readonly followUp: NonNullable<LogRow['followUp']> }) => {
  const say = useText();
  const { deadlineMoves, unchangedDays } = followUp;
  return (
    <>
      {deadlineMoves > 0 && (
        <span>
          {deadlineMoves === 1 ? say(logTexts.movedOnce) : say(logTexts.moved, { times: deadlineMoves })}
        </span>
      )}
      {unchangedDays >= longStill && <span>{say(logTexts.still, { days: unchangedDays })}</span>}
    </>
  );
};

/** One point of the log: what was decided, and how far it has come. */
export const PointRow = ({ row: { vedtak, followUp, status, statusLabel } }: { readonly row: LogRow }) => {
  const say = useText();
  return (
    <article className="point-row">
      <div>
        <h2>
          <Link to="/vedtak/$id" params={{ id: vedtak.id }}>
            {vedtak.title}
          </Link>
        </h2>
        <div className="row quiet">
          <span>
            {vedtak.caseNumber?.asWritten}
            {followUp !== null && `, ${say(logTexts.point, { point: followUp.point })}`}
          </span>
          {vedtak.date !== null && <Day of={vedtak.date} />}
          <span>{vedtak.organ.name}</span>
          {followUp?.unit != null && <span>{followUp.unit.name}</span>}
          {followUp !== null && <Standing followUp={followUp} />}
          {vedtak.shielded && <span>{say(logTexts.shielded, { basis: vedtak.shieldingBasis ?? '' })}</span>}
        </div>
      </div>
      <div className="stands">
        <StatusTag status={status} label={statusLabel} />
        {followUp !== null && <Deadline day={followUp.deadline} overdue={followUp.overdue} />}
      </div>
    </article>
  );
};
