import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { changeKinds, type ChangeKind } from '#contexts/publishing';
import { isRejection, reject, type CommandOutcome, type EventCatalog, type Rejection } from '#kernel';
import { requireQuery, type CommandName, type RequestContext } from '#toolkit/access';
import { CommandGateway, ShellPorts } from '#toolkit/commands';
import {
  CommandResult,
  TELL_REFUSAL,
  toCommandRefused,
  toCommandResult,
  type CommandInput,
  type TellRefusal,
} from '#toolkit/graphql';
import { shownAddress } from '../core/webhook-address.js';
import { webhookIdOf } from '../core/webhook-id.js';
import { webhookBatchEvents, webhookEvents } from '../core/webhook.events.js';
import { newWebhookSecret } from '../jobs/sign-message.js';
import { deliveryProjection } from '../projections/delivery.projection.js';
import { webhookProjection } from '../projections/webhook.projection.js';
import { readWebhook } from '../read-webhook.js';
import {
  RegisterWebhookInput,
  ResendDeliveryInput,
  Webhook,
  WebhookDelivery,
  WebhookInput,
  WebhookSecretResult,
} from './webhook.objects.js';

const mostShown = 100;

interface Asked {
  readonly name: CommandName;
  readonly to?: EventCatalog;
  readonly subjectId: string;
  readonly command: { readonly type: string; readonly data: object };
  readonly unmet?: Rejection | undefined;
}

/** Other systems that are told what happens. */
@Resolver(() => Webhook)
export class WebhooksResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly gateway: CommandGateway,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Query(() => [Webhook], { description: 'Every webhook that has not been removed.' })
  async webhooks(@Context('request') context: RequestContext): Promise<Webhook[]> {
    requireQuery('webhooks', context);
    const where = { column: 'state', is: 'in', values: ['ACTIVE', 'PAUSED'] } as const;
    const rows = await this.ports.documents.find(webhookProjection, { tenant: context.tenant, where });
    return rows.map(({ document: { webhookId: id, address, ...rest } }) => ({
      ...{ id, address: shownAddress(address) },
      ...rest,
    }));
  }

  @Query(() => [WebhookDelivery], { description: 'What a webhook is told, newest first; at most 100.' })
  async webhookDeliveries(
    @Args('webhookId', { type: () => ID }) webhookId: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Context('request') context: RequestContext,
  ): Promise<WebhookDelivery[]> {
    requireQuery('webhookDeliveries', context);
    const rows = await this.ports.documents.find(deliveryProjection, {
      ...{ tenant: context.tenant, limit: Math.min(Math.max(first, 1), mostShown) },
      where: { column: 'webhookId', is: 'equal', value: webhookId },
      orderBy: [{ column: 'position', direction: 'descending' }],
    });
    return rows.map(({ document: { deliveryId: id, ...rest } }) => ({ id, ...rest }));
  }

  @Mutation(() => WebhookSecretResult, {
    description: 'Tells another system what happens from now on. The secret is shown this once.',
  })
  async registerWebhook(
    @Args('input') input: RegisterWebhookInput,
    @Context('request') context: RequestContext,
  ) {
    const { address, kinds, scope, commandId } = input;
    const unknown = kinds.filter((kind) => !(changeKinds as readonly string[]).includes(kind));
    const secret = newWebhookSecret();
    const after = (await this.ports.store.head()).toString();
    const outcome = await this.submit(context, input, {
      name: 'registerWebhook',
      subjectId: webhookIdOf(context.tenant, commandId ?? this.ports.ids.next()),
      command: {
        type: 'RegisterWebhook',
        data: { address: address.trim(), kinds: kinds as ChangeKind[], scope, secret, after },
      },
      unmet: unknown.length === 0 ? undefined : reject('webhook-kinds'),
    });
    return this.withSecret(context, outcome, secret);
  }

  @Mutation(() => WebhookSecretResult, { description: 'Makes a new secret; the old one counts no more.' })
  async rotateWebhookSecret(@Args('input') input: WebhookInput, @Context('request') context: RequestContext) {
    const secret = newWebhookSecret();
    const command = { type: 'RotateWebhookSecret', data: { secret } };
    const name = 'rotateWebhookSecret';
    const outcome = await this.submit(context, input, { name, subjectId: input.webhookId, command });
    return this.withSecret(context, outcome, secret);
  }

  @Mutation(() => CommandResult, { description: 'Nothing more is told until it is resumed.' })
  pauseWebhook(@Args('input') input: WebhookInput, @Context('request') context: RequestContext) {
    const command = { type: 'PauseWebhook', data: { because: 'ASKED' } };
    return this.answer(context, input, { name: 'pauseWebhook', subjectId: input.webhookId, command });
  }

  @Mutation(() => CommandResult, { description: 'Goes on where it was: what happened in between is told.' })
  resumeWebhook(@Args('input') input: WebhookInput, @Context('request') context: RequestContext) {
    const command = { type: 'ResumeWebhook', data: {} };
    return this.answer(context, input, { name: 'resumeWebhook', subjectId: input.webhookId, command });
  }

  @Mutation(() => CommandResult, { description: 'Removes it for good.' })
  removeWebhook(@Args('input') input: WebhookInput, @Context('request') context: RequestContext) {
    const command = { type: 'RemoveWebhook', data: {} };
    return this.answer(context, input, { name: 'removeWebhook', subjectId: input.webhookId, command });
  }

  @Mutation(() => CommandResult, { description: 'Sends a message once more, under the same id.' })
  async resendWebhookDelivery(
    @Args('input') input: ResendDeliveryInput,
    @Context('request') context: RequestContext,
  ) {
    const { deliveryId } = input;
    const delivery = await this.ports.documents.get(deliveryProjection, context.tenant, deliveryId);
    return this.answer(context, input, {
      ...{ name: 'resendWebhookDelivery', to: webhookBatchEvents },
      subjectId: delivery?.batchId ?? deliveryId,
      command: { type: 'AskDeliveryAgain', data: { deliveryId } },
    });
  }

  /** A command that was sent before has made its secret then: another is not shown as if it were that one. */
  private async withSecret(context: RequestContext, outcome: CommandOutcome, secret: string) {
    if (isRejection(outcome)) return toCommandRefused(outcome, this.tell, context.language);
    const { subjectId: id, revision, position } = outcome;
    const kept = await readWebhook(this.ports, context.tenant, id);
    return {
      ...{ id, revision: revision.toString(), position: position.toString() },
      secret: kept?.secret === secret ? secret : null,
    };
  }

  private submit(context: RequestContext, { commandId, expectedRevision }: CommandInput, asked: Asked) {
    const { unmet, to = webhookEvents, ...submission } = asked;
    return this.gateway.submit(context, {
      ...{ ...submission, to, commandId, expectedRevision },
      precondition: () => Promise.resolve(unmet),
    });
  }

  private async answer(context: RequestContext, input: CommandInput, asked: Asked) {
    return toCommandResult(await this.submit(context, input, asked), this.tell, context.language);
  }
}
