import { Alert, Button, Card, Heading, Tag, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  RetryIncidentDocument,
  SkipIncidentDocument,
  type IncidentsQuery,
} from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { incidentClassTexts, incidentStateTexts } from '../../texts/codes.generated.js';
import { DayOf } from '../../ui/day.js';
import { operationsTexts, workTexts } from './operations.texts.js';

type Incident = IncidentsQuery['incidents']['edges'][number]['node'];

const Acts = ({ incident: { id, revision, retryable } }: { readonly incident: Incident }) => {
  const say = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const retry = useCommand(RetryIncidentDocument);
  const skip = useCommand(SkipIncidentDocument);
  const act = ({ mutate }: Pick<typeof retry, 'mutate'>) => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') mutate({ incidentId: id, reason, expectedRevision: revision });
  };
  const refused = [retry.data, skip.data].find((answer) => answer !== undefined && isRefused(answer));
  return (
    <>
      <Textfield
        data-size="sm"
        label={say(operationsTexts.reason)}
        description={say(operationsTexts.reasonHelp)}
        error={isMissing ? say(operationsTexts.reasonMissing) : undefined}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      {refused !== undefined && 'message' in refused && (
        <Alert data-color="danger" role="alert">
          {refused.message}
        </Alert>
      )}
      <div className="row">
        {retryable && (
          <Button
            data-size="sm"
            onClick={() => {
              act(retry);
            }}
          >
            {say(operationsTexts.retry)}
          </Button>
        )}
        <Button
          data-size="sm"
          variant="secondary"
          onClick={() => {
            act(skip);
          }}
        >
          {say(operationsTexts.skip)}
        </Button>
      </div>
    </>
  );
};

/** What was given up in the background, why, and what can be done. */
export const IncidentCard = ({ incident }: { readonly incident: Incident }) => {
  const say = useText();
  const mayAct = useRole('COORDINATOR', 'DIRECTOR');
  const { kind, work, error, state, raisedAt, attempts } = incident;
  return (
    <Card>
      <Card.Block className="stack">
        <div className="row">
          <Heading level={3} data-size="2xs">
            {`${say(workTexts[kind])}: ${work}`}
          </Heading>
          <Tag data-color="danger">{say(incidentStateTexts[state])}</Tag>
        </div>
        <p className="prose">{error}</p>
        <p className="row quiet">
          <DayOf instant={raisedAt} long />
          <span>{say(operationsTexts.attempts, { times: attempts })}</span>
          <span>{say(incidentClassTexts[incident.class])}</span>
          <span>{incident.assignee?.name}</span>
        </p>
        {mayAct && state === 'OPEN' && <Acts incident={incident} />}
      </Card.Block>
    </Card>
  );
};
