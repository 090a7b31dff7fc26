import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/language.js';
import { type Round } from './round-part.js';
import { unitTexts } from './unit.texts.js';
import { useLongDay } from '../../ui/day.js';

type Point = Round['units'][number]['points'][number];

/** From when the round's own figures count it. */
const stillAfter = 3;

export const nameOfPoint = (
  { caseNumber, point, title, shieldedBy }: Pick<Point, 'caseNumber' | 'point' | 'title' | 'shieldedBy'>,
  say: ReturnType<typeof useText>,
): string =>
  [
    caseNumber,
    point === null ? null : say(unitTexts.point, { point }),
    title ?? say(unitTexts.shieldedPoint, { basis: shieldedBy ?? '' }),
  ]
    .filter((each) => each !== null)
    .join(', ');

/** What has been told in the same words for months, longest first. */
export const StillPart = ({ round }: { readonly round: Round }) => {
  const say = useText();
  const day = useLongDay();
  const still = (round.units[0]?.points ?? [])
    .filter(({ open, unchangedMonths }) => open && (unchangedMonths ?? 0) >= stillAfter)
    .toSorted((one, other) => (other.unchangedMonths ?? 0) - (one.unchangedMonths ?? 0));
  return (
    <section className="stack" id="star-stille">
      <Heading level={2} data-size="sm">
        {say(unitTexts.still)}
      </Heading>
      {still.length === 0 && <Paragraph>{say(unitTexts.nothingStill)}</Paragraph>}
      <ul className={still.length === 0 ? 'stack' : 'rows'}>
        {still.map((point) => (
          <li key={point.followUpId} className="still-row">
            <Link to="/vedtakslogg" search={{ q: point.caseNumber ?? point.title ?? '' }}>
              {nameOfPoint(point, say)}
            </Link>
            <span className="quiet">
              {say(unitTexts.stillFor, {
                months: point.unchangedMonths ?? 0,
                day: day(point.unchangedSince ?? round.day),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
