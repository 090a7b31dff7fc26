import type { ChangedFragment, VedtaksloggChange } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { Deadline } from '../../ui/deadline.js';
import { PointHead } from '../../ui/point-head.js';
import { StatusTag } from '../../ui/status-tag.js';
import { changesTexts } from './changes.texts.js';
import { useLongDay } from '../../ui/day.js';

type FollowUp = NonNullable<ChangedFragment['entry']['followUp']>;

/** How often, since which first deadline, and why each time. */
const Moves = ({ moves, followUp }: { readonly followUp: FollowUp } & Pick<ChangedFragment, 'moves'>) => {
  const say = useText();
  const day = useLongDay();
  const { originalDeadline, deadlineMoves } = followUp;
  return (
    <div className="moves">
      {originalDeadline !== null && deadlineMoves > 0 && (
        <p>
          {say(deadlineMoves === 1 ? changesTexts.movedOnce : changesTexts.movedTimes, {
            times: deadlineMoves,
            day: day(originalDeadline),
          })}
        </p>
      )}
      <ul>
        {moves.map(({ on, from, to, reason }) => (
          <li key={`${on}/${from}/${to ?? ''}`}>
            {to === null
              ? say(changesTexts.taken, { on: day(on), from: day(from) })
              : say(changesTexts.move, { on: day(on), from: day(from), to: day(to) })}
            {reason !== null && ` ${reason}`}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Stands = ({ changed, change }: RowProps) => {
  const say = useText();
  const { before, entry } = changed;
  const { status, statusLabel, followUp } = entry;
  const isOther = before !== null && before.status !== status;
  return (
    <div className="stands">
      {isOther && change !== 'DEADLINE_MOVED' && (
        <span className="quiet">
          {say(changesTexts.wasNow)}: {before.statusLabel}
        </span>
      )}
      <StatusTag status={status} label={statusLabel} />
      {followUp !== null && <Deadline day={followUp.deadline} overdue={followUp.overdue} />}
    </div>
  );
};

export interface RowProps {
  readonly changed: ChangedFragment;
  readonly change: VedtaksloggChange;
}

/** One point, and what has become of it. */
export const ChangedRow = ({ changed, change }: RowProps) => {
  const say = useText();
  const { vedtak, followUp } = changed.entry;
  return (
    <article className="point-row">
      <div>
        <PointHead level={3} vedtak={vedtak} followUp={followUp}>
          {change === 'STANDING_STILL' && followUp !== null && (
            <span>{say(changesTexts.still, { days: followUp.unchangedDays })}</span>
          )}
        </PointHead>
        {change === 'MOVED_ON' && followUp?.publicComment != null && (
          <p className="prose">{followUp.publicComment}</p>
        )}
        {change === 'DEADLINE_MOVED' && followUp !== null && (
          <Moves moves={changed.moves} followUp={followUp} />
        )}
      </div>
      <Stands changed={changed} change={change} />
    </article>
  );
};
