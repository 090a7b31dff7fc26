import { useText } from '../../app/language.js';
import { Day } from '../../ui/day.js';
import { Deadline } from '../../ui/deadline.js';
import { PointHead } from '../../ui/point-head.js';
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
        <PointHead level={2} vedtak={vedtak} followUp={followUp}>
          {vedtak.date !== null && <Day of={vedtak.date} />}
          {followUp !== null && <Standing followUp={followUp} />}
          {vedtak.shielded && <span>{say(logTexts.shielded, { basis: vedtak.shieldingBasis ?? '' })}</span>}
        </PointHead>
      </div>
      <div className="stands">
        <StatusTag status={status} label={statusLabel} />
        {followUp !== null && <Deadline day={followUp.deadline} overdue={followUp.overdue} />}
      </div>
    </article>
  );
};
