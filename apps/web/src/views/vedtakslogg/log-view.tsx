import { Alert, Link as Anchor, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useText } from '../../app/language.js';
import { useLongDay } from '../../ui/day.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { VirtualRows } from '../../ui/virtual-rows.js';
import { GroupTable } from './group-table.js';
import { LogFilters, type LogFiltersProps } from './log-filters.js';
import { readLogSearch } from './log-search.js';
import { logTexts } from './log.texts.js';
import { PointRow } from './point-row.js';
import { SavedViews } from './saved-views.js';
import { useLog, type Log } from './use-log.js';

const route = getRouteApi('/vedtakslogg');

const Rows = ({ log }: { readonly log: Log }) => {
  const say = useText();
  const { rows, total, problem, more, again } = log;
  if (problem !== null && total === undefined) return <Failure problem={problem} again={again} />;
  if (total === undefined) return <Loading />;
  if (total === 0) return <Empty>{say(logTexts.none)}</Empty>;
  return (
    <VirtualRows rows={rows} total={total} keyOf={({ id }) => id} more={more} label={say(logTexts.title)}>
      {(row) => <PointRow row={row} />}
    </VirtualRows>
  );
};

const Past = ({ day, back }: { readonly day: string; readonly back: () => void }) => {
  const say = useText();
  const longDay = useLongDay();
  const words = longDay(day);
  return (
    <Alert data-color="info">
      {say(logTexts.asOfNote, { day: words })}{' '}
      <button type="button" className="as-link" onClick={back}>
        {say(logTexts.backToNow)}
      </button>
    </Alert>
  );
};

/** The log for everybody: what is public, unless somebody signed in may see more. */
export const LogView = () => {
  const say = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback<LogFiltersProps['change']>(
    (part) => {
      void navigate({ search: (before) => readLogSearch({ ...before, ...part }), replace: true });
    },
    [navigate],
  );
  const log = useLog(search);
  return (
    <Page title={say(logTexts.title)} lead={say(logTexts.lead)}>
      <SavedViews
        search={search}
        open={(shown) => {
          void navigate({ search: shown });
        }}
      />
      <LogFilters
        search={search}
        change={change}
        clear={() => void navigate({ search: {}, replace: true })}
      />
      {search.asOf !== undefined && (
        <Past
          day={search.asOf}
          back={() => {
            change({ asOf: undefined });
          }}
        />
      )}
      <Paragraph role="status" className="quiet">
        {log.total === 1
          ? say(logTexts.one)
          : log.total !== undefined && say(logTexts.count, { count: log.total })}
      </Paragraph>
      {search.group !== undefined && <GroupTable search={search} grouping={search.group} />}
      <Rows log={log} />
      <Paragraph className="row">
        {say(logTexts.follow)}: <Anchor href="/vedtakslogg.atom">{say(logTexts.feed)}</Anchor>
        <Anchor href="/frister.ics">{say(logTexts.calendar)}</Anchor>
      </Paragraph>
    </Page>
  );
};
