import type { Mail, TenantId } from '#kernel';
import type { DispatchedMail } from './dispatch.decider.js';
import type { DispatchWithdrawnBecause } from './dispatch.events.js';

/** What a letter says now, with what goes with it, or why it is not to be sent after all. */
export type PreparedLetter =
  | { readonly letter: Pick<Mail, 'subject' | 'text' | 'html' | 'attachments' | 'calendar'> }
  | { readonly withdrawnBecause: DispatchWithdrawnBecause };

/** A planned mail, and the name its letter begins with. */
export interface LetterRequest {
  readonly tenant: TenantId;
  readonly mail: DispatchedMail;
  readonly recipientName: string;
}

/** Who writes a kind of letter that another context knows the matter of. */
export type WriteLetter = (request: LetterRequest) => Promise<PreparedLetter>;
