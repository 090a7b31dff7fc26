import { Card, Heading } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { ReportsDocument, type ReportHeadFragment } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { DraftForm } from './draft-form.js';
import { OrderForm } from './order-form.js';
import { ReportFiles } from './report-files.js';
import { reportsTexts } from './reports.texts.js';
import { stateTexts, type ReportState } from './state.texts.js';
import { useLongDay } from '../../ui/day.js';

type Report = ReportHeadFragment;

const sentStates: readonly (string | null)[] = ['SENDT', 'BEHANDLET'];

/** Its period leads to the report; what is known of it stands below. */
const ReportCard = ({ report, files }: { readonly report: Report; readonly files: boolean }) => {
  const say = useText();
  const day = useLongDay();
  const { id, from, to, state, meeting, deadline, treatment } = report;
  const known = state !== null && state in stateTexts ? stateTexts[state as ReportState] : stateTexts.BESTILT;
  return (
    <Card>
      <div className="stack">
        <Heading level={3} data-size="xs">
          <Link to="/rapporter/$id" params={{ id }}>
            {say(reportsTexts.period, { from: day(from), to: day(to) })}
          </Link>
        </Heading>
        <div className="row quiet">
          {state !== 'AVLYST' && <span>{say(known.name)}</span>}
          {meeting !== null && <span>{say(reportsTexts.meeting, { day: day(meeting) })}</span>}
          {deadline !== null && !sentStates.includes(state) && (
            <span>{say(reportsTexts.deadline, { day: day(deadline) })}</span>
          )}
          {treatment !== null && (
            <span>
              {say(reportsTexts.treatedIn, { case: treatment.caseNumber, day: day(treatment.treatedOn) })}
            </span>
          )}
        </div>
        {files && <ReportFiles address={`/vedtaksrapport/${id}`} />}
      </div>
    </Card>
  );
};

interface ReportListProps {
  readonly title: string;
  readonly reports: readonly Report[];
  /** Said where there are none; without it the list is left out then. */
  readonly none?: string;
  readonly files?: boolean;
}

const ReportList = ({ title, reports, none, files = false }: ReportListProps) => {
  if (reports.length === 0 && none === undefined) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {reports.length === 0 && <Empty>{none}</Empty>}
      {reports.map((report) => (
        <ReportCard key={report.id} report={report} files={files} />
      ))}
    </section>
  );
};

const Lists = ({ reports, isStaff }: { readonly reports: readonly Report[]; readonly isStaff: boolean }) => {
  const say = useText();
  const sent = reports.filter(({ state }) => sentStates.includes(state));
  const calledOff = reports.filter(({ state }) => state === 'AVLYST');
  const underWay = reports.filter((each) => !sent.includes(each) && !calledOff.includes(each));
  return (
    <>
      {isStaff && (
        <ReportList
          title={say(reportsTexts.underWay)}
          reports={underWay}
          none={say(reportsTexts.noneUnderWay)}
        />
      )}
      <ReportList title={say(reportsTexts.sent)} reports={sent} none={say(reportsTexts.noneSent)} files />
      <ReportList title={say(reportsTexts.calledOff)} reports={calledOff} />
    </>
  );
};

/** The reports to kommunestyret: those that have been sent for everybody, and how the next one comes along for who makes it. */
export const ReportsView = () => {
  const say = useText();
  const isStaff = useRole('SECRETARY', 'COORDINATOR', 'DIRECTOR', 'AUDITOR');
  const mayOrder = useRole('SECRETARY', 'COORDINATOR', 'DIRECTOR');
  const { data, error, refetch } = useRead(ReportsDocument, {});
  return (
    <Page title={say(reportsTexts.title)} lead={say(reportsTexts.lead)}>
      {data === undefined &&
        (error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />)}
      {data !== undefined && <Lists reports={data.vedtaksrapporter} isStaff={isStaff} />}
      {mayOrder && <OrderForm />}
      <DraftForm />
    </Page>
  );
};
