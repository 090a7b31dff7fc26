import type { Command, Language, LocalDate } from '#kernel';
import type { DispatchWithdrawnBecause, LetterKind, MailItem, Occasion } from './dispatch.events.js';

/** One mail to one person. */
export interface MailToPlan {
  /** Made of the dispatch, the recipient, and the item where it stands alone: planning twice plans the same mail. */
  readonly mailKey: string;
  readonly recipient: string;
  readonly language: Language;
  readonly letter: LetterKind;
  readonly items: readonly MailItem[];
}

/** Plans the mails that are not planned yet. One that tells everything (a digest) goes to nobody twice in a dispatch. */
export type PlanMails = Command<
  'PlanMails',
  {
    readonly occasion: Occasion;
    readonly on: LocalDate;
    readonly about: string | null;
    readonly mails: readonly MailToPlan[];
  }
>;
type MailAnswer = { readonly mailKey: string; readonly response: string };
export type AcceptMail = Command<'AcceptMail', MailAnswer>;
export type RefuseMail = Command<'RefuseMail', MailAnswer>;
export type DoubtMail = Command<'DoubtMail', MailAnswer>;
export type DeferMail = Command<'DeferMail', MailAnswer>;
export type GiveUpMail = Command<'GiveUpMail', MailAnswer>;
export type TakeMailBack = Command<
  'TakeMailBack',
  { readonly mailKey: string; readonly because: DispatchWithdrawnBecause }
>;
type Unissued<C> = C extends Command ? Omit<C, 'issued'> : never;
/** What became of one mail. */
export type MailFate = Unissued<AcceptMail | RefuseMail | DoubtMail | DeferMail | GiveUpMail | TakeMailBack>;
/** What became of several mails that were on their way at once, one fate each. */
export type TellFates = Command<'TellFates', { readonly fates: readonly MailFate[] }>;
/** Plans a mail that has had its end once more, with a key of its own. */
export type ResendMail = Command<'ResendMail', { readonly mailKey: string; readonly newKey: string }>;

export type DispatchCommand =
  | PlanMails
  | AcceptMail
  | RefuseMail
  | DoubtMail
  | DeferMail
  | GiveUpMail
  | TakeMailBack
  | TellFates
  | ResendMail;
