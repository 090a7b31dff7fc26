import type { ChangeKind } from '#contexts/publishing';
import type { Command } from '#kernel';
import type { PauseReason, WebhookScope } from './webhook.events.js';

type Nothing = Record<string, never>;

export type RegisterWebhook = Command<
  'RegisterWebhook',
  {
    readonly address: string;
    readonly secret: string;
    readonly kinds: readonly ChangeKind[];
    readonly scope: WebhookScope;
    readonly after: string;
  }
>;
export type RotateSecret = Command<'RotateWebhookSecret', { readonly secret: string }>;
export type PauseWebhook = Command<'PauseWebhook', { readonly because: PauseReason }>;
export type ResumeWebhook = Command<'ResumeWebhook', Nothing>;
export type RemoveWebhook = Command<'RemoveWebhook', Nothing>;
export type WebhookCommand = RegisterWebhook | RotateSecret | PauseWebhook | ResumeWebhook | RemoveWebhook;

/** One thing to be told. Its id is made of the webhook and what happened, so that it is the same each time. */
export interface DeliveryToPlan {
  readonly deliveryId: string;
  readonly changeId: string;
  readonly position: string;
}

export type PlanDeliveries = Command<
  'PlanDeliveries',
  { readonly webhookId: string; readonly deliveries: readonly DeliveryToPlan[]; readonly upTo: string }
>;
type Answer = { readonly deliveryId: string; readonly answer: string };
export type AcceptDelivery = Command<'AcceptDelivery', Answer>;
export type DeferDelivery = Command<'DeferDelivery', Answer>;
export type DoubtDelivery = Command<'DoubtDelivery', Answer>;
export type GiveUpDelivery = Command<'GiveUpDelivery', Answer>;
export type WithdrawDelivery = Command<'WithdrawDelivery', { readonly deliveryId: string }>;
export type AskDeliveryAgain = Command<'AskDeliveryAgain', { readonly deliveryId: string }>;
export type WebhookBatchCommand =
  | PlanDeliveries
  | AcceptDelivery
  | DeferDelivery
  | DoubtDelivery
  | GiveUpDelivery
  | WithdrawDelivery
  | AskDeliveryAgain;

type Unissued<C> = C extends Command ? Omit<C, 'issued'> : never;
/** What became of one delivery. */
export type DeliveryFate = Unissued<
  AcceptDelivery | DeferDelivery | DoubtDelivery | GiveUpDelivery | WithdrawDelivery
>;
