import type { Mail, TenantId } from '#kernel';
import type { DispatchedMail } from '../core/dispatch.decider.js';
import type { DispatchWithdrawnBecause } from '../core/dispatch.events.js';

/** What a letter says now, or why it is not to be sent after all. */
export type PreparedLetter =
  | { readonly letter: Pick<Mail, 'subject' | 'text' | 'html' | 'calendar'> }
  | { readonly withdrawnBecause: DispatchWithdrawnBecause };

/** A planned mail, and the name its letter begins with. */
export interface LetterRequest {
  readonly tenant: TenantId;
  readonly mail: DispatchedMail;
  readonly recipientName: string;
}
