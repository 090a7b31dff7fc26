import type { Command, Language } from '#kernel';
import type { FlaggedBecause, MailDelivery } from './mailbox.events.js';

/** How somebody wants mail. What is late is told all the same: nobody can switch the ladder off for themselves. */
export type SetMailPreference = Command<
  'SetMailPreference',
  {
    readonly delivery: MailDelivery;
    /** 1 to 5, Monday to Friday; null for no day in particular. */
    readonly weekday: number | null;
    readonly language: Language | null;
  }
>;
export type FlagAddress = Command<
  'FlagAddress',
  { readonly because: FlaggedBecause; readonly mailKey: string }
>;
export type ClearAddress = Command<'ClearAddress', Readonly<Record<string, never>>>;

export type MailboxCommand = SetMailPreference | FlagAddress | ClearAddress;
