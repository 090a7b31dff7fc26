import { Alert } from '@digdir/designsystemet-react';
import { IncidentsDocument, StuckDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Figure, Figures } from '../../ui/figures.js';
import { operationsTexts } from './operations.texts.js';
import { openIncidents } from './open-incidents.js';
import { useHealth, type Health as State } from './use-health.js';

interface TroubleProps {
  readonly health: State;
  /** How many incidents wait for somebody. */
  readonly waiting: number;
}

const Trouble = ({ health: { ok, behindSeconds, parked }, waiting }: TroubleProps) => {
  const say = useText();
  if (ok && parked.length === 0)
    return waiting === 0 ? (
      <Alert data-color="success">{say(operationsTexts.healthy)}</Alert>
    ) : (
      <Alert data-color="warning">{say(operationsTexts.incidentsWait, { count: waiting })}</Alert>
    );
  return (
    <Alert data-color="danger">
      {!ok && say(operationsTexts.behind, { seconds: behindSeconds })}{' '}
      {parked.length > 0 && say(operationsTexts.parked, { followers: parked.join(', ') })}
    </Alert>
  );
};

/** Whether the log is followed, and how much of the work waits for nobody. */
export const Health = () => {
  const say = useText();
  const health = useHealth();
  const { data } = useRead(StuckDocument, {});
  const { data: open, error } = useRead(IncidentsDocument, openIncidents);
  if (health === undefined || (open === undefined && error === null)) return null;
  return (
    <>
      <div role="status">
        <Trouble health={health} waiting={open?.incidents.totalCount ?? 0} />
      </div>
      <Figures>
        <Figure value={health.head} what={say(operationsTexts.head)} />
        <Figure value={health.behindSeconds.toString()} what={say(operationsTexts.lag)} />
        {data !== undefined && (
          <>
            <Figure value={data.late.totalCount.toString()} what={say(operationsTexts.late)} />
            <Figure value={data.stuck.totalCount.toString()} what={say(operationsTexts.stuck)} />
          </>
        )}
      </Figures>
    </>
  );
};
