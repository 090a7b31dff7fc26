import { Heading } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/language.js';
import { DayOf } from '../../ui/day.js';
import { decisionOf, tellingsOf, type OwnPoint } from './own-point.js';
import { pointsTexts } from './points.texts.js';

const LastSaid = ({ followUp }: Pick<OwnPoint, 'followUp'>) => {
  const say = useText();
  const last = tellingsOf(followUp, 'status').at(-1);
  if (last === undefined) return <span className="quiet">{say(pointsTexts.neverSaid)}</span>;
  const { publicComment, internalComment } = followUp;
  return (
    <>
      <span>
        <DayOf instant={last.at} long />
        {last.actor?.name != null && ` ${say(pointsTexts.by, { name: last.actor.name })}`}
      </span>
      {publicComment !== null && <blockquote className="prose">{publicComment}</blockquote>}
      {internalComment !== null && (
        <blockquote className="prose">
          <span className="quiet">{say(pointsTexts.inside)}:</span> {internalComment}
        </blockquote>
      )}
    </>
  );
};

/** What was decided, and what was told of it last. */
export const PointFacts = ({ point }: { readonly point: OwnPoint }) => {
  const say = useText();
  const { followUp, vedtak } = point;
  const decision = decisionOf(point);
  return (
    <>
      {decision !== null && (
        <div>
          <Heading level={4} data-size="2xs">
            {say(pointsTexts.decision)}
          </Heading>
          <p className="prose">{decision}</p>
        </div>
      )}
      <dl className="facts">
        {followUp.deadline === null && followUp.noDeadlineBecause !== null && (
          <>
            <dt>{say(pointsTexts.noDeadline)}</dt>
            <dd>{followUp.noDeadlineBecause}</dd>
          </>
        )}
        <dt>{say(pointsTexts.lastSaid)}</dt>
        <dd>
          <LastSaid followUp={followUp} />
        </dd>
      </dl>
      <p>
        <Link
          className="ds-link"
          to="/vedtak/$id"
          params={{ id: vedtak.id }}
          hash={`punkt-${followUp.point.toString()}`}
        >
          {say(pointsTexts.toVedtak)}
        </Link>
      </p>
    </>
  );
};
