export { forumNamed, isLeaderGroup, usualMinutes, usualTitle } from './core/forum.js';
export { meetingAggregate } from './core/meeting.decider.js';
export { meetingEvents, type MeetingEvent } from './core/meeting.events.js';
export { meetingIdOf } from './core/meeting-id.js';
export { clockOf, dayOfTime, instantOf } from './core/meeting-time.js';
export { meetingTexts } from './core/meeting.texts.js';
export { meetingProjection, type MeetingDocument } from './projections/meeting.projection.js';
export { meetingDaysFrom, readMeetings, type MeetingQuestion } from './meetings.reads.js';
