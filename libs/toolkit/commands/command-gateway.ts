import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  EventIdReused,
  Ids,
  isRejection,
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

export interface Submission {
  /** The name in the access table. */
  readonly name: CommandName;
  readonly to: EventCatalog;
  readonly subjectId: string;
  readonly command: { readonly type: string; readonly data: object };
  /** The client's own id for this command, so that a retry is harmless. */
  readonly commandId?: string | null | undefined;
  /** The revision the client saw. */
  readonly expectedRevision?: string | null | undefined;
  /** What must hold outside the stream; asked only after the role is known to be right. */
  readonly precondition?: () => Promise<Rejection | undefined>;
}

/** What every shell sends commands through: role, then what must exist, then the decider. */
@Injectable()
export class CommandGateway {
  constructor(
    private readonly bus: CommandBus,
    private readonly ids: Ids,
  ) {}

  async submit(context: RequestContext, submission: Submission): Promise<CommandOutcome> {
    const { name, to, subjectId, command, commandId, expectedRevision } = submission;
    if (context.actor === null || !mayCommand(name, context.roles)) return forbidden(name);
    const unmet = await submission.precondition?.();
    if (unmet !== undefined && isRejection(unmet)) return unmet;
    return this.send(
      new SubmitCommand(to, {
        tenant: context.tenant,
        subjectId,
        command: { ...command, issued: issuedBy(context, context.actor) },
        commandId: commandId == null ? this.ids.next() : clientCommandId(context.tenant, commandId),
        correlationId: context.correlationId,
        ...(expectedRevision == null ? {} : { expectedRevision: BigInt(expectedRevision) }),
      }),
    );
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
