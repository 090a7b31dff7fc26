import { Heading } from '@digdir/designsystemet-react';
import { IncidentsDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Health } from './health.js';
import { IncidentCard } from './incident-card.js';
import { openIncidents } from './open-incidents.js';
import { OperationsPage } from './operations-page.js';
import { QueuesPart } from './queues-part.js';
import { operationsTexts } from './operations.texts.js';

const Incidents = () => {
  const say = useText();
  const { data, error, refetch } = useRead(IncidentsDocument, openIncidents);
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  if (data.incidents.totalCount === 0) return <Empty>{say(operationsTexts.noIncidents)}</Empty>;
  return (
    <ul className="stack">
      {data.incidents.edges.map(({ node }) => (
        <li key={node.id}>
          <IncidentCard incident={node} />
        </li>
      ))}
    </ul>
  );
};

/** Whether Iverk is well, and what waits for somebody to see to it. */
export const OperationsView = () => {
  const say = useText();
  return (
    <OperationsPage>
      <Health />
      <section className="stack">
        <Heading level={2} data-size="sm">
          {say(operationsTexts.incidents)}
        </Heading>
        <Incidents />
      </section>
      <QueuesPart />
    </OperationsPage>
  );
};
