import { Heading, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { UnitRoundQuery } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { WideTable } from '../../ui/wide-table.js';
import { Figure, Figures } from '../../ui/figures.js';
import { unitTexts } from './unit.texts.js';
import { useLongDay } from '../../ui/day.js';

export type Round = UnitRoundQuery['round'];
type RoundPerson = Round['units'][number]['people'][number];

/** In words as well as in colour: whether somebody has answered, and in time. */
const Answer = ({ person: { answeredOn, inTime } }: { readonly person: RoundPerson }) => {
  const say = useText();
  const day = useLongDay();
  if (answeredOn === null) return <Tag data-color="danger">{say(unitTexts.notAnswered)}</Tag>;
  return (
    <Tag data-color={inTime === false ? 'warning' : 'success'} className="status">
      {say(inTime === false ? unitTexts.answeredLate : unitTexts.answered, { day: day(answeredOn) })}
    </Tag>
  );
};

/** Those who have not answered come first. */
const People = ({ people }: { readonly people: readonly RoundPerson[] }) => {
  const say = useText();
  const inOrder = people.toSorted(
    (one, other) => Number(one.answeredOn !== null) - Number(other.answeredOn !== null),
  );
  return (
    <Table data-size="sm" className="narrow">
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{say(unitTexts.person)}</Table.HeaderCell>
          <Table.HeaderCell>{say(unitTexts.state)}</Table.HeaderCell>
          <Table.HeaderCell>{say(unitTexts.told)}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {inOrder.map((each, index) => (
          <Table.Row key={each.person?.id ?? index}>
            <Table.HeaderCell scope="row">{each.person?.name ?? say(unitTexts.somebody)}</Table.HeaderCell>
            <Table.Cell>
              <Answer person={each} />
            </Table.Cell>
            <Table.Cell>
              {say(unitTexts.toldOf, {
                told: each.points.filter(({ told }) => told).length,
                all: each.points.length,
              })}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
};

const RoundFigures = ({ round, unit }: { readonly round: Round; readonly unit: string }) => {
  const say = useText();
  const figures = round.units[0]?.figures;
  if (figures === undefined) return null;
  return (
    <Figures>
      <Figure value={figures.reported} what={say(unitTexts.reported)} />
      <Figure value={figures.missing} what={say(unitTexts.missing)} />
      <Figure
        value={
          <Link to="/vedtakslogg" search={{ unit, show: 'over-frist' }}>
            {figures.overdue}
          </Link>
        }
        what={say(unitTexts.overdue)}
      />
      <Figure value={<a href="#star-stille">{figures.standingStill}</a>} what={say(unitTexts.standing)} />
      <Figure value={figures.deviations} what={say(unitTexts.deviations)} />
      <Figure value={figures.deadlinesMoved} what={say(unitTexts.moved)} />
    </Figures>
  );
};

/** The round of the period: who was asked, who has answered, and who is missing. */
export const RoundPart = ({ round, unit }: { readonly round: Round; readonly unit: string }) => {
  const say = useText();
  const day = useLongDay();
  const { openedOn, answerBy, closedOn } = round;
  const people = round.units[0]?.people ?? [];
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(unitTexts.round)}
      </Heading>
      {openedOn !== null && answerBy !== null && (
        <Paragraph className="quiet">
          {say(unitTexts.answerBy, { opened: day(openedOn), day: day(answerBy) })}{' '}
          {closedOn !== null && say(unitTexts.closedOn, { day: day(closedOn) })}
        </Paragraph>
      )}
      <RoundFigures round={round} unit={unit} />
      {people.length === 0 ? (
        <Paragraph>{say(unitTexts.noRound)}</Paragraph>
      ) : (
        <WideTable label={say(unitTexts.round)}>
          <People people={people} />
        </WideTable>
      )}
    </section>
  );
};
