import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References, ShellPorts } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toCommandResult, type TellRefusal } from '#toolkit/graphql';
import { closingOrganOf } from '../core/closing-organ.js';
import { municipalityEvents } from '../core/municipality.events.js';
import { municipalityIdOf, organisationIdOf } from '../core/organisation-id.js';
import { organisationEvents } from '../core/organisation.events.js';
import { meetingOrganOf, quietMonthsOf } from '../core/quiet-days.js';
import { reportRhythmOf } from '../core/report-rhythm.js';
import { municipalityOf, tenantNumbered } from '../organisation.reads.js';
import {
  ChangeSettingsInput,
  Municipality,
  NameDeputyInput,
  SetClosingOrganInput,
} from './organisation.objects.js';

@Resolver()
export class OrganisationResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Query(() => Municipality, {
    nullable: true,
    description: "A municipality; the reader's own when not named.",
  })
  async municipality(
    @Args('kommune', { type: () => String, nullable: true }) kommune: string | null,
    @Context('request') context: RequestContext,
  ): Promise<Municipality | null> {
    const tenant = kommune == null ? context.tenant : await tenantNumbered(this.ports.documents, kommune);
    const found = tenant && (await municipalityOf(this.ports.documents, tenant));
    if (!found) return null;
    const organs = found.organs.map(({ organ, name, closes, aliases }) => ({
      code: organ,
      name,
      closes,
      closedBy: closingOrganOf(found.organs, organ)?.organ ?? null,
      aliases: aliases.map(({ alias }) => alias),
    }));
    return {
      ...{ ...found, organs },
      quietMonths: quietMonthsOf(found),
      meetingOrgan: meetingOrganOf(found),
      reportRhythm: reportRhythmOf(found),
    };
  }

  @Mutation(() => CommandResult, { description: 'Names who stands in for a person.' })
  async nameDeputy(@Args('input') input: NameDeputyInput, @Context('request') context: RequestContext) {
    const { personId, deputyId = null, commandId, expectedRevision } = input;
    const outcome = await this.gateway.submit(context, {
      name: 'nameDeputy',
      to: organisationEvents,
      subjectId: organisationIdOf(context.tenant),
      command: { type: 'NameDeputy', data: { personId, deputyId } },
      commandId,
      expectedRevision,
      precondition: () => this.references.missing(context, { people: [personId, deputyId] }),
    });
    return toCommandResult(outcome, this.tell, context.language);
  }

  @Mutation(() => CommandResult, {
    description: 'Says which organ receives the reports on what an organ has decided, and closes.',
  })
  async setClosingOrgan(
    @Args('input') input: SetClosingOrganInput,
    @Context('request') context: RequestContext,
  ) {
    const { organ, closedBy, commandId, expectedRevision } = input;
    const outcome = await this.gateway.submit(context, {
      name: 'setClosingOrgan',
      to: municipalityEvents,
      subjectId: municipalityIdOf(context.tenant),
      command: { type: 'SetClosingOrgan', data: { organ, closedBy } },
      commandId,
      expectedRevision,
    });
    return toCommandResult(outcome, this.tell, context.language);
  }

  @Mutation(() => CommandResult, { description: 'Changes how the municipality wants to work.' })
  async changeSettings(
    @Args('input') input: ChangeSettingsInput,
    @Context('request') context: RequestContext,
  ) {
    const { commandId, expectedRevision, ...settings } = input;
    const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value != null));
    const outcome = await this.gateway.submit(context, {
      name: 'changeSettings',
      to: municipalityEvents,
      subjectId: municipalityIdOf(context.tenant),
      command: { type: 'ChangeSettings', data: given },
      commandId,
      expectedRevision,
      precondition: () => this.references.missing(context, { people: settings.reportRecipients ?? [] }),
    });
    return toCommandResult(outcome, this.tell, context.language);
  }
}
