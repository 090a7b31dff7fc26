import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Rejection } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References, type Submission } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toCommandResult, type TellRefusal } from '#toolkit/graphql';
import type { IncidentAct } from '../core/incident.commands.js';
import { incidentEvents } from '../core/incident.events.js';
import { ReassignIncidentInput, RetryIncidentInput, SkipIncidentInput } from './incident.objects.js';

type Envelope = { readonly incidentId: string } & Pick<Submission, 'commandId' | 'expectedRevision'>;
type Asked = {
  readonly name: 'retryIncident' | 'skipIncident' | 'reassignIncident';
  readonly command: Pick<IncidentAct, 'type' | 'data'>;
  readonly precondition?: () => Promise<Rejection | undefined>;
};

/** Map, submit, map back. What is refused is an answer. */
@Resolver()
export class IncidentActsResolver {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, { description: 'Asks that the work be tried again; the worker does it.' })
  retryIncident(@Args('input') input: RetryIncidentInput, @Context('request') context: RequestContext) {
    const { reason } = input;
    const command = { type: 'RetryIncident', data: { reason } } as const;
    return this.answer(context, input, { name: 'retryIncident', command });
  }

  @Mutation(() => CommandResult, {
    description: 'Says that what the incident is about is to be left as it is.',
  })
  skipIncident(@Args('input') input: SkipIncidentInput, @Context('request') context: RequestContext) {
    const { reason } = input;
    const command = { type: 'SkipIncident', data: { reason } } as const;
    return this.answer(context, input, { name: 'skipIncident', command });
  }

  @Mutation(() => CommandResult, { description: 'Gives the incident to a person to see to.' })
  reassignIncident(@Args('input') input: ReassignIncidentInput, @Context('request') context: RequestContext) {
    const { to, reason } = input;
    return this.answer(context, input, {
      name: 'reassignIncident',
      command: { type: 'ReassignIncident', data: { to, reason } },
      precondition: () => this.references.missing(context, { people: [to] }),
    });
  }

  private async answer(
    context: RequestContext,
    { incidentId, commandId, expectedRevision }: Envelope,
    asked: Asked,
  ) {
    const outcome = await this.gateway.submit(context, {
      ...asked,
      to: incidentEvents,
      subjectId: incidentId,
      commandId,
      expectedRevision,
    });
    return toCommandResult(outcome, this.tell, context.language);
  }
}
