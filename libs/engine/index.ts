export {
  advance,
  allowedFrom,
  type AdvanceRejection,
  type AllowedStep,
  type Position,
  type Step,
} from './advance.js';
export { checkProcedure } from './check-procedure.js';
export type { Vocabulary } from './check-words.js';
export { toMermaid } from './diagram/mermaid.js';
export { procedureGraph, type ProcedureGraph, type Way } from './diagram/procedure-graph.js';
export { layoutOf, toSvg } from './diagram/svg.js';
export type { Layout } from './diagram/layered-layout.js';
export { diffProcedures, type ProcedureDifference } from './diff-procedures.js';
export type { ProblemCode, ProcedureProblem } from './problem.js';
export { problemTexts, tellPlacedProblem, tellProblem } from './problem.texts.js';
export {
  procedure,
  procedureRef,
  sourcesOf,
  transition,
  type Procedure,
  type ProcedureRef,
  type Transition,
} from './procedure.js';
export { readProcedure, type PlacedProblem, type ReadProcedure } from './read-procedure.js';
