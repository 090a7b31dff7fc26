import { Link } from '@tanstack/react-router';
import type { OverviewQuery } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { overviewTexts } from './overview.texts.js';
import { Things, ThingRow } from './things.js';
import { useLongDay } from '../../ui/day.js';

export type Report = OverviewQuery['directorsReport'];

const Late = ({ days, by }: { readonly days: number | null; readonly by: string | null }) => {
  const say = useText();
  const day = useLongDay();
  if (days === null || by === null) return null;
  return (
    <span className="why">
      {days === 1
        ? say(overviewTexts.oneDayOver, { day: day(by) })
        : say(overviewTexts.daysOver, { days, day: day(by) })}
    </span>
  );
};

const Deviations = ({ deviations }: Pick<Report, 'deviations'>) => {
  const say = useText();
  return (
    <Things id="avvik" title={say(overviewTexts.deviationList)} count={deviations.length}>
      {deviations.map((each) => (
        <ThingRow key={each.caseId} thing={each}>
          {each.what !== null && <span>{each.what}</span>}
          {each.measure !== null && <span>{say(overviewTexts.measure, { measure: each.measure })}</span>}
        </ThingRow>
      ))}
    </Things>
  );
};

const Missing = ({ missing }: Pick<Report, 'missing'>) => {
  const say = useText();
  const day = useLongDay();
  return (
    <Things id="mangler" title={say(overviewTexts.missingList)} count={missing.length}>
      {missing.map(({ personId, name, title, unit, points, askedOn }) => (
        <li key={personId} className="thing">
          <span>{[name, title].filter((each) => each !== null).join(', ')}</span>
          <span className="why">
            {say(points === 1 ? overviewTexts.hasNotToldOne : overviewTexts.hasNotTold, {
              points,
              day: day(askedOn),
            })}
          </span>
          <span className="quiet">{unit}</span>
        </li>
      ))}
    </Things>
  );
};

const Overdue = ({ overdue }: Pick<Report, 'overdue'>) => {
  const say = useText();
  return (
    <Things
      id="over-fristen"
      title={say(overviewTexts.overdueList)}
      count={overdue.length}
      beside={
        <Link to="/vedtakslogg" search={{ show: 'over-frist', order: 'DEADLINE' }}>
          {say(overviewTexts.allOverdue)}
        </Link>
      }
    >
      {overdue.map((each, index) => (
        <ThingRow key={index} thing={each}>
          <Late days={each.daysOverdue} by={each.deadline} />
        </ThingRow>
      ))}
    </Things>
  );
};

const Moved = ({ moved }: Pick<Report, 'moved'>) => {
  const say = useText();
  const day = useLongDay();
  return (
    <Things id="flyttet" title={say(overviewTexts.movedList)} count={moved.length}>
      {moved.map((each, index) => (
        <ThingRow key={index} thing={each}>
          {each.from !== null && (
            <span>
              {say(overviewTexts.movedFrom, {
                from: day(each.from),
                to: each.to === null ? say(overviewTexts.noDeadline) : day(each.to),
                reason: each.reason ?? '',
              })}
            </span>
          )}
        </ThingRow>
      ))}
    </Things>
  );
};

const Still = ({ still }: Pick<Report, 'still'>) => {
  const say = useText();
  const day = useLongDay();
  return (
    <Things id="star-stille" title={say(overviewTexts.stillList)} count={still.length}>
      {still.map((each, index) => (
        <ThingRow key={index} thing={each}>
          {each.months !== null && each.unchangedSince !== null && (
            <span className="why">
              {say(overviewTexts.sameFor, { months: each.months, day: day(each.unchangedSince) })}
            </span>
          )}
        </ThingRow>
      ))}
    </Things>
  );
};

const Cases = ({ cases }: Pick<Report, 'cases'>) => {
  const say = useText();
  return (
    <Things id="oppdrag" title={say(overviewTexts.caseList)} count={cases.length}>
      {cases.map((each) => (
        <ThingRow key={each.caseId} thing={each}>
          <Late days={each.daysOverdue} by={each.deadline} />
        </ThingRow>
      ))}
    </Things>
  );
};

/** The lists that the figures lead to. */
export const ListsPart = ({ report }: { readonly report: Report }) => (
  <div className="two">
    <Deviations deviations={report.deviations} />
    <Missing missing={report.missing} />
    <Overdue overdue={report.overdue} />
    <Moved moved={report.moved} />
    <Still still={report.still} />
    <Cases cases={report.cases} />
  </div>
);
