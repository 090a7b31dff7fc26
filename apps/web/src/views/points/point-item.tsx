import { Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useText, type Say } from '../../app/language.js';
import { Deadline } from '../../ui/deadline.js';
import { StatusTag } from '../../ui/status-tag.js';
import { isKept } from '../../ui/use-draft.js';
import type { ListedPoint } from './own-point.js';
import { PointWork } from './point-work.js';
import { pointsTexts } from './points.texts.js';
import type { ActName } from './point-acts.js';
import { draftsOf } from './use-point-acts.js';

export interface PointItemProps {
  readonly point: ListedPoint;
  readonly person: string;
  /** Whether it was asked about, and answered; undefined where nobody asked. */
  readonly answered: boolean | undefined;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly onSent: (act: ActName) => void;
}

export const toggleIdOf = (followUpId: string): string => `punkt-${followUpId}`;

export const pointName = ({ followUp, vedtak }: ListedPoint, say: Say): string =>
  say(pointsTexts.point, {
    number: vedtak.caseNumber?.asWritten ?? say(pointsTexts.noNumber),
    point: followUp.point,
  });

/** Long enough that who answers for it wants to know. */
const longStill = 30;

const Standing = ({ point: { followUp, vedtak }, answered }: Pick<PointItemProps, 'point' | 'answered'>) => {
  const say = useText();
  return (
    <div className="row">
      <StatusTag status={followUp.status} label={followUp.statusLabel} />
      <Deadline day={followUp.deadline} overdue={followUp.overdue} />
      {followUp.unchangedDays >= longStill && (
        <span className="quiet">{say(pointsTexts.still, { days: followUp.unchangedDays })}</span>
      )}
      {vedtak.shielded && (
        <span className="quiet">{say(pointsTexts.shielded, { basis: vedtak.shieldingBasis ?? '' })}</span>
      )}
      {answered === false && <Tag data-color="info">{say(pointsTexts.isAsked)}</Tag>}
      {answered === true && <Tag data-color="success">✓ {say(pointsTexts.isTold)}</Tag>}
    </div>
  );
};

/** One point: how it stands, and, once it has been opened or written about, all that can be told of it. */
export const PointItem = ({ point, person, answered, isOpen, toggle, onSent }: PointItemProps) => {
  const say = useText();
  const { id: followUpId } = point.followUp;
  const [works, setWorks] = useState(() => draftsOf(person, followUpId).some(isKept));
  if (isOpen && !works) setWorks(true);
  const id = toggleIdOf(followUpId);
  return (
    <li className="own-point" data-open={isOpen}>
      <h3>
        <button
          type="button"
          id={id}
          className="point-toggle"
          aria-expanded={isOpen}
          aria-controls={`${id}-skjema`}
          onClick={toggle}
        >
          <span className="quiet">{pointName(point, say)}</span> {point.vedtak.title}
        </button>
      </h3>
      <Standing point={point} answered={answered} />
      <div id={`${id}-skjema`} role={isOpen ? 'region' : undefined} aria-labelledby={isOpen ? id : undefined}>
        {works && <PointWork listed={point} person={person} isOpen={isOpen} onSent={onSent} />}
      </div>
    </li>
  );
};
