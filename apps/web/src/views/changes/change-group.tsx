import { Button, Details, Paragraph } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, type AskFailed } from '../../api/ask.js';
import {
  ChangesDocument,
  type ChangesQuery,
  type VedtaksloggChange,
} from '../../api/operations.generated.js';
import { keyOf, seeingOwnWrites } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { ChangedRow } from './changed-row.js';
import { becameHelp, becameTexts, changesTexts } from './changes.texts.js';

const pageSize = 25;

export interface ChangeGroupProps {
  readonly change: VedtaksloggChange;
  readonly since: string;
  readonly count: number;
  /** Whether it is open before anybody has touched it. */
  readonly open: boolean;
}

const useChanged = (change: VedtaksloggChange, since: string) => {
  const variables = { since, changes: [change], first: pageSize };
  return useInfiniteQuery<
    ChangesQuery,
    AskFailed,
    { readonly pages: readonly ChangesQuery[] },
    ReturnType<typeof keyOf>,
    string | null
  >({
    queryKey: keyOf(ChangesDocument, variables),
    queryFn: ({ pageParam, signal }) =>
      ask(ChangesDocument, seeingOwnWrites(ChangesDocument, { ...variables, after: pageParam }), signal),
    initialPageParam: null,
    getNextPageParam: ({ vedtaksloggChanges: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
};

const Rows = ({ change, since }: Pick<ChangeGroupProps, 'change' | 'since'>) => {
  const say = useText();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useChanged(change, since);
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  const rows = data.pages.flatMap(({ vedtaksloggChanges }) => vedtaksloggChanges.edges);
  return (
    <>
      <ul className="rows">
        {rows.map(({ node }) => (
          <li key={node.entry.id}>
            <ChangedRow changed={node} change={change} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          variant="secondary"
          data-size="sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {say(uiTexts.more)}
        </Button>
      )}
    </>
  );
};

/** The points that the same has become of; read when somebody wants to see them. */
export const ChangeGroup = ({ change, since, count, open: atFirst }: ChangeGroupProps) => {
  const say = useText();
  const [open, setOpen] = useState(atFirst);
  return (
    <Details
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen((currentTarget as HTMLDetailsElement).open);
      }}
    >
      <Details.Summary>
        <h2 className="group-name">{say(changesTexts.count, { name: say(becameTexts[change]), count })}</h2>
      </Details.Summary>
      <Details.Content>
        <Paragraph className="quiet">{say(becameHelp[change])}</Paragraph>
        {open && <Rows change={change} since={since} />}
      </Details.Content>
    </Details>
  );
};
