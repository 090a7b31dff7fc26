import {
  isRejection,
  reject,
  runCommand,
  uuid5,
  type ActorId,
  type CommandOutcome,
  type CommandPorts,
  type Ids,
  type ReadStore,
  type Rejection,
  type TenantId,
} from '#kernel';
import { dispatchAggregate } from '../core/dispatch.decider.js';
import type { ResendMail } from '../core/dispatch.commands.js';
import { readRepeats } from '../read-mails.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';

/** What `ResendMail` is to be sent to, and with what. */
export interface ResendAsked {
  readonly dispatchId: string;
  readonly data: ResendMail['data'];
}

export type ResendRejection = Rejection<'mail-unknown' | 'mail-waiting' | 'mail-of-former-times'>;

/**
 * How a mail is asked to go once more. Its new key is made of how often that has been asked before: the same asked twice at
 * once is one mail. Rejected when there is no such mail, and while a copy of it waits already.
 */
export const prepareResend = async (
  documents: ReadStore,
  tenant: TenantId,
  mailKey: string,
): Promise<ResendAsked | ResendRejection> => {
  const mail = await documents.get(outgoingMailProjection, tenant, mailKey);
  if (mail === undefined) return reject('mail-unknown', { mailKey });
  if (mail.withdrawnBecause === 'ASKED_ANEW') return reject('mail-of-former-times');
  const { count, waiting } = await readRepeats(documents, tenant, mail);
  if (waiting !== undefined) return reject('mail-waiting', { mailKey: waiting.mailKey });
  const newKey = uuid5('resent-mail', mailKey, count);
  return { dispatchId: mail.dispatchId, data: { mailKey, newKey } };
};

export interface ResendRequest {
  readonly tenant: TenantId;
  readonly mailKey: string;
  readonly by: ActorId;
  readonly roles: readonly string[];
}

export interface ResendPorts extends CommandPorts {
  readonly documents: ReadStore;
  readonly ids: Ids;
}

/** Plans a mail that has had its end once more; answers the key of the new one. The read models must have caught up. */
export const resendMail = async (
  ports: ResendPorts,
  { tenant, mailKey, by, roles }: ResendRequest,
): Promise<{ readonly newKey: string; readonly outcome: CommandOutcome } | Rejection> => {
  const asked = await prepareResend(ports.documents, tenant, mailKey);
  if (isRejection(asked)) return asked;
  const { dispatchId, data } = asked;
  const outcome = await runCommand(ports, dispatchAggregate, {
    tenant,
    subjectId: dispatchId,
    command: { type: 'ResendMail', data, issued: { by, roles, at: ports.clock.now() } },
    commandId: ports.ids.next(),
    correlationId: data.newKey,
  });
  return isRejection(outcome) ? outcome : { newKey: data.newKey, outcome };
};
