import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References, ShellPorts } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toCommandResult, type TellRefusal } from '#toolkit/graphql';
import { absenceIdOf, organisationIdOf } from '../core/organisation-id.js';
import { organisationEvents } from '../core/organisation.events.js';
import { EndAbsenceInput, SetAbsenceInput } from './organisation.objects.js';

/** Who is away, and when: nothing is asked or told of why. */
@Resolver()
export class AbsencesResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, {
    description:
      'Says when a person is away. The person, the leader of the unit, the coordinator and the director may.',
  })
  async setAbsence(@Args('input') input: SetAbsenceInput, @Context('request') context: RequestContext) {
    const { personId, from, to = null, commandId, expectedRevision } = input;
    const absenceId = absenceIdOf(context.tenant, commandId ?? this.ports.ids.next());
    const outcome = await this.gateway.submit(context, {
      name: 'setAbsence',
      to: organisationEvents,
      subjectId: organisationIdOf(context.tenant),
      command: { type: 'SetAbsence', data: { absenceId, personId, from, to } },
      commandId,
      expectedRevision,
      precondition: () => this.references.missing(context, { people: [personId] }),
    });
    return toCommandResult(outcome, this.tell, context.language);
  }

  @Mutation(() => CommandResult, { description: 'Says another last day away, or that it never came to be.' })
  async endAbsence(@Args('input') input: EndAbsenceInput, @Context('request') context: RequestContext) {
    const { absenceId, to, commandId, expectedRevision } = input;
    const outcome = await this.gateway.submit(context, {
      name: 'endAbsence',
      to: organisationEvents,
      subjectId: organisationIdOf(context.tenant),
      command: { type: 'EndAbsence', data: { absenceId, to } },
      commandId,
      expectedRevision,
    });
    return toCommandResult(outcome, this.tell, context.language);
  }
}
