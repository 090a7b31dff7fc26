import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { useRole } from '../../app/entry.js';
import { useText, type Say } from '../../app/language.js';
import { Deadline } from '../../ui/deadline.js';
import { StatusTag } from '../../ui/status-tag.js';
import { DeadlineForm } from './deadline-form.js';
import { DeviationForm } from './deviation-form.js';
import { OrganForm } from './organ-form.js';
import type { OwnPoint } from './own-point.js';
import { PointFacts } from './point-facts.js';
import { pointsTexts } from './points.texts.js';
import { StatusForm } from './status-form.js';
import { hasDraft, usePointActs, type ActName, type PointActs } from './use-point-acts.js';

export interface PointItemProps {
  readonly point: OwnPoint;
  readonly person: string;
  /** Whether it was asked about, and answered; undefined where nobody asked. */
  readonly answered: boolean | undefined;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly onSent: (act: ActName) => void;
}

export const toggleIdOf = (followUpId: string): string => `punkt-${followUpId}`;

export const pointName = ({ followUp, vedtak }: OwnPoint, say: Say): string =>
  say(pointsTexts.point, {
    number: vedtak.caseNumber?.asWritten ?? say(pointsTexts.noNumber),
    point: followUp.point,
  });

/** Long enough that who answers for it wants to know. */
const longStill = 30;

type Marks = Pick<PointItemProps, 'point' | 'answered'> & { readonly isDraft: boolean };

const Standing = ({ point: { followUp, vedtak }, answered, isDraft }: Marks) => {
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
      {isDraft && <Tag data-color="warning">{say(pointsTexts.isDraft)}</Tag>}
    </div>
  );
};

/** Whoever sees to it that the organ is told. */
const tellers = ['COORDINATOR', 'SECRETARY', 'DIRECTOR'] as const;

const Body = ({ point, acts }: { readonly point: OwnPoint; readonly acts: PointActs }) => {
  const say = useText();
  const tells = useRole(...tellers);
  const { allowed, status, organTold } = point.followUp;
  return (
    <div className="point-body">
      <PointFacts point={point} />
      {allowed.length === 0 ? (
        <Paragraph>{say(pointsTexts.notYours)}</Paragraph>
      ) : (
        <>
          <StatusForm point={point} act={acts.report} />
          <DeadlineForm point={point} act={acts.deadline} />
          <DeviationForm point={point} act={acts.deviation} />
        </>
      )}
      {tells && status === 'KAN_IKKE_IVERKSETTES' && organTold === null && (
        <OrganForm point={point} act={acts.organ} />
      )}
    </div>
  );
};

/** One point: how it stands, and, when it is open, all that can be told of it. */
export const PointItem = (props: PointItemProps) => {
  const { point, person, answered, isOpen, toggle, onSent } = props;
  const say = useText();
  const acts = usePointActs(point, person, onSent);
  const id = toggleIdOf(point.followUp.id);
  return (
    <li className="own-point">
      <h3>
        <button
          type="button"
          id={id}
          className="point-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-skjema` : undefined}
          onClick={toggle}
        >
          <span className="quiet">{pointName(point, say)}</span> {point.vedtak.title}
        </button>
      </h3>
      <Standing point={point} answered={answered} isDraft={hasDraft(acts)} />
      {isOpen && (
        <section id={`${id}-skjema`} aria-labelledby={id}>
          <Body point={point} acts={acts} />
        </section>
      )}
    </li>
  );
};
