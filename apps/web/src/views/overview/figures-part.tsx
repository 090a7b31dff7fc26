import { Heading, Link as Anchor, Paragraph, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/language.js';
import { Figure, Figures } from '../../ui/figures.js';
import { WideTable } from '../../ui/wide-table.js';
import type { Report } from './lists-part.js';
import { overviewTexts } from './overview.texts.js';
import { useLongDay } from '../../ui/day.js';

interface ReportProps {
  readonly report: Report;
}

const shown = [
  { name: 'reported', to: '#enheter', of: ({ figures }: Report) => figures.reported },
  { name: 'missing', to: '#mangler', of: ({ figures }: Report) => figures.missing },
  { name: 'overdue', to: '#over-fristen', of: ({ figures }: Report) => figures.overdue },
  { name: 'deviations', to: '#avvik', of: ({ deviations }: Report) => deviations.length },
  { name: 'moved', to: '#flyttet', of: ({ figures }: Report) => figures.deadlinesMoved },
  { name: 'still', to: '#star-stille', of: ({ figures }: Report) => figures.standingStill },
] as const;

const beforeOf = { reported: 'reported', missing: 'missing', overdue: 'overdue' } as const;

const Before = ({ report: { before }, name }: ReportProps & { readonly name: string }) => {
  const say = useText();
  const key = beforeOf[name as keyof typeof beforeOf] as keyof typeof beforeOf | undefined;
  if (before === null || key === undefined) return null;
  return (
    <>
      <br />
      {say(overviewTexts.before, { name: before.name, count: before.figures[key] })}
    </>
  );
};

/** Every number leads to what it is made of. */
export const FiguresPart = ({ report }: ReportProps) => {
  const say = useText();
  const day = useLongDay();
  const { round } = report;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(overviewTexts.figures)}
      </Heading>
      <Paragraph className="quiet">
        {round !== null &&
          `${say(overviewTexts.answerBy, { opened: day(round.openedOn), day: day(round.answerBy) })} `}
        {say(overviewTexts.asOf, { day: day(report.day) })}
      </Paragraph>
      <Figures>
        {shown.map(({ name, to, of }) => (
          <Figure
            key={name}
            value={<a href={to}>{of(report)}</a>}
            what={
              <>
                {say(overviewTexts[name])}
                <Before report={report} name={name} />
              </>
            }
          />
        ))}
        <Figure
          value={
            <Link to="/vedtakslogg" search={{ show: 'apne' }}>
              {report.figures.openPoints}
            </Link>
          }
          what={say(overviewTexts.open)}
        />
      </Figures>
    </section>
  );
};

/** What KLG is to take up, as the report has it. */
export const AgendaPart = ({ report: { agenda, period } }: ReportProps) => {
  const say = useText();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(overviewTexts.agenda)}
      </Heading>
      <ol className="agenda">
        {agenda.map(({ heading, lines }) => (
          <li key={heading}>
            <strong>{heading}</strong>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Anchor href={`/manedsrapport?period=${encodeURIComponent(period.id)}`}>
        {say(overviewTexts.printable)}
      </Anchor>
    </section>
  );
};

const columns = ['reported', 'missing', 'overdue', 'still'] as const;
const columnOf = {
  reported: 'reported',
  missing: 'missing',
  overdue: 'overdue',
  still: 'standingStill',
} as const;

/** The round of each unit, and in words how it went. */
export const UnitsPart = ({ report: { units, period } }: ReportProps) => {
  const say = useText();
  return (
    <section className="stack" id="enheter">
      <Heading level={2} data-size="sm">
        {say(overviewTexts.unitsTitle)}
      </Heading>
      <WideTable label={say(overviewTexts.unitsTitle)}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{say(overviewTexts.unit)}</Table.HeaderCell>
              <Table.HeaderCell>{say(overviewTexts.state)}</Table.HeaderCell>
              {columns.map((name) => (
                <Table.HeaderCell key={name}>{say(overviewTexts[name])}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {units.map(({ unitId, name, closing, figures }) => (
              <Table.Row key={unitId}>
                <Table.HeaderCell scope="row">
                  {unitId === null ? (
                    (name ?? say(overviewTexts.noUnit))
                  ) : (
                    <Link to="/enhet" search={{ enhet: unitId, maned: period.id }}>
                      {name}
                    </Link>
                  )}
                </Table.HeaderCell>
                <Table.Cell>{figures.asked === 0 ? '–' : say(overviewTexts[closing])}</Table.Cell>
                {columns.map((column) => (
                  <Table.Cell key={column}>{figures[columnOf[column]]}</Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </WideTable>
    </section>
  );
};
