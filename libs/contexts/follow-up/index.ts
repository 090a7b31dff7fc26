export {
  followUpEvents,
  holdReason,
  holdReasons,
  status,
  statuses,
  treatment,
  type FollowUpEvent,
  type HoldReason,
  type Status,
  type Treatment,
} from './core/follow-up.events.js';
export { followUpIdOf } from './core/follow-up-id.js';
