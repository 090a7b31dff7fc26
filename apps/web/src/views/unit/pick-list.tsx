import { Checkbox } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/language.js';
import { Deadline } from '../../ui/deadline.js';
import { StatusTag } from '../../ui/status-tag.js';
import { pointsTexts } from './points.texts.js';
import { unitTexts } from './unit.texts.js';
import type { UnitPoint } from './use-unit-points.js';

/** Long enough that a leader wants to know. */
const longStill = 90;

export const nameOfUnitPoint = (
  {
    vedtak,
    followUp,
  }: {
    readonly vedtak: Omit<UnitPoint['vedtak'], 'id'>;
    readonly followUp: { readonly point: number };
  },
  say: ReturnType<typeof useText>,
): string =>
  [vedtak.caseNumber?.asWritten, say(unitTexts.point, { point: followUp.point }), vedtak.title]
    .filter((each) => each !== undefined)
    .join(', ');

const Facts = ({ point: { vedtak, followUp } }: { readonly point: UnitPoint }) => {
  const say = useText();
  const { point, officer, deadlineMoves, unchangedDays } = followUp;
  return (
    <div className="row quiet">
      <span>
        {[vedtak.caseNumber?.asWritten, say(unitTexts.point, { point })].filter(Boolean).join(', ')}
      </span>
      <span>{officer?.name ?? say(pointsTexts.nobody)}</span>
      {deadlineMoves > 0 && (
        <span>
          {deadlineMoves === 1
            ? say(pointsTexts.movedOnce)
            : say(pointsTexts.moved, { times: deadlineMoves })}
        </span>
      )}
      {unchangedDays >= longStill && <span>{say(pointsTexts.stillFor, { days: unchangedDays })}</span>}
    </div>
  );
};

export interface PickListProps {
  readonly points: readonly UnitPoint[];
  readonly picked: ReadonlySet<string>;
  readonly pick: (ids: readonly string[], isPicked: boolean) => void;
}

const PickRow = ({ point, picked, pick }: Omit<PickListProps, 'points'> & { readonly point: UnitPoint }) => {
  const say = useText();
  const { vedtak, followUp, status, statusLabel } = point;
  return (
    <li className="pick-row">
      <Checkbox
        data-size="sm"
        aria-label={say(pointsTexts.pick, { point: nameOfUnitPoint(point, say) })}
        checked={picked.has(followUp.id)}
        onChange={({ target }) => {
          pick([followUp.id], target.checked);
        }}
      />
      <article className="point-row">
        <div>
          <h3>
            <Link to="/vedtak/$id" params={{ id: vedtak.id }}>
              {vedtak.title}
            </Link>
          </h3>
          <Facts point={point} />
        </div>
        <div className="stands">
          <StatusTag status={status} label={statusLabel} />
          <Deadline day={followUp.deadline} overdue={followUp.overdue} />
        </div>
      </article>
    </li>
  );
};

/** The points that something is to be done with, to be picked one by one or all at once. */
export const PickList = ({ points, picked, pick }: PickListProps) => {
  const say = useText();
  const ids = points.map(({ followUp }) => followUp.id);
  return (
    <>
      <Checkbox
        data-size="sm"
        label={say(pointsTexts.pickAll)}
        checked={ids.length > 0 && ids.every((id) => picked.has(id))}
        onChange={({ target }) => {
          pick(ids, target.checked);
        }}
      />
      <ul className="rows" aria-label={say(pointsTexts.title)}>
        {points.map((point) => (
          <PickRow key={point.followUp.id} point={point} picked={picked} pick={pick} />
        ))}
      </ul>
    </>
  );
};
