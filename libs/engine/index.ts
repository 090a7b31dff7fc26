export {
  advance,
  allowedFrom,
  type AdvanceRejection,
  type AllowedStep,
  type Position,
  type Step,
} from './advance.js';
export { agendaEvents } from './agenda.events.js';
export { agendaInNewState, evolveAgenda, type AgendaEvent, type AgendaEventOf } from './agenda.js';
export { checkProcedure } from './check-procedure.js';
export { checkReferences } from './check-references.js';
export { checkWords } from './check-words.js';
export { toMermaid } from './diagram/mermaid.js';
export { procedureGraph, type ProcedureGraph, type Way } from './diagram/procedure-graph.js';
export { layoutOf, toSvg } from './diagram/svg.js';
export type { Layout } from './diagram/layered-layout.js';
export { diffProcedures, type ProcedureDifference } from './diff-procedures.js';
export { dueTimers, nextDue, type DueQuestion, type DueTimer } from './due-timers.js';
export { fireTimers } from './fire-timers.js';
export { emptyAgenda, type Agenda, type Instance, type TaskState } from './instance.js';
export {
  judgeAgendaEvent,
  judgeMigration,
  judgeStep,
  whenEnded,
  whenUnknown,
  type HistoryProblem,
} from './judge-history.js';
export {
  migrateInstance,
  previewMigration,
  type MigrationPlan,
  type MigrationPreview,
  type MigrationRejection,
} from './migrate-instance.js';
export type { ProblemCode, ProcedureProblem } from './problem.js';
export { problemTexts, tellPlacedProblem, tellProblem } from './problem.texts.js';
export {
  isEndedIn,
  procedure,
  procedureRef,
  sourcesOf,
  transition,
  type Field,
  type Procedure,
  type ProcedureRef,
  type Start,
  type Transition,
} from './procedure.js';
export { ProcedureBook, UnknownProcedure } from './procedure-book.js';
export { readProcedure, type PlacedProblem, type ReadProcedure } from './read-procedure.js';
export {
  acknowledgeTask,
  claimTask,
  delegateTask,
  openTasks,
  tasksHeldBy,
  type OpenTask,
  type TaskActor,
  type TaskRejection,
} from './tasks.js';
export { writeProcedure } from './write-procedure.js';
export { startedBy, type Occasion } from './started-by.js';
export { tellDelay, tellDue } from './tell-timer.js';
export type { Rung, Timer } from './timer.js';
export {
  nothingTold,
  toldFields,
  toldNames,
  withTold,
  type FieldRejection,
  type ToldFields,
} from './told-fields.js';
export type { Vocabularies, Vocabulary } from './vocabulary.js';
