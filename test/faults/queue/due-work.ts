import { aggregates, followUpEvents } from '#contexts';
import {
  aggregateOf,
  isRejection,
  runCommand,
  streamOf,
  uuid5,
  type ActorId,
  type JobRequest,
  type TenantId,
} from '#kernel';
import { SmtpSink } from '../../../libs/adapters/mail/testing/index.js';
import { readDispatch } from '../../../libs/contexts/reminders/jobs/read-dispatch.js';
import { deliverJob } from '../../../libs/contexts/reminders/policies/deliver-when-planned.policy.js';
import { planMailsTo } from '../../../libs/contexts/reminders/testing/planned-mails.js';
import { school, tenant } from '../../given-municipality.js';
import type { QueueGround } from './queue-ground.js';

const mailsEach = 6;
const pointsEach = 4;

/**
 * Points whose deadlines have passed long ago, so that their timers are due at once. They are opened here and not by the policy:
 * the worker might be first, and what it opens today is due tomorrow.
 */
const openOverdue = async ({ platform, clock }: QueueGround['world'], number: number) => {
  const followUpIds = Array.from({ length: pointsEach }, (_, index) =>
    uuid5('due', `${number.toString()}.${index.toString()}`),
  );
  for (const subjectId of followUpIds) {
    const outcome = await runCommand(platform, aggregateOf(aggregates, followUpEvents), {
      tenant,
      subjectId,
      command: {
        type: 'OpenFollowUp',
        data: {
          ...{ vedtakId: uuid5('due', number.toString()), point: 1, kind: 'VEDTAK', origin: 'triage' },
          ...{ unit: school, coUnits: [], officer: 'officer', deputy: null, responsibleAsWritten: null },
          ...{ deadline: '2026-01-20', noDeadlineBecause: null },
        },
        issued: { by: 'system:test' as ActorId, roles: ['SYSTEM'], at: clock.now() },
      },
      commandId: uuid5('due-open', subjectId),
      correlationId: subjectId,
    });
    if (isRejection(outcome)) throw new Error(`${outcome.rejected} ${JSON.stringify(outcome.details)}`);
  }
  return followUpIds;
};

/** A batch of work that is due at once: mails to be sent, and timers to fire. */
export interface DueWork {
  readonly dispatchId: string;
  readonly mailTenant: TenantId;
  readonly followUpIds: readonly string[];
}

/** Writes into the log what is due; no queue is told of it. */
export const makeDue = async ({ world }: QueueGround, number: number): Promise<DueWork> => {
  const mailTenant = `due${number.toString()}` as TenantId;
  const { platform, catchUp } = world;
  const ports = { ...platform, catchUp, baseUrl: 'https://iverk.demo.example' };
  const dispatchId = await planMailsTo(ports, mailTenant, mailsEach);
  const followUpIds = await openOverdue(world, number);
  return { dispatchId, mailTenant, followUpIds };
};

/** The rings that such work has for it: a policy's for the mails, the sweep's for the timers. */
export const ringsFor = ({ mailTenant, dispatchId }: DueWork): readonly JobRequest[] => [
  deliverJob(mailTenant, dispatchId),
  { queue: 'timers', name: 'fire-timers', id: `fire-timers.${mailTenant}`, data: {} },
];

/** What has fired or been passed over of each point's timers: which rung, of what due day. */
const rungsOf = ({ world: { platform } }: QueueGround, followUpIds: readonly string[]) =>
  Promise.all(
    followUpIds.map(async (id) => {
      const stored = await platform.store.readStream(streamOf(followUpEvents, tenant, id));
      return stored
        .filter(({ type }) => type === 'TimerFired' || type === 'TimerSkipped')
        .map(({ data }) => {
          const { key, due } = data as { readonly key: string; readonly due: string };
          return [id, key, due].join(' ');
        });
    }),
  );

/** Whether all that was due is done: every mail has its fate, and every point's timer has rung. */
export const isDone = async (
  ground: QueueGround,
  { dispatchId, mailTenant, followUpIds }: DueWork,
): Promise<boolean> => {
  const { store } = ground.world.platform;
  const { mails } = await readDispatch(store, mailTenant, dispatchId);
  if (![...mails.values()].every(({ state }) => state === 'ACCEPTED')) return false;
  return (await rungsOf(ground, followUpIds)).every((rungs) => rungs.length > 0);
};

/** What is wrong with work that is done: a mail lost or sent twice with other bytes, a rung that has fired twice. */
export const problemsOf = async (
  ground: QueueGround,
  { dispatchId, mailTenant, followUpIds }: DueWork,
  { sink, copies: most }: { readonly sink: SmtpSink; readonly copies: number },
): Promise<readonly string[]> => {
  const { mails } = await readDispatch(ground.world.platform.store, mailTenant, dispatchId);
  const mailProblems = [...mails.keys()].flatMap((mailKey) => {
    const copies = sink.kept.filter(({ messageId }) => messageId.startsWith(`<${mailKey}@`));
    const kinds = new Set(copies.map(({ bytes }) => bytes.toString('latin1'))).size;
    return [
      ...(copies.length === 0 ? [`lost: the mail ${mailKey}`] : []),
      ...(copies.length > most || kinds > 1 ? [`doubled: the mail ${mailKey}`] : []),
    ];
  });
  const rungs = (await rungsOf(ground, followUpIds)).flat();
  const twice = rungs.filter((rung, index) => rungs.indexOf(rung) !== index);
  return [...mailProblems, ...twice.map((rung) => `doubled: ${rung}`)];
};

/** How much there is in a batch. */
export const dueEach = mailsEach + pointsEach;
