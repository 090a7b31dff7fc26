import { Heading, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import {
  LogGroupsDocument,
  type LogGroupsQuery,
  type PointKind,
  type VedtaksloggGrouping,
} from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { WideTable } from '../../ui/wide-table.js';
import { filterOf, readLogSearch, type LogSearch } from './log-search.js';
import { groupingTexts, kindTexts, logTexts, showTexts } from './log.texts.js';

type Group = LogGroupsQuery['vedtaksloggStatistics']['groups'][number];

const filteredBy: Readonly<Record<VedtaksloggGrouping, keyof LogSearch>> = {
  ORGAN: 'organ',
  UNIT: 'unit',
  KIND: 'kind',
  STRATEGY: 'strategy',
  OFFICER: 'officer',
};

const columns = ['medianAge', 'oldestAge', 'medianUnchanged'] as const;

const useNameOf = (grouping: VedtaksloggGrouping) => {
  const say = useText();
  return ({ group, groupName }: Group): string => {
    if (group === null) return say(logTexts.noGroup);
    return grouping === 'KIND' ? say(kindTexts[group as PointKind]) : (groupName ?? group);
  };
};

interface GroupTableProps {
  readonly search: LogSearch;
  readonly grouping: VedtaksloggGrouping;
}

const Groups = ({ search, grouping, groups }: GroupTableProps & { readonly groups: readonly Group[] }) => {
  const say = useText();
  const nameOf = useNameOf(grouping);
  const heads = [
    groupingTexts[grouping],
    ...[logTexts.points, showTexts.apne, showTexts['over-frist']],
    ...columns.map((column) => logTexts[column]),
    logTexts.carriedOut,
  ];
  return (
    <Table data-size="sm">
      <Table.Head>
        <Table.Row>
          {heads.map((head) => (
            <Table.HeaderCell key={head.en} scope="col">
              {say(head)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {groups.map((each) => (
          <Table.Row key={each.group ?? ''}>
            <Table.HeaderCell scope="row">
              {each.group === null ? (
                nameOf(each)
              ) : (
                <Link
                  to="/vedtakslogg"
                  search={readLogSearch({ ...search, group: undefined, [filteredBy[grouping]]: each.group })}
                >
                  {nameOf(each)}
                </Link>
              )}
            </Table.HeaderCell>
            {[each.points, each.open, each.overdue].map((count, index) => (
              <Table.Cell key={heads[index + 1]?.en}>{count}</Table.Cell>
            ))}
            {columns.map((column) => (
              <Table.Cell key={column}>{each[column] ?? '–'}</Table.Cell>
            ))}
            <Table.Cell>
              {each.carriedOutPercent === null ? '–' : `${each.carriedOutPercent.toString()} %`}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
};

/** How what is shown of the log stands, group by group; each leads to its own rows. */
export const GroupTable = ({ search, grouping }: GroupTableProps) => {
  const say = useText();
  const asked = { filter: filterOf(search), groupBy: grouping, asOf: search.asOf ?? null };
  const { data, error, refetch } = useRead(LogGroupsDocument, asked, { keep: true });
  const groups = data?.vedtaksloggStatistics.groups;
  return (
    <section className="stack">
      <Heading level={2} data-size="xs">
        {say(logTexts.groups)}
      </Heading>
      {groups === undefined && error === null && <Loading />}
      {groups === undefined && error !== null && <Failure problem={error} again={() => void refetch()} />}
      {groups !== undefined && groups.length > 0 && (
        <WideTable label={say(logTexts.groups)}>
          <Groups search={search} grouping={grouping} groups={groups} />
        </WideTable>
      )}
    </section>
  );
};
