import { internalChangeKinds, type ChangeKind } from '#contexts/publishing';
import { decider, reject, type Aggregate, type Issued, type Rejection } from '#kernel';
import { isWebhookAddress } from './webhook-address.js';
import type { PauseWebhook, RegisterWebhook, WebhookCommand } from './webhook.commands.js';
import { webhookEvents, type WebhookEvent, type WebhookScope } from './webhook.events.js';

export const webhookStates = ['ACTIVE', 'PAUSED', 'REMOVED'] as const;
export type WebhookState = (typeof webhookStates)[number];

export interface Webhook {
  readonly state: WebhookState;
  readonly address: string;
  readonly secret: string;
  readonly kinds: readonly ChangeKind[];
  readonly scope: WebhookScope;
}

export type WebhookRefusal =
  | 'not-yours'
  | 'webhook-address'
  | 'webhook-kinds'
  | 'webhook-kinds-internal'
  | 'webhook-exists'
  | 'webhook-unknown'
  | 'webhook-removed';
type Outcome = readonly WebhookEvent[] | Rejection<WebhookRefusal>;

const handlers = ['COORDINATOR', 'OPERATOR', 'SYSTEM'];

const refuseHandler = ({ roles }: Issued) =>
  roles.some((role) => handlers.includes(role))
    ? undefined
    : reject('not-yours', { by: 'COORDINATOR, OPERATOR' });

const isInternal = (kind: ChangeKind) => (internalChangeKinds as readonly ChangeKind[]).includes(kind);

const refuseWish = ({ address, kinds, scope }: RegisterWebhook['data']) => {
  if (!isWebhookAddress(address)) return reject('webhook-address');
  if (kinds.length === 0) return reject('webhook-kinds');
  const hidden = scope === 'PUBLIC' ? kinds.filter(isInternal) : [];
  return hidden.length === 0 ? undefined : reject('webhook-kinds-internal', { kinds: hidden.join(', ') });
};

const register = ({ data, issued }: RegisterWebhook, webhook: Webhook | null): Outcome => {
  const refused = refuseHandler(issued) ?? refuseWish(data);
  if (refused !== undefined) return refused;
  if (webhook !== null) return reject('webhook-exists');
  return [{ type: 'WebhookRegistered', data: { ...data, kinds: [...new Set(data.kinds)] } }];
};

/** What is asked of a webhook that is there. */
const change = (
  { issued }: Pick<WebhookCommand, 'issued'>,
  webhook: Webhook | null,
  decide: (webhook: Webhook) => Outcome,
): Outcome => {
  const refused = refuseHandler(issued);
  if (refused !== undefined) return refused;
  if (webhook === null) return reject('webhook-unknown');
  return webhook.state === 'REMOVED' ? reject('webhook-removed') : decide(webhook);
};

const pause = ({ data }: PauseWebhook, { state }: Webhook): Outcome =>
  state === 'PAUSED' ? [] : [{ type: 'WebhookPaused', data }];

const moved = (webhook: Webhook | null, to: Partial<Webhook>) => webhook && { ...webhook, ...to };

/** Decides on one webhook: registered once, paused and resumed, given new secrets, removed for good. */
export const webhookDecider = decider<
  WebhookCommand,
  WebhookEvent,
  Webhook | null,
  Rejection<WebhookRefusal>
>({
  initialState: null,
  decide: {
    RegisterWebhook: register,
    RotateWebhookSecret: (command, webhook) =>
      change(command, webhook, () => [{ type: 'WebhookSecretRotated', data: command.data }]),
    PauseWebhook: (command, webhook) => change(command, webhook, (known) => pause(command, known)),
    ResumeWebhook: (command, webhook) =>
      change(command, webhook, ({ state }) =>
        state === 'ACTIVE' ? [] : [{ type: 'WebhookResumed', data: {} }],
      ),
    RemoveWebhook: (command, webhook) =>
      webhook?.state === 'REMOVED'
        ? []
        : change(command, webhook, () => [{ type: 'WebhookRemoved', data: {} }]),
  },
  evolve: {
    WebhookRegistered: (_, { data: { address, secret, kinds, scope } }) => ({
      ...{ state: 'ACTIVE', address, secret, kinds, scope },
    }),
    WebhookSecretRotated: (webhook, { data }) => moved(webhook, data),
    WebhookPaused: (webhook) => moved(webhook, { state: 'PAUSED' }),
    WebhookResumed: (webhook) => moved(webhook, { state: 'ACTIVE' }),
    WebhookRemoved: (webhook) => moved(webhook, { state: 'REMOVED' }),
  },
});

export const webhookAggregate: Aggregate = { catalog: webhookEvents, decider: webhookDecider };
