import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  EventIdReused,
  Ids,
  reject,
  uuid5,
  type ActorId,
  type CommandOutcome,
  type EventCatalog,
  type Issued,
  type Rejection,
  type TenantId,
} from '#kernel';
import { accessTable, mayCommand, type CommandName, type RequestContext } from '#toolkit/access';
import { SubmitCommand } from './submit-command.js';

/** What is asked before anything is read of what the command is about. */
export interface Admission {
  /** The name in the access table. */
  readonly name: CommandName;
  /** What must hold outside the stream; asked only after the role is known to be right. */
  readonly precondition?: () => Promise<Rejection | undefined>;
}

export interface Submission extends Admission {
  readonly to: EventCatalog;
  readonly subjectId: string;
  readonly command: { readonly type: string; readonly data: object };
  /** The client's own id for this command, so that a retry is harmless. */
  readonly commandId?: string | null | undefined;
  /** The revision the client saw. */
  readonly expectedRevision?: string | null | undefined;
  /** Only judged as things stand; nothing is written. */
  readonly preview?: boolean;
}

/** What every shell sends commands through: role, then what must exist, then the decider. */
@Injectable()
export class CommandGateway {
  constructor(
    private readonly bus: CommandBus,
    private readonly ids: Ids,
  ) {}

  /** Why somebody may not ask this at all, whatever it is about. */
  async unmet(
    { actor, roles }: RequestContext,
    { name, precondition }: Admission,
  ): Promise<Rejection | undefined> {
    return actor === null || !mayCommand(name, roles) ? forbidden(name) : precondition?.();
  }

  async submit(context: RequestContext, submission: Submission): Promise<CommandOutcome> {
    const { name, to, subjectId, command, commandId, expectedRevision, preview = false } = submission;
    const unmet = await this.unmet(context, submission);
    if (unmet !== undefined || context.actor === null) return unmet ?? forbidden(name);
    const request = {
      tenant: context.tenant,
      subjectId,
      command: { ...command, issued: issuedBy(context, context.actor) },
      commandId: commandId == null ? this.ids.next() : clientCommandId(context.tenant, commandId),
      correlationId: context.correlationId,
      ...(expectedRevision == null ? {} : { expectedRevision: BigInt(expectedRevision) }),
    };
    return this.send(new SubmitCommand(to, request, preview));
  }

  private async send(submission: SubmitCommand): Promise<CommandOutcome> {
    try {
      return await this.bus.execute(submission);
    } catch (fault) {
      if (fault instanceof EventIdReused) return reject('command-id-reused');
      throw fault;
    }
  }
}

/** A client's own id, made into one of ours: it can be any text, and never that of a policy's or another tenant's command. */
export const clientCommandId = (tenant: TenantId, commandId: string): string =>
  uuid5('client', tenant, commandId);

export const forbidden = (name: CommandName): Rejection<'forbidden'> =>
  reject('forbidden', { command: name, roles: accessTable.commands[name].join(', ') });

const issuedBy = ({ roles, leads, receivedAt }: RequestContext, by: ActorId): Issued => ({
  by,
  roles,
  leads,
  at: receivedAt,
});
