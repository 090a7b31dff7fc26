import type { Command } from '#kernel';

/** An operator says that a projection or policy is to leave an event out. */
export type LeaveOutEvent = Command<
  'LeaveOutEvent',
  { readonly follower: string; readonly eventId: string; readonly reason: string }
>;

export type SkipCommand = LeaveOutEvent;
