import { isPublicNow, isShieldedNow, readChanges, type ChangeNow } from '#contexts/publishing';
import type { ReadStore, TenantId } from '#kernel';
import { deliveryIdOf } from '../core/webhook-id.js';
import { deliveryProjection, type DeliveryDocument } from '../projections/delivery.projection.js';
import type { Webhook } from '../core/webhook.decider.js';

const lookedAt = 1000;

/** The webhook that is to be told, and where it is looked up what it has been told. */
export interface Receiver {
  readonly documents: ReadStore;
  readonly tenant: TenantId;
  readonly webhookId: string;
  readonly scope: Webhook['scope'];
}

/** What it was planned to be told of the vedtak before that change, whatever became of it. */
const deliveriesBefore = async (
  { documents, tenant, webhookId }: Receiver,
  { change: { position }, vedtak: { vedtakId } }: ChangeNow,
): Promise<readonly DeliveryDocument[]> => {
  const before = BigInt(position);
  const changes = await readChanges(documents, { tenant, vedtakIds: [vedtakId], before, limit: lookedAt });
  const keys = changes.map(({ eventId }) => ({ tenant, key: deliveryIdOf(webhookId, eventId) }));
  return (await documents.getMany(deliveryProjection, keys)).filter((each) => each !== undefined);
};

/** Whoever answered, or was not heard, has had the message in their hands. */
const wasSent = ({ state, answer }: DeliveryDocument): boolean => state === 'ACCEPTED' || answer !== null;

const isOpenTo = ({ scope }: Receiver, now: ChangeNow): boolean => scope === 'INTERNAL' || isPublicNow(now);

/** Whether it is to be planned for the receiver; it is judged again when it is sent. */
export const mayBePlanned = async (receiver: Receiver, now: ChangeNow): Promise<boolean> =>
  isOpenTo(receiver, now) || (isShieldedNow(now) && (await deliveriesBefore(receiver, now)).length > 0);

/**
 * Whether the receiver may be told of it now. A public one is told that a vedtak has been shielded only where it had been told of that
 * vedtak: so that it can take it down, and nobody learns by its removal of what they never knew. The read models must have caught up.
 */
export const mayBeTold = async (receiver: Receiver, now: ChangeNow): Promise<boolean> =>
  isOpenTo(receiver, now) || (isShieldedNow(now) && (await deliveriesBefore(receiver, now)).some(wasSent));
