import { Fault, MailServerUnavailable, type Mail, type MailOutcome, type TenantId } from '#kernel';
import type { DispatchedMail } from '../core/dispatch.decider.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { prepareMail } from './prepare-mail.js';
import { readDispatch } from './read-dispatch.js';
import { recordOutcome, type MailOutcomeCommand } from './record-outcome.js';
import type { ReminderPorts } from './reminder-ports.js';

/** One process sends at a time, so that a mail is never on its way twice. */
export const deliveryLease = 'mail-delivery';

export interface Delivery {
  readonly sent: number;
  readonly refused: number;
  readonly withdrawn: number;
  /** Still planned: the mail server did not say whether it took them, or was not asked. Tried again later. */
  readonly waiting: number;
}

type Fate = keyof Delivery;

export interface DeliveryRequest {
  readonly tenant: TenantId;
  /** A dispatch just written, which the read model may not show yet. */
  readonly dispatchId?: string;
}

interface Item {
  readonly tenant: TenantId;
  readonly dispatchId: string;
  readonly mail: DispatchedMail;
}

/**
 * Sends every planned mail of the municipality. Safe to kill at any line and to run again: what the mail server
 * has taken is in the ledger before it is in the log, and what is not sure is sent again with the same identity.
 */
export const deliverPlannedMails = (ports: ReminderPorts, request: DeliveryRequest): Promise<Delivery> =>
  ports.lease.hold(deliveryLease, async ({ lost }) =>
    deliverInOrder(ports, await plannedMails(ports, request), lost),
  );

const plannedMails = async (
  { documents, store }: ReminderPorts,
  { tenant, dispatchId }: DeliveryRequest,
): Promise<readonly Item[]> => {
  const where = { column: 'state', is: 'equal', value: 'PLANNED' } as const;
  const rows = await documents.find(outgoingMailProjection, { tenant, where });
  const known = rows.map(({ document }) => document.dispatchId);
  const dispatches = new Set(dispatchId === undefined ? known : [...known, dispatchId]);
  const items: Item[] = [];
  for (const id of dispatches) {
    const { mails } = await readDispatch(store, tenant, id);
    const planned = [...mails.values()].filter(({ state }) => state === 'PLANNED');
    items.push(...planned.map((mail) => ({ tenant, dispatchId: id, mail })));
  }
  // What went wrong before comes last: a mail that breaks the connection must not stand in others' way.
  return items.toSorted((a, b) => Number(a.mail.notKnown) - Number(b.mail.notKnown));
};

/** One recipient's trouble holds nobody else up; a server that takes no mail is left alone until next time. */
const deliverInOrder = async (
  ports: ReminderPorts,
  items: readonly Item[],
  lost: AbortSignal,
): Promise<Delivery> => {
  const fates: Record<Fate, number> = { sent: 0, refused: 0, withdrawn: 0, waiting: 0 };
  for (const [index, item] of items.entries()) {
    const stop = lost.aborted || ports.stopping?.aborted === true;
    const fate = stop ? 'unavailable' : await deliver(ports, item);
    if (fate === 'unavailable') return { ...fates, waiting: fates.waiting + items.length - index };
    fates[fate] += 1;
  }
  return fates;
};

const deliver = async (ports: ReminderPorts, item: Item): Promise<Fate | 'unavailable'> => {
  const { tenant, mail } = item;
  const { mailKey } = mail;
  const claim = await ports.ledger.claim(ledgerKeyOf(mailKey));
  if (claim === 'done') {
    const response = 'taken earlier; the answer itself was lost';
    return record(ports, item, { type: 'AcceptMail', data: { mailKey, response } });
  }
  const prepared = await prepareMail(ports, tenant, mail);
  if ('mail' in prepared) return send(ports, item, prepared.mail);
  const data = { mailKey, because: prepared.withdrawnBecause };
  return recordAndResolve(ports, item, { type: 'TakeMailBack', data });
};

const send = async (ports: ReminderPorts, item: Item, mail: Mail): Promise<Fate | 'unavailable'> => {
  const { mailKey } = item.mail;
  const answer = await handOver(ports, mail);
  if (answer instanceof Fault) {
    const response = answer.message;
    const fate = await record(ports, item, { type: 'DoubtMail', data: { mailKey, response } });
    return answer instanceof MailServerUnavailable ? 'unavailable' : fate;
  }
  const data = { mailKey, response: answer.response };
  if (answer.outcome === 'refused') return recordAndResolve(ports, item, { type: 'RefuseMail', data });
  // Only what was taken is resolved before it is recorded: so `done` without a record always means accepted.
  await ports.ledger.resolve(ledgerKeyOf(mailKey), 'accepted');
  return record(ports, item, { type: 'AcceptMail', data });
};

const handOver = async ({ mailer }: ReminderPorts, mail: Mail): Promise<MailOutcome | Fault> => {
  try {
    return await mailer.send(mail);
  } catch (fault) {
    if (fault instanceof Fault && fault.retryable) return fault;
    throw fault;
  }
};

const ledgerKeyOf = (mailKey: string): string => `mail:${mailKey}`;

const fateOf = {
  AcceptMail: 'sent',
  RefuseMail: 'refused',
  GiveUpMail: 'refused',
  DoubtMail: 'waiting',
  DeferMail: 'waiting',
  TakeMailBack: 'withdrawn',
} as const satisfies Record<MailOutcomeCommand['type'], Fate>;

const record = async (
  ports: ReminderPorts,
  { tenant, dispatchId }: Item,
  outcome: MailOutcomeCommand,
): Promise<Fate> => {
  await recordOutcome(ports, tenant, dispatchId, outcome);
  return fateOf[outcome.type];
};

const recordAndResolve = async (
  ports: ReminderPorts,
  item: Item,
  outcome: MailOutcomeCommand,
): Promise<Fate> => {
  const fate = await record(ports, item, outcome);
  await ports.ledger.resolve(ledgerKeyOf(item.mail.mailKey), fate);
  return fate;
};
