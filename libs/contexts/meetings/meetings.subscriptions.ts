import type { Subscriptions } from '#kernel';
import { meetingProjection } from './projections/meeting.projection.js';

/** What this context keeps for reading; it reacts to nothing. */
export const meetingsSubscriptions: Subscriptions = { projections: [meetingProjection], policies: [] };
