import { Button, Checkbox, Details } from '@digdir/designsystemet-react';
import { UnitsDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useEntry } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { statusTexts } from '../../texts/codes.generated.js';
import { Choice } from '../../ui/choice.js';
import { SettledDay } from '../../ui/settled-day.js';
import { groupings, kinds, orders, shows, statuses, statusesIn, type LogSearch } from './log-search.js';
import { groupingTexts, kindTexts, logTexts, orderTexts, showTexts } from './log.texts.js';
import { SearchField } from './search-field.js';
import { useReader } from './use-reader.js';

export interface LogFiltersProps {
  readonly search: LogSearch;
  readonly change: (part: Partial<Record<keyof LogSearch, string | true | undefined>>) => void;
  readonly clear: () => void;
}

const useUnits = () => {
  const { data } = useRead(UnitsDocument, {});
  return (data?.vedtaksloggStatistics.groups ?? []).flatMap(({ group, groupName }) =>
    group === null || groupName === null ? [] : [{ value: group, label: groupName }],
  );
};

const Seldom = ({ search, change }: Omit<LogFiltersProps, 'clear'>) => {
  const say = useText();
  const mayKnowOfficers = useReader();
  const isUsed = [search.kind, search.from, search.to, search.asOf, search.group].some(Boolean);
  return (
    <Details data-size="sm" defaultOpen={isUsed}>
      <Details.Summary>{say(logTexts.moreFilters)}</Details.Summary>
      <Details.Content>
        <div className="filters">
          <Choice
            label={say(logTexts.kind)}
            none={say(logTexts.all)}
            value={search.kind}
            options={kinds.map((kind) => ({ value: kind, label: say(kindTexts[kind]) }))}
            onChange={(kind) => {
              change({ kind });
            }}
          />
          {(['from', 'to', 'asOf'] as const).map((name) => (
            <SettledDay
              key={name}
              clearable
              label={say(logTexts[name])}
              value={search[name] ?? ''}
              onChange={(day) => {
                change({ [name]: day === '' ? undefined : day });
              }}
            />
          ))}
          <Choice
            label={say(logTexts.order)}
            none={say(orderTexts.DATE)}
            value={search.order}
            options={orders
              .filter((order) => order !== 'DATE' || search.order === 'DATE')
              .map((order) => ({ value: order, label: say(orderTexts[order]) }))}
            onChange={(order) => {
              change({ order });
            }}
          />
          <Choice
            label={say(logTexts.group)}
            none={say(logTexts.notGrouped)}
            value={search.group}
            options={groupings
              .filter((grouping) => grouping !== 'OFFICER' || mayKnowOfficers || search.group === 'OFFICER')
              .map((grouping) => ({ value: grouping, label: say(groupingTexts[grouping]) }))}
            onChange={(group) => {
              change({ group });
            }}
          />
          <Checkbox
            data-size="sm"
            label={say(logTexts.down)}
            checked={search.down === true}
            onChange={({ target }) => {
              change(target.checked ? { down: true, order: search.order ?? 'DATE' } : { down: undefined });
            }}
          />
        </div>
      </Details.Content>
    </Details>
  );
};

/** What is shown of the log, and in which order. All of it stands in the address. */
export const LogFilters = ({ search, change, clear }: LogFiltersProps) => {
  const say = useText();
  const { municipality } = useEntry();
  const units = useUnits();
  return (
    <search className="stack" aria-label={say(logTexts.search)}>
      <SearchField
        value={search.q ?? ''}
        onSearch={(q) => {
          change({ q: q === '' ? undefined : q });
        }}
      />
      <div className="filters">
        <Choice
          label={say(logTexts.show)}
          none={say(logTexts.all)}
          value={search.show}
          options={shows.map((value) => ({ value, label: say(showTexts[value]) }))}
          onChange={(show) => {
            change({ show });
          }}
        />
        <Choice
          label={say(logTexts.status)}
          none={say(logTexts.all)}
          value={search.status}
          options={[...new Set([...statuses, ...(search.status === undefined ? [] : [search.status])])].map(
            (value) => ({
              value,
              label: statusesIn(value)
                .map((each) => say(statusTexts[each]))
                .join(', '),
            }),
          )}
          onChange={(status) => {
            change({ status });
          }}
        />
        <Choice
          label={say(logTexts.organ)}
          none={say(logTexts.all)}
          value={search.organ}
          options={(municipality?.organs ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(organ) => {
            change({ organ });
          }}
        />
        <Choice
          label={say(logTexts.unit)}
          none={say(logTexts.all)}
          value={search.unit}
          options={units}
          onChange={(unit) => {
            change({ unit });
          }}
        />
        {Object.keys(search).length > 0 && (
          <Button variant="tertiary" data-size="sm" onClick={clear}>
            {say(logTexts.clear)}
          </Button>
        )}
      </div>
      <Seldom search={search} change={change} />
    </search>
  );
};
