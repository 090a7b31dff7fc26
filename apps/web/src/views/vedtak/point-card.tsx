import { Card, Details, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { PointFragment, VedtakQuery } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { holdReasonTexts } from '../../texts/codes.generated.js';
import { Day, useLongDay } from '../../ui/day.js';
import { Deadline } from '../../ui/deadline.js';
import { Picture } from '../../ui/picture.js';
import { StatusTag } from '../../ui/status-tag.js';
import { kindTexts } from '../vedtakslogg/log.texts.js';
import { Timeline } from './timeline.js';
import { vedtakTexts } from './vedtak.texts.js';

type Vedtakspunkt = NonNullable<VedtakQuery['vedtak']>['points'][number];

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const By = ({ point }: { readonly point: PointFragment }) => {
  const say = useText();
  const day = useLongDay();
  const { originalDeadline, deadlineMoves, deadline, overdue, noDeadlineBecause } = point;
  return (
    <Fact name={say(vedtakTexts.deadline)}>
      <Deadline day={deadline} overdue={overdue} />
      {noDeadlineBecause !== null && <div className="quiet">{noDeadlineBecause}</div>}
      {deadlineMoves > 0 && originalDeadline !== null && (
        <div className="quiet">
          {deadlineMoves === 1
            ? say(vedtakTexts.firstDeadlineOnce, { day: day(originalDeadline) })
            : say(vedtakTexts.firstDeadline, { day: day(originalDeadline), times: deadlineMoves })}
        </div>
      )}
    </Fact>
  );
};

const Held = ({ point }: { readonly point: PointFragment }) => {
  const say = useText();
  return (
    <>
      {point.holdReasons.length > 0 && (
        <Fact name={say(vedtakTexts.held)}>
          {point.holdReasons.map((reason) => say(holdReasonTexts[reason])).join(', ')}
        </Fact>
      )}
      {point.holdUntil !== null && (
        <Fact name={say(vedtakTexts.heldUntil)}>
          <Day of={point.holdUntil} long />
        </Fact>
      )}
      {point.status === 'KAN_IKKE_IVERKSETTES' && (
        <Fact name={say(vedtakTexts.told)}>
          {point.organTold === null ? say(vedtakTexts.notTold) : <Day of={point.organTold.on} long />}
        </Fact>
      )}
    </>
  );
};

/** What the procedure does next of itself, and what it asks people to do meanwhile; nobody else's to see. */
const Coming = ({ point: { coming, tasks } }: { readonly point: PointFragment }) => {
  const say = useText();
  return (
    <>
      {coming.length > 0 && (
        <Fact name={say(vedtakTexts.next)}>
          {coming.map(({ on, said }) => (
            <div key={said}>
              <Day of={on} long />: {said}
            </div>
          ))}
        </Fact>
      )}
      {tasks.length > 0 && (
        <Fact name={say(vedtakTexts.waits)}>
          {tasks.map(({ id, name, claimed }) => (
            <div key={id}>
              {claimed?.name == null ? name : say(vedtakTexts.claimedBy, { task: name, name: claimed.name })}
            </div>
          ))}
        </Fact>
      )}
    </>
  );
};

const Facts = ({ point }: { readonly point: PointFragment }) => {
  const say = useText();
  const day = useLongDay();
  const { unit, officer, publicComment, treatment } = point;
  return (
    <dl className="facts">
      <Fact name={say(vedtakTexts.responsible)}>
        {[officer?.name, unit?.name].filter((each) => each != null).join(', ') || say(vedtakTexts.nobody)}
      </Fact>
      <By point={point} />
      <Held point={point} />
      {publicComment !== null && (
        <Fact name={say(vedtakTexts.comment)}>
          <span className="prose">{publicComment}</span>
        </Fact>
      )}
      {treatment !== null && (
        <Fact name="">
          {say(vedtakTexts.closedBy, {
            organ: treatment.organ,
            case: treatment.caseNumber,
            day: day(treatment.date),
          })}
        </Fact>
      )}
      <Coming point={point} />
    </dl>
  );
};

const Followed = ({ point }: { readonly point: PointFragment }) => {
  const say = useText();
  return (
    <>
      <Facts point={point} />
      <Heading level={4} data-size="2xs">
        {say(vedtakTexts.timeline)}
      </Heading>
      <Timeline history={point.history} />
    </>
  );
};

/** Its own size, and moved sideways where the window is narrow: shrunken letters are read by nobody. */
const Way = ({ point }: { readonly point: PointFragment }) => {
  const say = useText();
  return (
    <Details data-size="sm">
      <Details.Summary>{say(vedtakTexts.picture)}</Details.Summary>
      <Details.Content>
        <div
          className="way"
          tabIndex={0}
          role="region"
          aria-label={`${say(vedtakTexts.point, { point: point.point })}: ${say(vedtakTexts.picture)}`}
        >
          <Picture svg={point.diagram} alt={say(vedtakTexts.pictureOf, { procedure: point.procedure })} />
        </div>
      </Details.Content>
    </Details>
  );
};

/** One point of a vedtak, who answers for it, and everything that has become of it. */
export const PointCard = ({ vedtakspunkt }: { readonly vedtakspunkt: Vedtakspunkt }) => {
  const say = useText();
  const { point, text, kind, followUp } = vedtakspunkt;
  return (
    <Card className="point-card" id={`punkt-${point.toString()}`}>
      <Card.Block>
        <div className="stack">
          <div className="row">
            <Heading level={3} data-size="xs">
              {say(vedtakTexts.point, { point })}
            </Heading>
            {kind !== 'VEDTAK' && <span className="quiet">{say(kindTexts[kind])}</span>}
            {followUp !== null && <StatusTag status={followUp.status} label={followUp.statusLabel} />}
          </div>
          <p className="prose">{text}</p>
          {followUp !== null && <Followed point={followUp} />}
        </div>
      </Card.Block>
      {followUp !== null && <Way point={followUp} />}
    </Card>
  );
};
