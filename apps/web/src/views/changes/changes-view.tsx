import { Card, Heading, Link as Anchor, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import '../../styles/changes.css';
import {
  ChangesDocument,
  LastReportDocument,
  type VedtaksloggChange,
} from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { dayInOslo, useLongDay } from '../../ui/day.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ReportFiles } from '../reports/report-files.js';
import { ChangeGroup } from './change-group.js';
import { changesTexts } from './changes.texts.js';
import { monthBefore, sinceReport, type ChangesSearch } from './changes-search.js';
import { SinceChoice } from './since-choice.js';

const route = getRouteApi('/endringer');

/** In the order people ask; what stands still comes last and is the most. */
const order = [
  'CLOSED',
  'MOVED_ON',
  'DEADLINE_MOVED',
  'REOPENED',
  'NEW',
  'STANDING_STILL',
] as const satisfies readonly VedtaksloggChange[];

const sentStates: readonly (string | null)[] = ['SENDT', 'BEHANDLET'];

/** The day that the last report that was sent tells of; undefined where none has been, or while it is not known. */
const useLastReport = () => {
  const { data } = useRead(LastReportDocument, {});
  const sent = data?.vedtaksrapporter.find(({ state }) => sentStates.includes(state));
  return {
    known: data !== undefined,
    day: sent === undefined ? undefined : sent.frozen === null ? sent.to : dayInOslo(sent.frozen.knownAt),
  };
};

const dayFor = ({ siden }: ChangesSearch, today: string, report: string | undefined): string | undefined =>
  siden === sinceReport ? report : (siden ?? monthBefore(today));

const Groups = ({ since }: { readonly since: string }) => {
  const say = useText();
  const longDay = useLongDay();
  const { data, error, refetch } = useRead(ChangesDocument, { since, first: 1 }, { keep: true });
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  const counts = new Map(data.vedtaksloggChanges.counts.map(({ change, points }) => [change, points]));
  const found = order.filter((change) => (counts.get(change) ?? 0) > 0);
  return (
    <section className="stack">
      <Paragraph role="status" className="quiet">
        {say(changesTexts.compared, {
          day: longDay(since),
        })}
      </Paragraph>
      {found.length === 0 && <Empty>{say(changesTexts.nothing)}</Empty>}
      <Card className="groups">
        {found.map((change) => (
          <ChangeGroup
            key={change}
            change={change}
            since={since}
            count={counts.get(change) ?? 0}
            open={change !== 'STANDING_STILL'}
          />
        ))}
      </Card>
    </section>
  );
};

/** How to have it told, in the place of coming here. */
const Follow = () => {
  const say = useText();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(changesTexts.follow)}
      </Heading>
      <Paragraph>
        {say(changesTexts.followFeed)} <Anchor href="/vedtakslogg.atom">{say(changesTexts.feed)}</Anchor>
      </Paragraph>
      <Paragraph>
        {say(changesTexts.followCalendar)} <Anchor href="/frister.ics">{say(changesTexts.calendar)}</Anchor>
      </Paragraph>
    </section>
  );
};

const Download = ({ since, today }: { readonly since: string; readonly today: string }) => {
  const say = useText();
  const longDay = useLongDay();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(changesTexts.download)}
      </Heading>
      <Paragraph>
        {say(changesTexts.downloadHelp, {
          from: longDay(since),
        })}
      </Paragraph>
      <ReportFiles address="/vedtaksrapport" query={{ from: since, to: today }} />
    </section>
  );
};

/** What has become of the vedtak since a day: for the councillor before a meeting, and for everybody. */
export const ChangesView = () => {
  const say = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = dayInOslo(new Date().toISOString());
  const report = useLastReport();
  const since = dayFor(search, today, report.day);
  return (
    <Page title={say(changesTexts.title)} lead={say(changesTexts.lead)}>
      <SinceChoice
        siden={search.siden}
        today={today}
        hasReport={report.day !== undefined}
        since={since}
        choose={(siden) => void navigate({ search: siden === undefined ? {} : { siden }, replace: true })}
      />
      {since === undefined && report.known && <Empty>{say(changesTexts.noReport)}</Empty>}
      {since === undefined && !report.known && <Loading />}
      {since !== undefined && (
        <>
          <Groups key={since} since={since} />
          <Download since={since} today={today} />
        </>
      )}
      <Follow />
    </Page>
  );
};
