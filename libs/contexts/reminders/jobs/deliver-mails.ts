import type { Held, TenantId } from '#kernel';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { deliverOneMail, type Fate, type Item } from './deliver-one-mail.js';
import { MailLane } from './mail-lane.js';
import { FateRecorder } from './record-fates.js';
import { readDispatch } from './read-dispatch.js';
import type { ReminderPorts } from './reminder-ports.js';

/** One process sends at a time, several mails at once, so that a mail is never on its way twice. */
export const deliveryLease = 'mail-delivery';

export interface Delivery {
  readonly sent: number;
  readonly refused: number;
  readonly withdrawn: number;
  /** Still planned: the mail server did not say whether it took them, or was not asked. Tried again later. */
  readonly waiting: number;
}

export interface DeliveryRequest {
  readonly tenant: TenantId;
  /** A dispatch just written, which the read model may not show yet. */
  readonly dispatchId?: string;
}

/**
 * Sends every planned mail of the municipality. Safe to kill at any line and to run again: what the mail server
 * has taken is in the ledger before it is in the log, and what is not sure is sent again with the same identity.
 */
export const deliverPlannedMails = (ports: ReminderPorts, request: DeliveryRequest): Promise<Delivery> =>
  ports.lease.hold(deliveryLease, async (held) => deliver(ports, await plannedMails(ports, request), held));

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
  return items.toSorted((a, b) => Number(hasFailed(a)) - Number(hasFailed(b)));
};

const hasFailed = ({ mail: { notKnown, deferred } }: Item): boolean => notKnown || deferred;

/** One recipient's trouble holds nobody else up; a server that takes no mail is left alone until next time. */
const deliver = async (
  ports: ReminderPorts,
  items: readonly Item[],
  { fence, lost }: Held,
): Promise<Delivery> => {
  const lane = ports.lane ?? new MailLane();
  lane.rested();
  const run = { ports, fence, recorder: new FateRecorder(ports) };
  const enough = new AbortController();
  const stop = AbortSignal.any([
    lost,
    enough.signal,
    ...(ports.stopping === undefined ? [] : [ports.stopping]),
  ]);
  const fates: Fate[] = [];
  await lane.each(items, stop, async (item) => {
    const fate = await deliverOneMail(run, item);
    fates.push(fate);
    follow(lane, fate);
    if (fate === 'away' || lane.isHopeless) enough.abort();
  });
  const count = (fate: Fate) => fates.filter((each) => each === fate).length;
  const [sent, refused, withdrawn] = [count('sent'), count('refused'), count('withdrawn')];
  return { sent, refused, withdrawn, waiting: items.length - sent - refused - withdrawn };
};

/** What the fate of a mail says about the server. */
const follow = (lane: MailLane, fate: Fate): void => {
  if (fate === 'sent') lane.took();
  else if (fate === 'busy') lane.wasBusy();
  else if (fate === 'away') lane.wasAway();
  else if (fate === 'unknown') lane.wasSilent();
};
