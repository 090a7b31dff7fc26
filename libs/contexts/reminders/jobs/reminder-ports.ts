import type {
  Attempt,
  CommandPorts,
  EffectLedger,
  Lease,
  Mailer,
  PeopleDirectory,
  ReadStore,
  ReturnedMails,
} from '#kernel';
import type { LetterKind } from '../core/dispatch.events.js';
import type { WriteLetter } from '../core/letter-request.js';
import type { MailLane } from './mail-lane.js';

/** What asking needs of the outside world. */
export interface ReminderPorts extends CommandPorts {
  readonly documents: ReadStore;
  readonly people: PeopleDirectory;
  readonly mailer: Mailer;
  readonly ledger: EffectLedger;
  readonly lease: Lease;
  /** Answers when policies have reacted to all that stands in the log and every read model shows it. */
  readonly catchUp: () => Promise<unknown>;
  /** The address of Iverk's web pages, from the configuration and never from a request. */
  readonly baseUrl: string;
  /** What comes back; nothing where nobody looks. */
  readonly returned?: ReturnedMails;
  /** Letters that are not written here, since another context knows their matter. */
  readonly letters?: Partial<Readonly<Record<LetterKind, WriteLetter>>>;
  /** How fast the mail server takes mails, remembered from one delivery to the next. */
  readonly lane?: MailLane;
  /** Aborted when the process is to end: the mail that is on its way is finished, no other is begun. */
  readonly stopping?: AbortSignal;
}

/** What asking by itself needs besides: nobody waits for how it goes. */
export interface ReminderWorkPorts extends ReminderPorts {
  readonly attempt: Attempt;
}
