import type { Command } from '#kernel';

/** Texts of one event. */
export interface TextsOfEvent {
  readonly eventId: string;
  readonly streamId: string;
  readonly fields: readonly string[];
}

/** Erases texts, and strikes a person out where one is named: one act. */
export type EraseTexts = Command<
  'EraseTexts',
  { readonly texts: readonly TextsOfEvent[]; readonly personId: string | null; readonly reason: string }
>;

/** Says that what had been made of what was erased is made anew. */
export type FinishErasure = Command<
  'FinishErasure',
  { readonly reports: number; readonly tables: boolean; readonly log: boolean }
>;

export type ErasureCommand = EraseTexts | FinishErasure;
