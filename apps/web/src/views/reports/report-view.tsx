import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import {
  ReportCaseDocument,
  ReportDocument,
  ReportPointsDocument,
  type ReportCaseQuery,
  type ReportHeadFragment,
} from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { dayInOslo, timeInOslo, useLongDay } from '../../ui/day.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Timeline } from '../vedtak/timeline.js';
import { editionTexts } from './file.texts.js';
import { MissingPoints } from './missing-points.js';
import { ReportActs } from './report-acts.js';
import { ReportFiles } from './report-files.js';
import { reportsTexts } from './reports.texts.js';
import { Stepper } from './stepper.js';

const route = getRouteApi('/rapporter/$id');

type Report = ReportHeadFragment;

const soon = 1000;

/** Its case follows a moment after what is done with the report. */
const isOnItsWay = ({ state, frozen, treatment }: Report): boolean =>
  state === null || (frozen !== null && state === 'GODKJENT') || (treatment !== null && state === 'SENDT');

const useAgainWhile = (waiting: boolean, again: () => void) => {
  useEffect(() => {
    if (!waiting) return;
    const asking = setInterval(again, soon);
    return () => {
      clearInterval(asking);
    };
  }, [waiting, again]);
};

const Treated = ({ treatment }: Pick<Report, 'treatment'>) => {
  const say = useText();
  const day = useLongDay();
  if (treatment === null) return null;
  const { caseNumber, treatedOn, text, closed, sentBack } = treatment;
  return (
    <Alert data-color="success">
      <Paragraph>{say(reportsTexts.treatedIn, { case: caseNumber, day: day(treatedOn) })}</Paragraph>
      {text !== null && <p className="prose">{text}</p>}
      {closed !== null && sentBack !== null && (
        <Paragraph>
          {say(reportsTexts.treatedMade, { closed: closed.length, sentBack: sentBack.length })}
        </Paragraph>
      )}
    </Alert>
  );
};

/** The editions that can be read, and those that are read no more and why. */
const Frozen = ({ report: { id, frozen, editions } }: { readonly report: Report }) => {
  const say = useText();
  const day = useLongDay();
  if (frozen === null) return null;
  const withdrawn = editions.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const readable = new Set(
    editions.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ edition }) => edition as string),
  );
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(reportsTexts.files)}
      </Heading>
      <Paragraph className="quiet">
        {say(reportsTexts.frozenOn, {
          ...{ day: day(dayInOslo(frozen.knownAt)), time: timeInOslo(frozen.knownAt) },
        })}
      </Paragraph>
      <ReportFiles address={`/vedtaksrapport/${id}`} editions={[...readable]} />
      {withdrawn.map(({ edition, version, withdrawnBecause }) => (
        <Paragraph key={`${edition}/${version.toString()}`} className="quiet">
          {say(reportsTexts.withdrawn, {
            version,
            edition: editionTexts[edition] === undefined ? edition : say(editionTexts[edition]),
            because: withdrawnBecause ?? '',
          })}
        </Paragraph>
      ))}
    </section>
  );
};

const PreparedBy = ({ officer }: Pick<NonNullable<ReportCaseQuery['case']>, 'officer'>) => {
  const say = useText();
  if (officer?.name == null) return null;
  return <Paragraph className="quiet">{say(reportsTexts.preparedBy, { name: officer.name })}</Paragraph>;
};

/** For the administration: what to do, what is missing, and what has happened. */
const Inside = ({ report, caseId }: { readonly report: Report; readonly caseId: string }) => {
  const say = useText();
  const { data, error, refetch } = useRead(ReportCaseDocument, { id: caseId });
  const points = useRead(ReportPointsDocument, { id: report.id }).data?.vedtaksrapporter[0]?.points;
  const reportCase = data?.case;
  if (error !== null && data === undefined) return <Failure problem={error} again={() => void refetch()} />;
  if (reportCase == null) return <Loading />;
  return (
    <>
      <PreparedBy officer={reportCase.officer} />
      <ReportActs report={report} reportCase={reportCase} points={points ?? undefined} />
      {points != null && report.frozen === null && report.state !== 'AVLYST' && (
        <MissingPoints points={points.withoutStatus} />
      )}
      <section className="stack">
        <Heading level={2} data-size="sm">
          {say(reportsTexts.history)}
        </Heading>
        <Timeline
          history={reportCase.history.map(({ comment, ...line }) => ({ ...line, publicComment: comment }))}
        />
      </section>
    </>
  );
};

const Whole = ({ report }: { readonly report: Report }) => {
  const say = useText();
  const day = useLongDay();
  const isInside = useRole('SECRETARY', 'COORDINATOR', 'DIRECTOR', 'AUDITOR');
  const { from, to, meeting, deadline, state, caseId } = report;
  return (
    <Page
      title={say(reportsTexts.period, { from: day(from), to: day(to) })}
      lead={
        <span className="row">
          <Link to="/rapporter">{say(reportsTexts.all)}</Link>
          {meeting !== null && <span>{say(reportsTexts.meeting, { day: day(meeting) })}</span>}
          {deadline !== null && <span>{say(reportsTexts.deadline, { day: day(deadline) })}</span>}
        </span>
      }
    >
      <Stepper state={state} />
      <Treated treatment={report.treatment} />
      <Frozen report={report} />
      {isInside && caseId !== null && state !== null && <Inside report={report} caseId={caseId} />}
    </Page>
  );
};

/** One report from its order to what kommunestyret made of it. */
export const ReportView = () => {
  const say = useText();
  const { id } = route.useParams();
  const { data, error, refetch } = useRead(ReportDocument, { id });
  const report = data?.vedtaksrapporter[0];
  useAgainWhile(report !== undefined && isOnItsWay(report), () => void refetch());
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  if (report === undefined)
    return (
      <Page title={say(reportsTexts.title)}>
        <Empty>{say(reportsTexts.missing)}</Empty>
      </Page>
    );
  return <Whole report={report} />;
};
