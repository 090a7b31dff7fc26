export {
  advance,
  allowedFrom,
  type AdvanceRejection,
  type AllowedStep,
  type Position,
  type Step,
} from './advance.js';
export { checkProcedure, type ProcedureProblem } from './check-procedure.js';
export {
  procedure,
  procedureRef,
  transition,
  type Procedure,
  type ProcedureRef,
  type Transition,
} from './procedure.js';
