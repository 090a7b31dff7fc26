import { projection, type Instant, type RecordedEvent } from '#kernel';
import { dispatchEvents, type DispatchEvent } from '../core/dispatch.events.js';
import { usualPreference, type MailPreference } from '../core/mailbox.decider.js';
import { mailboxEvents, type FlaggedBecause, type MailboxEvent } from '../core/mailbox.events.js';

/** How a person wants mail, and whether it reaches them. Key: the person's id. */
export interface MailboxDocument {
  readonly personId: string;
  readonly preference: MailPreference;
  readonly flagged: {
    readonly because: FlaggedBecause;
    readonly mailKey: string;
    readonly at: Instant;
    /** The mail in which somebody above was told; null until then. */
    readonly toldIn: string | null;
  } | null;
}

const unused = (personId: string): MailboxDocument => ({
  personId,
  preference: usualPreference,
  flagged: null,
});

type Planned = RecordedEvent<Extract<DispatchEvent, { type: 'MailPlanned' }>>;

/** Whom a mail says that no mail reaches. */
const unreachedIn = ({ data: { items } }: Planned): readonly string[] =>
  items.flatMap(({ kind, id }) => (kind === 'UNREACHED' ? [id] : []));

const keyOf = (event: RecordedEvent<MailboxEvent | DispatchEvent>): string | readonly string[] => {
  if (event.streamId.startsWith(`${mailboxEvents.category}-`)) return event.subjectId;
  return event.type === 'MailPlanned' ? unreachedIn(event) : [];
};

/** Who wants mail otherwise than usual, and whom does it not reach? */
export const mailboxProjection = projection<MailboxEvent | DispatchEvent, MailboxDocument>({
  name: 'mailbox',
  version: 1,
  catalogs: [mailboxEvents, dispatchEvents],
  keyOf,
  columns: { untold: { type: 'boolean', of: ({ flagged }) => flagged !== null && flagged.toldIn === null } },
  indexes: [['untold']],
  on: {
    MailPreferenceSet: (mailbox, { subjectId, data }) => ({
      ...(mailbox ?? unused(subjectId)),
      preference: data,
    }),
    AddressFlagged: (mailbox, { subjectId, data, occurredAt }) => ({
      ...(mailbox ?? unused(subjectId)),
      flagged: { ...data, at: occurredAt, toldIn: null },
    }),
    MailPlanned: (mailbox, { data: { mailKey } }) =>
      mailbox?.flagged ? { ...mailbox, flagged: { ...mailbox.flagged, toldIn: mailKey } } : mailbox,
    AddressCleared: (mailbox, { subjectId }) => ({ ...(mailbox ?? unused(subjectId)), flagged: null }),
  },
});
