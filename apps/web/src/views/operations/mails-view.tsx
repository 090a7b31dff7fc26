import { Table, Tag } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { MailsDocument, type MailsQuery, type MailState } from '../../api/operations.generated.js';
import { usePeople } from '../../api/use-people.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { letterTexts, mailStateTexts } from '../../texts/codes.generated.js';
import { Choice } from '../../ui/choice.js';
import { Day } from '../../ui/day.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { MailReader } from './mail-reader.js';
import { mailStates } from './mail-search.js';
import { WideTable } from '../../ui/wide-table.js';
import { OperationsPage } from './operations-page.js';
import { operationsTexts } from './operations.texts.js';
import { WhyMail } from './why-mail.js';

const route = getRouteApi('/drift/post');

const colors: Readonly<Record<MailState, string>> = {
  PLANNED: 'info',
  ACCEPTED: 'success',
  REFUSED: 'danger',
  GIVEN_UP: 'danger',
  WITHDRAWN: 'neutral',
};

const Mails = ({ mails }: { readonly mails: MailsQuery['mails'] }) => {
  const say = useText();
  if (mails.edges.length === 0) return <Empty>{say(operationsTexts.noMails)}</Empty>;
  return (
    <WideTable label={say(operationsTexts.mails)}>
      <Table>
        <Table.Head>
          <Table.Row>
            {(['day', 'who', 'kind', 'mailState', 'read'] as const).map((name) => (
              <Table.HeaderCell key={name}>{say(operationsTexts[name])}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {mails.edges.map(({ node }) => (
            <Table.Row key={node.key}>
              <Table.Cell>
                <Day of={node.on} />
              </Table.Cell>
              <Table.Cell>{node.recipient.name}</Table.Cell>
              <Table.Cell>{say(letterTexts[node.letter])}</Table.Cell>
              <Table.Cell>
                <Tag data-color={colors[node.state]}>{say(mailStateTexts[node.state])}</Tag>
                {node.because !== null && <div className="quiet">{node.because}</div>}
              </Table.Cell>
              <Table.Cell>
                <MailReader mail={node} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </WideTable>
  );
};

/** What has been sent, to whom, how it went, and why. */
export const MailsView = () => {
  const say = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { people } = usePeople();
  const { data, error, refetch } = useRead(
    MailsDocument,
    { person: search.person ?? null, state: search.state === undefined ? null : [search.state] },
    { keep: true },
  );
  const change = (part: Partial<Record<'person' | 'state', string | undefined>>) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as typeof search, replace: true });
  return (
    <OperationsPage>
      <div className="filters">
        <Choice
          label={say(operationsTexts.who)}
          none={say(operationsTexts.everybody)}
          value={search.person}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(person) => {
            change({ person });
          }}
        />
        <Choice
          label={say(operationsTexts.mailState)}
          none={say(operationsTexts.everybody)}
          value={search.state}
          options={mailStates.map((state) => ({ value: state, label: say(mailStateTexts[state]) }))}
          onChange={(state) => {
            change({ state });
          }}
        />
      </div>
      {search.person !== undefined && (
        <WhyMail person={search.person} name={people.find(({ id }) => id === search.person)?.name ?? ''} />
      )}
      {data !== undefined && <Mails mails={data.mails} />}
      {data === undefined &&
        (error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />)}
    </OperationsPage>
  );
};
