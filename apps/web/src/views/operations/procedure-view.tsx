import { Details, Heading, Table } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { ProcedurePictureDocument, type ProcedurePictureQuery } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Picture } from '../../ui/picture.js';
import { WideTable } from '../../ui/wide-table.js';
import { OperationsPage } from './operations-page.js';
import { operationsTexts } from './operations.texts.js';

const route = getRouteApi('/drift/prosedyrer/$id/$version');

type Procedure = NonNullable<ProcedurePictureQuery['procedure']>;

const Steps = ({ procedure: { states, transitions } }: { readonly procedure: Procedure }) => {
  const say = useText();
  const nameOf = (code: string) => states.find((state) => state.code === code)?.name ?? code;
  const names = (codes: readonly string[]) => codes.map(nameOf).join(', ');
  return (
    <WideTable label={say(operationsTexts.steps)}>
      <Table>
        <Table.Head>
          <Table.Row>
            {(['step', 'from', 'to', 'by', 'asks'] as const).map((name) => (
              <Table.HeaderCell key={name}>{say(operationsTexts[name])}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {transitions.map(({ id, name, from, to, byNames, requiresNames }) => (
            <Table.Row key={id}>
              <Table.Cell>{name}</Table.Cell>
              <Table.Cell>{names(from)}</Table.Cell>
              <Table.Cell>{names(to)}</Table.Cell>
              <Table.Cell>{byNames}</Table.Cell>
              <Table.Cell>{requiresNames}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </WideTable>
  );
};

const Whole = ({ procedure }: { readonly procedure: Procedure }) => {
  const say = useText();
  return (
    <>
      <Heading level={2} data-size="sm">
        {`${procedure.name}, ${say(operationsTexts.version, { version: procedure.version })}`}
      </Heading>
      <p className="lead">{procedure.about}</p>
      <Picture svg={procedure.diagram} alt={say(operationsTexts.pictureOf)} />
      <section className="stack">
        <Heading level={3} data-size="xs">
          {say(operationsTexts.steps)}
        </Heading>
        <Steps procedure={procedure} />
      </section>
      <section>
        <Heading level={3} data-size="xs">
          {say(operationsTexts.timers)}
        </Heading>
        <ul>
          {procedure.timers.map(({ id, name, due, ladder }) => (
            <li key={id}>
              {name}: {due}
              <ul>
                {ladder.map((rung) => (
                  <li key={rung.id}>{rung.delay === '' ? rung.name : `${rung.delay}: ${rung.name}`}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      <Details>
        <Details.Summary>{say(operationsTexts.file)}</Details.Summary>
        <Details.Content>
          <pre className="scroller" tabIndex={0}>
            {procedure.yaml}
          </pre>
        </Details.Content>
      </Details>
    </>
  );
};

/** One version of a procedure: its picture, its steps in a table, its reminders and its file. */
export const ProcedureView = () => {
  const say = useText();
  const { id, version } = route.useParams();
  const { data, error, refetch } = useRead(ProcedurePictureDocument, { id, version: Number(version) });
  return (
    <OperationsPage>
      {data === undefined &&
        (error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />)}
      {data !== undefined &&
        (data.procedure === null ? (
          <Empty>{say(operationsTexts.missing)}</Empty>
        ) : (
          <Whole procedure={data.procedure} />
        ))}
    </OperationsPage>
  );
};
