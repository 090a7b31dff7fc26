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
import type { OwnPoint } from './own-point.js';
import {
  noDeviation,
  notToldYet,
  presentDeadline,
  type ActName,
  type DeadlineFields,
  type DeviationFields,
  type OrganFields,
  type PointActs,
} from './point-acts.js';
import { presentReport, type ReportFields } from './report-of.js';
import { draftKeyOf, useAct } from './use-act.js';

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
