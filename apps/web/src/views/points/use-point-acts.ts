import {
  MoveDeadlineDocument,
  RecordOrganToldDocument,
  ReportDeviationDocument,
  ReportStatusDocument,
  type MoveDeadlineInput,
  type RecordOrganToldInput,
  type ReportDeviationInput,
  type ReportStatusInput,
} from '../../api/operations.generated.js';
import { useCommand } from '../../api/use-command.js';
import { presentDeadline, type DeadlineFields } from './deadline-form.js';
import { noDeviation, type DeviationFields } from './deviation-form.js';
import { notToldYet, type OrganFields } from './organ-form.js';
import type { OwnPoint } from './own-point.js';
import { presentReport, type ReportFields } from './report-of.js';
import { draftKeyOf, useAct, type Act } from './use-act.js';
import type { Addressed } from './sending.js';

type ActOf<Fields, Input> = Act<Fields, Omit<Input, keyof Addressed>>;

/** All that can be told of a point. */
export interface PointActs {
  readonly report: ActOf<ReportFields, ReportStatusInput>;
  readonly deadline: ActOf<DeadlineFields, MoveDeadlineInput>;
  readonly deviation: ActOf<DeviationFields, ReportDeviationInput>;
  readonly organ: ActOf<OrganFields, RecordOrganToldInput>;
}

export type ActName = keyof PointActs;

const actNames: readonly ActName[] = ['report', 'deadline', 'deviation', 'organ'];

/** The keys of the drafts of a point. */
export const draftsOf = (person: string, followUpId: string): readonly string[] =>
  actNames.map((name) => draftKeyOf({ person, followUpId, name }));

/** Kept while the point is listed, open or not, so that what is on its way gets there. */
export const usePointActs = (point: OwnPoint, person: string, onSent: (act: ActName) => void): PointActs => {
  const about = (name: ActName) => ({
    ...{ name, person, point },
    onSent: () => {
      onSent(name);
    },
  });
  const report = useAct<ReportFields, ReportStatusInput>({
    ...{ ...about('report'), facet: 'status', present: presentReport(point.followUp) },
    command: useCommand(ReportStatusDocument),
  });
  const deadline = useAct<DeadlineFields, MoveDeadlineInput>({
    ...{ ...about('deadline'), facet: 'deadline', present: presentDeadline(point) },
    command: useCommand(MoveDeadlineDocument),
  });
  const deviation = useAct<DeviationFields, ReportDeviationInput>({
    ...{ ...about('deviation'), present: noDeviation },
    command: useCommand(ReportDeviationDocument),
  });
  const organ = useAct<OrganFields, RecordOrganToldInput>({
    ...{ ...about('organ'), present: notToldYet },
    command: useCommand(RecordOrganToldDocument),
  });
  return { report, deadline, deviation, organ };
};

export const hasDraft = (acts: PointActs): boolean => Object.values(acts).some(({ isDirty }) => isDirty);
