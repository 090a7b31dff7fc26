import { Heading } from '@digdir/designsystemet-react';
import { longMonth } from '#kernel/text';
import { Link } from '@tanstack/react-router';
import { FlowDocument, type FlowQuery } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useLanguage, useText } from '../../app/language.js';
import { BarChart } from '../../ui/charts/bar-chart.js';
import { LineChart } from '../../ui/charts/line-chart.js';
import { dayInOslo } from '../../ui/day.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { flowFrom, flowOf, type MonthOfFlow } from './flow.js';
import { overviewTexts } from './overview.texts.js';

type Statistics = FlowQuery['vedtaksloggStatistics'];

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

const Flow = ({ flow }: { readonly flow: readonly MonthOfFlow[] }) => {
  const say = useText();
  const { language } = useLanguage();
  const name = (month: string | undefined) => (month === undefined ? '' : longMonth(month, language));
  return (
    <LineChart
      title={say(overviewTexts.flow)}
      description={say(overviewTexts.flowAbout, {
        opened: sum(flow.map(({ opened }) => opened)),
        closed: sum(flow.map(({ closed }) => closed)),
        from: name(flow[0]?.month),
        to: name(flow.at(-1)?.month),
      })}
      places={flow.map(({ month }) => name(month).slice(0, 3))}
      series={[
        { name: say(overviewTexts.openedPoints), values: flow.map(({ opened }) => opened) },
        { name: say(overviewTexts.closedPoints), values: flow.map(({ closed }) => closed) },
      ]}
      table={{
        columns: [
          say(overviewTexts.month),
          say(overviewTexts.openedPoints),
          say(overviewTexts.closedPoints),
          say(overviewTexts.openAtEnd),
        ],
        rows: flow.map(({ month, opened, closed, open }) => [name(month), opened, closed, open]),
      }}
    />
  );
};

const ByUnit = ({ groups }: Pick<Statistics, 'groups'>) => {
  const say = useText();
  const units = groups.filter(({ open }) => open > 0);
  const nameOf = (name: string | null) => name ?? say(overviewTexts.noUnit);
  return (
    <BarChart
      title={say(overviewTexts.byUnit)}
      description={say(overviewTexts.byUnitAbout, {
        units: units.length,
        open: sum(units.map(({ open }) => open)),
        overdue: sum(units.map(({ overdue }) => overdue)),
      })}
      wholeName={say(overviewTexts.openBars)}
      partName={say(overviewTexts.overdueBars)}
      bars={units.map(({ groupName, open, overdue }) => ({
        name: nameOf(groupName),
        value: open,
        part: overdue,
      }))}
      table={{
        columns: [say(overviewTexts.unit), say(overviewTexts.openBars), say(overviewTexts.overdueBars)],
        rows: units.map(({ group, groupName, open, overdue }) => [
          nameOf(groupName),
          group === null ? (
            open
          ) : (
            <Link to="/vedtakslogg" search={{ unit: group, show: 'apne' }}>
              {open}
            </Link>
          ),
          group === null ? (
            overdue
          ) : (
            <Link to="/vedtakslogg" search={{ unit: group, show: 'over-frist' }}>
              {overdue}
            </Link>
          ),
        ]),
      }}
    />
  );
};

/** What has come and gone this year, and where what is open lies. */
export const FlowPart = () => {
  const say = useText();
  const from = flowFrom(dayInOslo(new Date().toISOString()));
  const { data, error, refetch } = useRead(FlowDocument, { from });
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(overviewTexts.overTime)}
      </Heading>
      {data === undefined && error === null && <Loading />}
      {data === undefined && error !== null && <Failure problem={error} again={() => void refetch()} />}
      {data !== undefined && (
        <div className="charts">
          <Flow flow={flowOf(data.vedtaksloggStatistics.overTime)} />
          <ByUnit groups={data.vedtaksloggStatistics.groups} />
        </div>
      )}
    </section>
  );
};
