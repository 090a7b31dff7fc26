/** What a mail server can do to those who send, by name. */
export type SinkMode =
  /** Takes everything. */
  | 'takes'
  /** Nobody listens. */
  | 'refuses-connections'
  /** Says one byte at a time. */
  | 'slow'
  /** Has the whole mail and says nothing more. */
  | 'hangs-after-data'
  /** Wants every recipient later (450), or never (550). */
  | 'puts-off'
  | 'refuses'
  /** Has too much to do (421). */
  | 'busy'
  /** Promises TLS and cannot speak it. */
  | 'breaks-tls'
  /** Wants a recipient later the first time. */
  | 'greylists'
  /** Is gone when it should say 250: before it has kept the mail, or after. */
  | 'dies-before-keeping'
  | 'dies-before-250'
  /** Has said 250 and is gone. */
  | 'dies-after-250';

/** How far it has come with a mail. `kept` is before it has said so, `answered` after. */
export type SinkPhase = 'connected' | 'data' | 'kept' | 'answered';

/** A mail the sink has kept, as it came. */
export interface KeptMail {
  readonly messageId: string;
  readonly date: string;
  readonly from: string;
  readonly recipients: readonly string[];
  readonly bytes: Buffer;
}

const header = (head: string, name: string): string =>
  new RegExp(`^${name}: ?(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '';

export const keptMail = (
  { from, recipients }: Pick<KeptMail, 'from' | 'recipients'>,
  bytes: Buffer,
): KeptMail => {
  const [head = ''] = bytes.toString('latin1').split('\r\n\r\n', 1);
  return { messageId: header(head, 'Message-ID'), date: header(head, 'Date'), from, recipients, bytes };
};
