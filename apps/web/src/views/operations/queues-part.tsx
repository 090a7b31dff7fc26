import { Heading, Link as Anchor, Paragraph, Table } from '@digdir/designsystemet-react';
import { QueuesDocument, type QueuesQuery } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { DayOf, timeInOslo } from '../../ui/day.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { WideTable } from '../../ui/wide-table.js';
import { operationsTexts } from './operations.texts.js';

type Queue = NonNullable<QueuesQuery['queues']>[number];

const columns = ['queue', 'waiting', 'active', 'failed', 'rings'] as const;

const Rings = ({ next }: Pick<Queue, 'next'>) => {
  const say = useText();
  if (next === null) return <>{say(operationsTexts.ringsNever)}</>;
  return (
    <>
      <DayOf instant={next} /> {timeInOslo(next)}
    </>
  );
};

const Queues = ({ queues }: { readonly queues: readonly Queue[] }) => {
  const say = useText();
  return (
    <WideTable label={say(operationsTexts.queues)}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            {columns.map((name) => (
              <Table.HeaderCell key={name}>{say(operationsTexts[name])}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {queues.map(({ name, about, waiting, active, failed, next }) => (
            <Table.Row key={name}>
              <Table.HeaderCell scope="row">{about}</Table.HeaderCell>
              <Table.Cell>{waiting}</Table.Cell>
              <Table.Cell>{active}</Table.Cell>
              <Table.Cell>{failed}</Table.Cell>
              <Table.Cell>
                <Rings next={next} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </WideTable>
  );
};

/** How much waits in the background, and when each queue rings next. */
export const QueuesPart = () => {
  const say = useText();
  const mayLookInto = useRole('OPERATOR');
  const { data, error, refetch } = useRead(QueuesDocument, {});
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(operationsTexts.queues)}
      </Heading>
      <Paragraph className="quiet">{say(operationsTexts.queuesAbout)}</Paragraph>
      {data === undefined &&
        (error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />)}
      {data !== undefined &&
        (data.queues === null ? (
          <Empty>{say(operationsTexts.queuesAway)}</Empty>
        ) : (
          <Queues queues={data.queues} />
        ))}
      {mayLookInto && <Anchor href="/drift/koer">{say(operationsTexts.board)}</Anchor>}
    </section>
  );
};
