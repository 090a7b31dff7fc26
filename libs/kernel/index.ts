export type { ActorId, Branded, Instant, LocalDate, LogPosition, StreamId, TenantId } from './brands.js';
export {
  addBusinessDays,
  addDays,
  addMonths,
  at,
  businessDaysBetween,
  dayOf,
  daysBetween,
  endOfDay,
  isBusinessDay,
  isLocalDate,
  isPublicHoliday,
  monthOf,
  nextBusinessDay,
  secondsBetween,
  type ClosedDays,
} from './calendar.js';
export { canonicalJson } from './canonical-json.js';
export { groupedBy } from './grouped-by.js';
export {
  cleanText,
  isBlank,
  oneLine,
  plainLine,
  said,
  saysTheSame,
  shown,
  shownList,
  withoutMarks,
} from './clean-text.js';
export { escapeMarkup } from './escape-markup.js';
export {
  previewCommand,
  runCommand,
  type Aggregate,
  type CommandOutcome,
  type CommandPorts,
  type CommandReceipt,
  type CommandRequest,
  type Undecided,
} from './command-runner.js';
export { decider, type Command, type Decider, type Issued, type Message, type Outcome } from './decider.js';
export type { EventMetadata, EventToAppend, RecordedEvent, StoredEvent } from './envelope.js';
export { chainStart, eventDigest, nextInChain, type StoredBytes } from './event-digest.js';
export {
  event,
  eventCatalog,
  partsOfStream,
  readEvent,
  streamOf,
  type EventCatalog,
  type EventDefinition,
  type EventOf,
} from './event-catalog.js';
export {
  BadCursor,
  CheckpointRaced,
  EventIdReused,
  Fault,
  faultLine,
  NotLearned,
  NullCharacter,
  ReadModelBehind,
  StreamConflict,
  UnreadableEvent,
  UnwritableDocuments,
} from './fault.js';
export { foldStream, type FoldPorts } from './fold-stream.js';
export { hashOf, uuid5 } from './identity.js';
export { inLanes } from './in-lanes.js';
export { replacedAt, valueAt } from './json-pointer.js';
export {
  catchUp,
  follow,
  prepareSubscriptions,
  progressOf,
  projectorLease,
  runToHead,
  type FollowerPorts,
  type Subscriptions,
} from './log-follower.js';
export { lagSeconds } from './lag.js';
export { onceLearned, type Learn } from './learn.js';
export { containsNationalId } from './national-id.js';
export {
  issuedByPolicy,
  policy,
  type AnyPolicy,
  type Effect,
  type Forgettable,
  type JobRequest,
  type Policy,
} from './policy.js';
export { aggregateOf, type PolicyPorts } from './policy-runner.js';
export * from './ports/index.js';
export {
  applyTo,
  follows,
  keysOf,
  projection,
  type AnyProjection,
  type Column,
  type ColumnType,
  type ColumnValue,
  type Projection,
} from './projection.js';
export { catalogFor, type CatalogOf } from './log-event.js';
export { pagesUpTo } from './log-pages.js';
export { projectToHead } from './project-to-head.js';
export { documentAt, eventsAt, momentOf, pastOf, type Moment, type Past, type PastDocument } from './past.js';
export type { PastHead } from './past-periods.js';
export type { ProjectionPorts, SkipList } from './projection-ports.js';
export { Projector } from './projector.js';
export { rebuild, rebuildLease, type RebuildRequest } from './rebuild.js';
export {
  replayLog,
  replayStream,
  type Deviation,
  type ReplayedLog,
  type ReplayLogPorts,
  type ReplayProblem,
} from './replay-log.js';
export { isRejection, reject, type Rejection } from './rejection.js';
export { classOf, retryDelay, type Backoff, type FaultClass } from './retry-policy.js';
export { erasedText, sealedFields } from './sealed-fields.js';
export { instant, language, localDate, sealedText, tenantId } from './schemas.js';
export { StateCache } from './state-cache.js';
export {
  fillText,
  inNorwegianOrder,
  languages,
  longDay,
  longMonth,
  shortDay,
  type Language,
  type Text,
} from './text.js';
export { longestText, refuseTexts, type TextRejection } from './text-rules.js';
export { entryAt, insertInTime, type Dated } from './timeline.js';
