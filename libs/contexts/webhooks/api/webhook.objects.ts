import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ChangeKind } from '#contexts/publishing';
import type { Instant } from '#kernel';
import { CommandInput, CommandRefused, enumOf, InstantScalar, LogPositionScalar } from '#toolkit/graphql';
import { deliveryStates, type DeliveryState } from '../core/webhook-batch.decider.js';
import { webhookStates, type WebhookState } from '../core/webhook.decider.js';
import { pauseReasons, webhookScopes, type PauseReason, type WebhookScope } from '../core/webhook.events.js';

export const WebhookScopeEnum = enumOf(
  'WebhookScope',
  webhookScopes,
  'PUBLIC: what anybody may read. INTERNAL: all that happens. Either way ids, never words.',
);
export const WebhookStateEnum = enumOf('WebhookState', webhookStates, 'Whether it is told.');
export const PauseReasonEnum = enumOf('WebhookPauseReason', pauseReasons, 'Why it is paused.');
export const DeliveryStateEnum = enumOf('WebhookDeliveryState', deliveryStates, 'What became of a message.');

@ObjectType({ description: "Another system's wish to be told what happens." })
export class Webhook {
  @Field(() => ID) readonly id!: string;
  @Field({ description: 'Without what stands after `?`.' }) readonly address!: string;
  @Field(() => [String], { description: 'Codes of `ChangeKind`.' }) readonly kinds!: readonly ChangeKind[];
  @Field(() => WebhookScopeEnum) readonly scope!: WebhookScope;
  @Field(() => WebhookStateEnum) readonly state!: WebhookState;
  @Field(() => PauseReasonEnum, { nullable: true }) readonly pausedBecause!: PauseReason | null;
  @Field(() => InstantScalar) readonly registeredAt!: Instant;
  @Field(() => InstantScalar) readonly secretSince!: Instant;
  @Field(() => LogPositionScalar, { description: 'What stands before it in the log is planned.' })
  readonly plannedTo!: string;
  @Field() readonly revision!: string;
}

@ObjectType({ description: 'One message to a webhook.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'The header `webhook-id`.' }) readonly id!: string;
  @Field(() => ID) readonly webhookId!: string;
  @Field(() => LogPositionScalar, { description: 'What it tells of.' }) readonly position!: string;
  @Field(() => DeliveryStateEnum) readonly state!: DeliveryState;
  @Field(() => String, { nullable: true, description: '`HTTP 500`, `TIMEOUT`.' })
  readonly answer!: string | null;
  @Field(() => Int, { description: 'How many times it has been asked for.' }) readonly round!: number;
  @Field(() => InstantScalar) readonly plannedAt!: Instant;
  @Field(() => InstantScalar, { nullable: true }) readonly settledAt!: Instant | null;
}

@ObjectType({ description: 'The webhook is there.' })
export class WebhookSecret {
  @Field(() => ID) readonly id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Shown this once. Null when the same command was sent before.',
  })
  readonly secret!: string | null;
  @Field() readonly revision!: string;
  @Field(() => LogPositionScalar) readonly position!: string;
}

export const WebhookSecretResult = createUnionType({
  name: 'WebhookSecretResult',
  description: 'A secret made by Iverk, or why there is none.',
  types: () => [WebhookSecret, CommandRefused] as const,
  resolveType: (value: object) => ('code' in value ? CommandRefused : WebhookSecret),
});

@InputType()
export class RegisterWebhookInput extends CommandInput {
  @Field({ description: 'Begins with https://.' }) readonly address!: string;
  @Field(() => [String], { description: 'Codes of `ChangeKind`.' }) readonly kinds!: string[];
  @Field(() => WebhookScopeEnum, { defaultValue: 'PUBLIC' }) readonly scope!: WebhookScope;
}

@InputType()
export class WebhookInput extends CommandInput {
  @Field(() => ID) readonly webhookId!: string;
}

@InputType()
export class ResendDeliveryInput extends CommandInput {
  @Field(() => ID) readonly deliveryId!: string;
}
