import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRejection, reject, type CommandOutcome, type Rejection } from '#kernel';
import { requireQuery, type RequestContext } from '#toolkit/access';
import { CommandGateway, forbidden, References, ShellPorts } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toCommandResult, type TellRefusal } from '#toolkit/graphql';
import { dispatchEvents } from '../core/dispatch.events.js';
import { usualPreference } from '../core/mailbox.decider.js';
import { mailboxEvents } from '../core/mailbox.events.js';
import { prepareResend } from '../jobs/resend-mail.js';
import { mailboxProjection } from '../projections/mailbox.projection.js';
import { ClearAddressInput, ResendMailInput, SetMailPreferenceInput } from './mail.inputs.js';
import { MailPreferenceObject } from './mail.objects.js';

/** Who may say how others want their mail. */
const isCoordinator = ({ roles }: RequestContext): boolean => roles.includes('COORDINATOR');

/** What somebody wants of their mail, and what support does about it. */
@Resolver()
export class MailActsResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Query(() => MailPreferenceObject, {
    nullable: true,
    description:
      'How somebody wants mail; the coordinator may ask for others. Null of others for anybody else.',
  })
  async mailPreference(
    @Context('request') context: RequestContext,
    @Args('person', { type: () => ID, nullable: true, description: 'Oneself when not given.' })
    person?: string | null,
  ): Promise<MailPreferenceObject | null> {
    requireQuery('mailPreference', context);
    const personId = person ?? context.actor ?? '';
    if (personId !== context.actor && !isCoordinator(context)) return null;
    const mailbox = await this.ports.documents.get(mailboxProjection, context.tenant, personId);
    return mailbox?.preference ?? usualPreference;
  }

  @Mutation(() => CommandResult, {
    description:
      'Says how oneself wants mail; the coordinator may for others. What is late is told all the same.',
  })
  async setMailPreference(
    @Args('input') input: SetMailPreferenceInput,
    @Context('request') context: RequestContext,
  ) {
    const { delivery, weekday = null, language = null, commandId, expectedRevision } = input;
    const personId = input.personId ?? context.actor ?? '';
    const outcome = await this.gateway.submit(context, {
      name: 'setMailPreference',
      to: mailboxEvents,
      subjectId: personId,
      command: { type: 'SetMailPreference', data: { delivery, weekday, language } },
      commandId,
      expectedRevision,
      precondition: () => this.refuseOthers(context, personId),
    });
    return this.answer(outcome, context);
  }

  @Mutation(() => CommandResult, {
    description:
      'Sends a mail that has had its end once more, to the address as it is now. The address is tried again, and its incident is resolved.',
  })
  async resendMail(@Args('input') input: ResendMailInput, @Context('request') context: RequestContext) {
    const { mailKey, commandId, expectedRevision } = input;
    const name = 'resendMail';
    const refused = await this.gateway.unmet(context, { name });
    const asked = refused ?? (await prepareResend(this.ports.documents, context.tenant, mailKey));
    if (isRejection(asked)) return this.answer(asked, context);
    const outcome = await this.gateway.submit(context, {
      ...{ name, to: dispatchEvents, subjectId: asked.dispatchId, commandId, expectedRevision },
      command: { type: 'ResendMail', data: asked.data },
    });
    return this.answer(
      isRejection(outcome) ? outcome : { ...outcome, subjectId: asked.data.newKey },
      context,
    );
  }

  @Mutation(() => CommandResult, {
    description: 'Mail to an address that has once taken none is tried again.',
  })
  async clearAddress(@Args('input') input: ClearAddressInput, @Context('request') context: RequestContext) {
    const { personId, commandId, expectedRevision } = input;
    const outcome = await this.gateway.submit(context, {
      name: 'clearAddress',
      to: mailboxEvents,
      subjectId: personId,
      command: { type: 'ClearAddress', data: {} },
      commandId,
      expectedRevision,
      precondition: () => this.references.missing(context, { people: [personId] }),
    });
    return this.answer(outcome, context);
  }

  private async refuseOthers(context: RequestContext, personId: string): Promise<Rejection | undefined> {
    if (personId === context.actor) return undefined;
    if (isCoordinator(context)) return this.references.missing(context, { people: [personId] });
    const { rejected } = forbidden('setMailPreference');
    return reject(rejected, { command: 'setMailPreference', roles: 'COORDINATOR' });
  }

  private answer(outcome: CommandOutcome, { language }: RequestContext) {
    return toCommandResult(outcome, this.tell, language);
  }
}
