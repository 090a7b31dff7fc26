import { Button, Details, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { EndAbsenceDocument, type StaffQuery } from '../../api/operations.generated.js';
import { useCommand } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { WideTable } from '../../ui/wide-table.js';
import { dayInOslo, shortDayOf } from '../../ui/day.js';
import { AbsenceForm } from './absence-form.js';
import { DeputyForm } from './deputy-form.js';
import { HandOverForm } from './hand-over-form.js';
import { everybodyIn, nameIn, peopleOf, type Somebody } from './people.js';
import { peopleTexts } from './people.texts.js';

type Absence = StaffQuery['absences'][number];

const short = (day: string) => shortDayOf(day);
const yesterday = () => dayInOslo(new Date(Date.now() - 86_400_000).toISOString());

const Away = ({ absence, name }: { readonly absence: Absence; readonly name: string }) => {
  const say = useText();
  const { mutate, isPending } = useCommand(EndAbsenceDocument);
  const { id, from, to } = absence;
  return (
    <div className="row">
      <span>
        {to === null
          ? say(peopleTexts.fromOn, { from: short(from) })
          : say(peopleTexts.fromTo, { from: short(from), to: short(to) })}
      </span>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-disabled={isPending}
        onClick={() => {
          mutate({ absenceId: id, to: yesterday() });
        }}
      >
        {say(peopleTexts.backAgain, { name })}
      </Button>
    </div>
  );
};

const Rows = ({ people, staff }: { readonly people: readonly Somebody[]; readonly staff: StaffQuery }) => {
  const say = useText();
  const everybody = everybodyIn(staff);
  return (
    <Table data-size="sm">
      <Table.Head>
        <Table.Row>
          {(['name', 'job', 'deputy', 'away'] as const).map((each) => (
            <Table.HeaderCell key={each}>{say(peopleTexts[each])}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {people.map(({ id, name, title, deputy }) => (
          <Table.Row key={id}>
            <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
            <Table.Cell>{title}</Table.Cell>
            <Table.Cell>{nameIn(everybody, deputy) ?? say(peopleTexts.none)}</Table.Cell>
            <Table.Cell>
              {staff.absences
                .filter(({ personId }) => personId === id)
                .map((absence) => (
                  <Away key={absence.id} absence={absence} name={name} />
                ))}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
};

/** Who works in the unit, who stands in for whom, who is away, and who takes over from whom. */
export const PeoplePart = ({ staff, unit }: { readonly staff: StaffQuery; readonly unit: string }) => {
  const say = useText();
  const people = peopleOf(staff, unit);
  const everybody = everybodyIn(staff, unit);
  const forms = {
    nameDeputy: <DeputyForm people={people} everybody={everybody} />,
    setAbsence: <AbsenceForm people={people} />,
    handOver: <HandOverForm people={people} everybody={everybody} unit={unit} />,
  };
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(peopleTexts.title)}
      </Heading>
      {people.length === 0 && <Paragraph>{say(peopleTexts.nobody)}</Paragraph>}
      {people.length > 0 && (
        <>
          <WideTable label={say(peopleTexts.title)}>
            <Rows people={people} staff={staff} />
          </WideTable>
          {(['nameDeputy', 'setAbsence', 'handOver'] as const).map((name) => (
            <Details key={name} data-size="sm">
              <Details.Summary>{say(peopleTexts[name])}</Details.Summary>
              <Details.Content>{forms[name]}</Details.Content>
            </Details>
          ))}
        </>
      )}
    </section>
  );
};
