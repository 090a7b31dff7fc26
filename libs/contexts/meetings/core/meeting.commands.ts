import type { Command } from '#kernel';

interface When {
  /** Wall-clock time in Oslo: `2026-12-01T12:00`. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
}

/** `forum` is the code of an organ, or `KLG` or `UKLG`. */
export type PlanMeeting = Command<'PlanMeeting', When & { readonly forum: string; readonly title: string }>;
/** Only what is to change. */
export type MoveMeeting = Command<'MoveMeeting', Partial<When>>;
export type CancelMeeting = Command<'CancelMeeting', { readonly reason: string | null }>;

export type MeetingCommand = PlanMeeting | MoveMeeting | CancelMeeting;
