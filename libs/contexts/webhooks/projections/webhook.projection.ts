import type { ChangeKind } from '#contexts/publishing';
import { projection, type Instant, type RecordedEvent } from '#kernel';
import type { WebhookState } from '../core/webhook.decider.js';
import {
  webhookBatchEvents,
  webhookEvents,
  type PauseReason,
  type WebhookBatchEvent,
  type WebhookEvent,
  type WebhookScope,
} from '../core/webhook.events.js';

/** A webhook as it stands. Its secret is in no read model. */
export interface WebhookDocument {
  readonly webhookId: string;
  readonly address: string;
  readonly kinds: readonly ChangeKind[];
  readonly scope: WebhookScope;
  readonly state: WebhookState;
  /** Null unless paused. */
  readonly pausedBecause: PauseReason | null;
  readonly registeredAt: Instant;
  readonly secretSince: Instant;
  /** Position of the log to which what is to be told has been planned. */
  readonly plannedTo: string;
  readonly revision: string;
}

type Event = WebhookEvent | WebhookBatchEvent;
type Of<T extends WebhookEvent['type']> = RecordedEvent<Extract<WebhookEvent, { type: T }>>;

const then =
  <T extends WebhookEvent['type']>(change: (event: Of<T>) => Partial<WebhookDocument>) =>
  (document: WebhookDocument | undefined, event: Of<T>): WebhookDocument | undefined =>
    document && { ...document, ...change(event), revision: event.revision.toString() };

/** Every webhook there is and has been. */
export const webhookProjection = projection<Event, WebhookDocument>({
  name: 'webhook',
  version: 1,
  catalogs: [webhookEvents, webhookBatchEvents],
  keyOf: (event) => (event.type === 'DeliveriesPlanned' ? event.data.webhookId : event.subjectId),
  columns: { state: { type: 'text', of: ({ state }) => state } },
  indexes: [['state']],
  on: {
    WebhookRegistered: (_, { subjectId, occurredAt, revision, data }) => ({
      webhookId: subjectId,
      ...{ address: data.address, kinds: data.kinds, scope: data.scope },
      ...{ state: 'ACTIVE', pausedBecause: null, registeredAt: occurredAt, secretSince: occurredAt },
      ...{ plannedTo: data.after, revision: revision.toString() },
    }),
    WebhookSecretRotated: then<'WebhookSecretRotated'>(({ occurredAt }) => ({ secretSince: occurredAt })),
    WebhookPaused: then<'WebhookPaused'>(({ data }) => ({ state: 'PAUSED', pausedBecause: data.because })),
    WebhookResumed: then<'WebhookResumed'>(() => ({ state: 'ACTIVE', pausedBecause: null })),
    WebhookRemoved: then<'WebhookRemoved'>(() => ({ state: 'REMOVED', pausedBecause: null })),
    DeliveriesPlanned: (document, { data: { upTo } }) => document && { ...document, plannedTo: upTo },
  },
});
