import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { reject, type LocalDate } from '#kernel';
import { municipalityOf, type MunicipalityDocument } from '#contexts/organisation';
import { requireQuery, type CommandName, type RequestContext } from '#toolkit/access';
import { CommandGateway, ShellPorts } from '#toolkit/commands';
import {
  CommandResult,
  LocalDateScalar,
  TELL_REFUSAL,
  toCommandResult,
  type CommandInput,
  type TellRefusal,
} from '#toolkit/graphql';
import { forumNamed, usualMinutes, usualTitle } from '../core/forum.js';
import { meetingIdOf } from '../core/meeting-id.js';
import { dayOfTime } from '../core/meeting-time.js';
import { meetingEvents } from '../core/meeting.events.js';
import { readMeetings } from '../meetings.reads.js';
import type { MeetingDocument } from '../projections/meeting.projection.js';
import { CancelMeetingInput, Meeting, MoveMeetingInput, PlanMeetingInput } from './meeting.objects.js';

const toMeeting = ({ meetingId: id, cancelled, ...meeting }: MeetingDocument): Meeting => ({
  ...{ id, ...meeting, day: dayOfTime(meeting.startsAt) },
  cancelled: cancelled !== null,
  cancelledBecause: cancelled?.reason ?? null,
});

/** What was said of it; what was left out, or null, is to stay. */
const said = (data: object) => Object.fromEntries(Object.entries(data).filter(([, value]) => value != null));

/** With what is usual where nothing else is said. */
const plannedData = (
  { startsAt, minutes, title, place }: PlanMeetingInput,
  forum: string,
  municipality: MunicipalityDocument | undefined,
) => ({
  ...{ forum, startsAt, place: place ?? '' },
  minutes: minutes ?? usualMinutes(forum),
  title: title ?? usualTitle(municipality, forum, municipality?.language ?? 'nb'),
});

/** The meeting plan: who meets when and where. */
@Resolver(() => Meeting)
export class MeetingsResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly gateway: CommandGateway,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Query(() => [Meeting], { description: 'The meetings from a day on, today when not said, in order.' })
  meetings(
    @Context('request') context: RequestContext,
    @Args('from', { type: () => LocalDateScalar, nullable: true }) from: LocalDate | null,
    @Args('to', { type: () => LocalDateScalar, nullable: true }) to: LocalDate | null,
  ): Promise<Meeting[]> {
    requireQuery('meetings', context);
    const days = { from: from ?? context.today, ...(to == null ? {} : { to }) };
    return readMeetings(this.ports.documents, context.tenant, days).then((found) => found.map(toMeeting));
  }

  @Mutation(() => CommandResult, { description: 'Plans a meeting; members of KLG and UKLG are invited.' })
  async planMeeting(@Args('input') input: PlanMeetingInput, @Context('request') context: RequestContext) {
    const municipality = await municipalityOf(this.ports.documents, context.tenant);
    const forum = forumNamed(municipality, input.forum);
    return this.submit(context, input, {
      name: 'planMeeting',
      meetingId: meetingIdOf(context.tenant, input.commandId ?? this.ports.ids.next()),
      unmet: forum === undefined ? reject('organ-unknown', { organ: input.forum }) : undefined,
      command: { type: 'PlanMeeting', data: plannedData(input, forum ?? input.forum, municipality) },
    });
  }

  @Mutation(() => CommandResult, { description: 'Moves a meeting, or changes its length or place.' })
  moveMeeting(@Args('input') input: MoveMeetingInput, @Context('request') context: RequestContext) {
    const { meetingId, startsAt, minutes, place } = input;
    const command = { type: 'MoveMeeting', data: said({ startsAt, minutes, place }) };
    return this.submit(context, input, { name: 'moveMeeting', meetingId, command });
  }

  @Mutation(() => CommandResult, { description: 'Cancels a meeting for good.' })
  cancelMeeting(@Args('input') input: CancelMeetingInput, @Context('request') context: RequestContext) {
    const { meetingId, reason = null } = input;
    const command = { type: 'CancelMeeting', data: { reason } };
    return this.submit(context, input, { name: 'cancelMeeting', meetingId, command });
  }

  private async submit(
    context: RequestContext,
    { commandId, expectedRevision }: CommandInput,
    asked: {
      readonly name: CommandName;
      readonly meetingId: string;
      readonly command: { readonly type: string; readonly data: object };
      readonly unmet?: ReturnType<typeof reject> | undefined;
    },
  ) {
    const { name, meetingId: subjectId, command, unmet } = asked;
    const outcome = await this.gateway.submit(context, {
      ...{ name, to: meetingEvents, subjectId, command, commandId, expectedRevision },
      precondition: () => Promise.resolve(unmet),
    });
    return toCommandResult(outcome, this.tell, context.language);
  }
}
