import { mainUnitOf, type CaseDocument } from '#contexts/cases';
import { pinnedProcedure } from '#contexts/procedures';
import { sourcesOf } from '#engine';

/** The step that approves a report. */
export const approvingStep = 'approve';

const canBeApproved = ({ procedure: ref, state }: CaseDocument): boolean => {
  const procedure = pinnedProcedure(ref);
  const step = procedure.transitions.find(({ id }) => id === approvingStep);
  return step !== undefined && sourcesOf(procedure, step).includes(state);
};

/** The reports of the units that wait to be approved, in the order of their ids. What its procedures pin must be known. */
export const approvableIn = (
  reports: Iterable<CaseDocument>,
  isTheirs: (unit: string | null) => boolean,
): readonly CaseDocument[] =>
  [...reports]
    .filter((report) => isTheirs(mainUnitOf(report)) && canBeApproved(report))
    .toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1));
