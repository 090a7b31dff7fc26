import { getRouteApi } from '@tanstack/react-router';
import {
  RoundPeriodsDocument,
  StaffDocument,
  UnitRoundDocument,
  type StaffQuery,
} from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { appTexts } from '../../app/app.texts.js';
import { useRole, useViewer } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import '../../styles/unit.css';
import { Choice } from '../../ui/choice.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ApprovePart } from './approve-part.js';
import { PeoplePart } from './people-part.js';
import { PointsPart } from './points-part.js';
import { RoundPart } from './round-part.js';
import { StillPart } from './still-part.js';
import { readUnitSearch } from './unit-search.js';
import { unitTexts } from './unit.texts.js';

const route = getRouteApi('/enhet');

/** Those who see the whole administration may look at any unit; a leader at those they lead, the topmost first. */
const useUnits = (staff: StaffQuery | undefined) => {
  const seesAll = useRole('COORDINATOR', 'DIRECTOR', 'AUDITOR');
  const leads = useViewer()?.leads ?? [];
  const theirs = (staff?.organisation ?? []).filter(({ id }) => seesAll || leads.includes(id));
  const isTop = ({ parentId }: (typeof theirs)[number]) => !theirs.some(({ id }) => id === parentId);
  return theirs.toSorted((one, other) => Number(isTop(other)) - Number(isTop(one)));
};

const RoundParts = ({ unit, period }: { readonly unit: string; readonly period: string }) => {
  const { data, error, refetch } = useRead(UnitRoundDocument, { unit, period });
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  return (
    <>
      <RoundPart round={data.round} unit={unit} />
      <ApprovePart key={`${unit} ${period}`} unit={unit} period={period} />
      <StillPart round={data.round} />
    </>
  );
};

interface PickersProps {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly periods: readonly { readonly id: string; readonly name: string }[];
  readonly unit: string;
  readonly period: string;
}

const Pickers = ({ units, periods, unit, period }: PickersProps) => {
  const say = useText();
  const navigate = route.useNavigate();
  const go = (part: Record<string, unknown>) => {
    void navigate({ search: (before) => readUnitSearch({ ...before, ...part }) });
  };
  return (
    <div className="filters">
      {units.length > 1 && (
        <Choice
          label={say(unitTexts.unit)}
          value={unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(enhet) => {
            go({ enhet });
          }}
        />
      )}
      <Choice
        label={say(unitTexts.period)}
        value={period}
        options={periods.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(maned) => {
          go({ maned });
        }}
      />
    </div>
  );
};

const Of = ({
  staff,
  periods,
}: {
  readonly staff: StaffQuery;
  readonly periods: PickersProps['periods'];
}) => {
  const say = useText();
  const { enhet, maned } = route.useSearch();
  const units = useUnits(staff);
  const unit = (units.find(({ id }) => id === enhet) ?? units[0])?.id;
  const period = maned ?? periods[0]?.id;
  if (unit === undefined || period === undefined) return <Empty>{say(unitTexts.leadsNone)}</Empty>;
  return (
    <>
      <Pickers {...{ units, periods, unit, period }} />
      <RoundParts unit={unit} period={period} />
      <PointsPart key={unit} unit={unit} staff={staff} />
      <PeoplePart key={`people ${unit}`} staff={staff} unit={unit} />
    </>
  );
};

/** What a leader has to see to: who has reported, what stands still, and who does what. */
export const UnitView = () => {
  const say = useText();
  const staff = useRead(StaffDocument, {});
  const periods = useRead(RoundPeriodsDocument, {});
  const problem = staff.error ?? periods.error;
  return (
    <Page title={say(appTexts.unit)} lead={say(unitTexts.lead)}>
      {staff.data !== undefined && periods.data !== undefined ? (
        <Of staff={staff.data} periods={periods.data.roundPeriods} />
      ) : problem === null ? (
        <Loading />
      ) : (
        <Failure
          problem={problem}
          again={() => {
            void staff.refetch();
            void periods.refetch();
          }}
        />
      )}
    </Page>
  );
};
