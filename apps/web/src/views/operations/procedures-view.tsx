import { Card, Heading } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { ProceduresDocument, type ProceduresQuery } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { dayInOslo, shortDayOf } from '../../ui/day.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { OperationsPage } from './operations-page.js';
import { operationsTexts } from './operations.texts.js';

type Procedure = ProceduresQuery['procedures'][number];

const Origin = ({ procedure: { source, publishedAt } }: { readonly procedure: Procedure }) => {
  const say = useText();
  if (source === 'SHIPPED' || publishedAt === null) return <>{say(operationsTexts.shipped)}</>;
  const day = shortDayOf(dayInOslo(publishedAt));
  return <>{say(operationsTexts.published, { day })}</>;
};

/** Every version of every procedure, and how much runs by it. */
export const ProceduresView = () => {
  const say = useText();
  const { data, error, refetch } = useRead(ProceduresDocument, {});
  return (
    <OperationsPage>
      {data === undefined &&
        (error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />)}
      <ul className="cards ways">
        {data?.procedures.map((procedure) => (
          <li key={`${procedure.id} ${procedure.version.toString()}`}>
            <Card>
              <Card.Block>
                <Heading level={2} data-size="2xs">
                  <Link
                    to="/drift/prosedyrer/$id/$version"
                    params={{ id: procedure.id, version: procedure.version.toString() }}
                  >
                    {`${procedure.name}, ${say(operationsTexts.version, { version: procedure.version })}`}
                  </Link>
                </Heading>
                <p>{procedure.about}</p>
                <p className="quiet">
                  {say(operationsTexts.inUse, { open: procedure.open, ended: procedure.ended })}.{' '}
                  <Origin procedure={procedure} />
                </p>
              </Card.Block>
            </Card>
          </li>
        ))}
      </ul>
    </OperationsPage>
  );
};
