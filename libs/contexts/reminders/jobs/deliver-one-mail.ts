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
import type { DispatchedMail } from '../core/dispatch.decider.js';
import { waitAfter } from '../core/retry-schedule.js';
import { prepareMail } from './prepare-mail.js';
import { recordOutcome, type MailOutcomeCommand } from './record-outcome.js';
import type { ReminderPorts } from './reminder-ports.js';

/** What became of a mail this time. `away` and `busy` say something of the server, and nothing of the mail. */
export type Fate = 'sent' | 'refused' | 'withdrawn' | 'waiting' | 'unknown' | 'away' | 'busy';

export interface Item {
  readonly tenant: TenantId;
  readonly dispatchId: string;
  readonly mail: DispatchedMail;
}

/** One mail, and in whose right it is sent. */
interface Sending {
  readonly ports: ReminderPorts;
  readonly item: Item;
  readonly fence: Fence;
  readonly claim: Claim;
}

/** Between two tries of a mail that a busy server was asked to take. */
const busyWait = 60_000;

/** Claims the mail, looks again, sends it and tells the log. Throws `LeaseLost` when somebody else delivers by now. */
export const deliverOneMail = async (ports: ReminderPorts, item: Item, fence: Fence): Promise<Fate> => {
  const { tenant, mail } = item;
  const { mailKey } = mail;
  const claim = await ports.ledger.claim(ledgerKeyOf(mailKey), { fence, at: ports.clock.now() });
  if (claim.state === 'later') return 'waiting';
  const sending = { ports, item, fence, claim };
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
  if (answer.outcome === 'refused') return recordAndResolve(sending, { type: 'RefuseMail', data });
  // Only what was taken is resolved before it is recorded: so `done` without a record always means accepted.
  await ports.ledger.resolve(ledgerKeyOf(mailKey), 'accepted', fence);
  return record(sending, { type: 'AcceptMail', data });
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
} as const satisfies Record<MailOutcomeCommand['type'], Fate>;

const record = async (
  { ports, item: { tenant, dispatchId } }: Sending,
  outcome: MailOutcomeCommand,
): Promise<Fate> => {
  await recordOutcome(ports, tenant, dispatchId, outcome);
  return fateOf[outcome.type];
};

const recordAndResolve = async (sending: Sending, outcome: MailOutcomeCommand): Promise<Fate> => {
  const { ports, item, fence } = sending;
  const fate = await record(sending, outcome);
  await ports.ledger.resolve(ledgerKeyOf(item.mail.mailKey), fate, fence);
  return fate;
};
