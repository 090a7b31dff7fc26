import { getRouteApi } from '@tanstack/react-router';
import { OverviewDocument, RoundPeriodsDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { appTexts } from '../../app/app.texts.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import '../../styles/overview.css';
import { Choice } from '../../ui/choice.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { AgendaPart, FiguresPart, UnitsPart } from './figures-part.js';
import { FlowPart } from './flow-part.js';
import { ListsPart } from './lists-part.js';
import { OldestPart } from './oldest-part.js';
import { OrderPart } from './order-part.js';
import { LadderPart } from './ladder-part.js';
import { overviewTexts } from './overview.texts.js';

const route = getRouteApi('/oversikt');

const Report = ({ period }: { readonly period: string }) => {
  const { data, error, refetch } = useRead(OverviewDocument, { period }, { keep: true });
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  const report = data.directorsReport;
  return (
    <>
      <FiguresPart report={report} />
      <AgendaPart report={report} />
      <UnitsPart report={report} />
      <FlowPart />
      <ListsPart report={report} />
      <OldestPart />
    </>
  );
};

/** The whole municipality on one page, for the director and those who sit with the director. */
export const OverviewView = () => {
  const say = useText();
  const { maned } = route.useSearch();
  const navigate = route.useNavigate();
  const mayOrder = useRole('SECRETARY', 'COORDINATOR', 'DIRECTOR');
  const { data, error, refetch } = useRead(RoundPeriodsDocument, {});
  const periods = data?.roundPeriods ?? [];
  const period = maned ?? periods[0]?.id;
  return (
    <Page title={say(appTexts.overview)} lead={say(overviewTexts.lead)}>
      {data === undefined && error !== null && <Failure problem={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {period !== undefined && data !== undefined && (
        <>
          <div className="filters">
            <Choice
              label={say(overviewTexts.period)}
              value={period}
              options={periods.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                void navigate({ search: id === undefined ? {} : { maned: id } });
              }}
            />
          </div>
          <Report period={period} />
        </>
      )}
      <LadderPart />
      {mayOrder && <OrderPart />}
    </Page>
  );
};
