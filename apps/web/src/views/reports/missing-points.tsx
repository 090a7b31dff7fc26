import { Heading, Link as Anchor, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { PointOfReportFragment } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { StatusTag } from '../../ui/status-tag.js';
import { reportsTexts } from './reports.texts.js';
import { shortDayOf } from '../../ui/day.js';

type Point = PointOfReportFragment;

/** Whoever must be chased, those with most first. */
const byOfficer = (points: readonly Point[]): readonly (readonly [string, readonly Point[]])[] =>
  [...Map.groupBy(points, ({ officer, unit }) => [officer ?? '', unit ?? ''].join('|'))].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );

const Missing = ({ point }: { readonly point: Point }) => {
  const say = useText();
  const { followUpId, vedtakId, name, title, status, statusLabel, lastReported } = point;
  return (
    <li className="point-row">
      <div>
        <Link to="/vedtak/$id" params={{ id: vedtakId }}>
          {title}
        </Link>
        <div className="row quiet">
          <span>{name}</span>
          <span>
            {lastReported === null
              ? say(reportsTexts.neverTold)
              : say(reportsTexts.lastTold, {
                  day: shortDayOf(lastReported),
                })}
          </span>
        </div>
      </div>
      <div className="stands">
        <StatusTag status={status} label={statusLabel} />
        <Anchor href={`/oppfolging/${followUpId}`} aria-label={say(reportsTexts.reportOnPoint, { name })}>
          {say(reportsTexts.reportOn)}
        </Anchor>
      </div>
    </li>
  );
};

/** The points of which nobody has told anything in the period, by who has to. */
export const MissingPoints = ({ points }: { readonly points: readonly Point[] }) => {
  const say = useText();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(reportsTexts.chase)}
      </Heading>
      <Paragraph>
        {points.length === 0
          ? say(reportsTexts.nothingMissing)
          : say(reportsTexts.chaseHelp, { count: points.length })}
      </Paragraph>
      <Paragraph className="quiet">
        {`${say(reportsTexts.editing)} `}
        <Link to="/vedtakslogg" search={{ show: 'apne' }}>
          {say(reportsTexts.allOpen)}
        </Link>
      </Paragraph>
      {byOfficer(points).map(([key, each]) => (
        <div key={key}>
          <Heading level={3} data-size="2xs">
            {each[0]?.officer ?? say(reportsTexts.nobody)}
            {each[0]?.unit != null && <span className="quiet">{`, ${each[0].unit}`}</span>}
            {` (${each.length.toString()})`}
          </Heading>
          <ul className="rows">
            {each.map((point) => (
              <Missing key={point.followUpId} point={point} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
