export {
  changeKinds,
  internalChangeKinds,
  publicChangeKinds,
  type Change,
  type ChangeKind,
  type PublicChangeKind,
} from './core/change.js';
export { changeProjection } from './projections/change.projection.js';
export {
  changesReach,
  isPublicNow,
  isShieldedNow,
  readChanges,
  withPresent,
  type ChangeNow,
  type ChangeQuestion,
} from './publishing.reads.js';
