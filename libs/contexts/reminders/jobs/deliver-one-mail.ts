import {
  MailNotKnown,
  MailPutOff,
  MailServerBusy,
  MailServerUnavailable,
  type Claim,
  type Fence,
  type Instant,
  type Mail,
  type MailOutcome,
  type TenantId,
} from '#kernel';
import type { MailFate, RefuseMail } from '../core/dispatch.commands.js';
import type { DispatchedMail } from '../core/dispatch.decider.js';
import { waitAfter } from '../core/retry-schedule.js';
import { flagAddress } from './flag-address.js';
import { prepareMail } from './prepare-mail.js';
import type { FateRecorder } from './record-fates.js';
import type { ReminderPorts } from './reminder-ports.js';

/** What became of a mail this time. `away` and `busy` say something of the server, and nothing of the mail. */
export type Fate = 'sent' | 'refused' | 'withdrawn' | 'waiting' | 'unknown' | 'away' | 'busy';

export interface Item {
  readonly tenant: TenantId;
  readonly dispatchId: string;
  readonly mail: DispatchedMail;
}

/** In whose right mails are sent, and who tells the log. */
export interface Run {
  readonly ports: ReminderPorts;
  readonly fence: Fence;
  readonly recorder: FateRecorder;
}

/** One mail on its way. */
interface Sending extends Run {
  readonly item: Item;
  readonly claim: Claim;
}

/** Between two tries of a mail that a busy server was asked to take. */
const busyWait = 60_000;

/** Claims the mail, looks again, sends it and tells the log. Throws `LeaseLost` when somebody else delivers by now. */
export const deliverOneMail = async (run: Run, item: Item): Promise<Fate> => {
  const { ports, fence } = run;
  const { tenant, mail } = item;
  const { mailKey } = mail;
  const claim = await ports.ledger.claim(ledgerKeyOf(mailKey), { fence, at: ports.clock.now() });
  if (claim.state === 'later') return 'waiting';
  const sending = { ...run, item, claim };
  if (claim.state === 'done') {
    const response = 'taken earlier; the answer itself was lost';
    return record(sending, { type: 'AcceptMail', data: { mailKey, response } });
  }
  const prepared = await prepareMail(ports, tenant, mail);
  if ('mail' in prepared) return send(sending, prepared.mail);
  const data = { mailKey, because: prepared.withdrawnBecause };
  return recordAndResolve(sending, { type: 'TakeMailBack', data });
};

const send = async (sending: Sending, mail: Mail): Promise<Fate> => {
  const { ports, fence } = sending;
  const { key: mailKey } = mail;
  const answer = await handOver(ports, mail);
  if (answer instanceof Error) return notTaken(sending, answer);
  const data = { mailKey, response: answer.response };
  if (answer.outcome === 'refused') return refused(sending, data);
  // Only what was taken is resolved before it is recorded: so `done` without a record always means accepted.
  await ports.ledger.resolve(ledgerKeyOf(mailKey), 'accepted', fence);
  return record(sending, { type: 'AcceptMail', data });
};

/** The address is flagged first: once the log says that the mail was refused, nobody looks at it again. */
const refused = async (sending: Sending, data: RefuseMail['data']): Promise<Fate> => {
  const { ports, item } = sending;
  const { mailKey, recipient: personId } = item.mail;
  await flagAddress(ports, { tenant: item.tenant, personId, mailKey, because: 'REFUSED' });
  return recordAndResolve(sending, { type: 'RefuseMail', data });
};

type NotTaken = MailServerUnavailable | MailPutOff | MailNotKnown;

const isNotTaken = (fault: unknown): fault is NotTaken =>
  fault instanceof MailServerUnavailable || fault instanceof MailPutOff || fault instanceof MailNotKnown;

const handOver = async ({ mailer }: ReminderPorts, mail: Mail): Promise<MailOutcome | NotTaken> => {
  try {
    return await mailer.send(mail);
  } catch (fault) {
    if (isNotTaken(fault)) return fault;
    throw fault;
  }
};

const notTaken = async (sending: Sending, fault: NotTaken): Promise<Fate> => {
  const { ports, item, claim } = sending;
  const data = { mailKey: item.mail.mailKey, response: fault.message };
  if (fault instanceof MailServerUnavailable) {
    const busy = fault instanceof MailServerBusy;
    if (busy) await postpone(sending, busyWait);
    await record(sending, { type: 'DeferMail', data });
    return busy ? 'busy' : 'away';
  }
  const age = Date.parse(ports.clock.now()) - Date.parse(claim.since);
  const wait = waitAfter({ mailKey: data.mailKey, attempt: claim.attempts, age });
  if (wait === null) return recordAndResolve(sending, { type: 'GiveUpMail', data });
  await postpone(sending, wait);
  return record(sending, { type: fault instanceof MailNotKnown ? 'DoubtMail' : 'DeferMail', data });
};

const postpone = ({ ports, item, fence }: Sending, wait: number): Promise<void> => {
  const until = new Date(Date.parse(ports.clock.now()) + wait).toISOString() as Instant;
  return ports.ledger.postpone(ledgerKeyOf(item.mail.mailKey), until, fence);
};

const ledgerKeyOf = (mailKey: string): string => `mail:${mailKey}`;

const fateOf = {
  AcceptMail: 'sent',
  RefuseMail: 'refused',
  GiveUpMail: 'refused',
  DoubtMail: 'unknown',
  DeferMail: 'waiting',
  TakeMailBack: 'withdrawn',
} as const satisfies Record<MailFate['type'], Fate>;

const record = async ({ recorder, item }: Sending, fate: MailFate): Promise<Fate> => {
  await recorder.record(item, fate);
  return fateOf[fate.type];
};

const recordAndResolve = async (sending: Sending, outcome: MailFate): Promise<Fate> => {
  const { ports, item, fence } = sending;
  const fate = await record(sending, outcome);
  await ports.ledger.resolve(ledgerKeyOf(item.mail.mailKey), fate, fence);
  return fate;
};
