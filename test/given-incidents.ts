import { attemptWith } from '#work/upkeep';
import { importEvents } from '#contexts/intake';
import { dispatchAggregate, dispatchEvents } from '#contexts/reminders';
import {
  isRejection,
  runCommand,
  streamOf,
  uuid5,
  type ActorId,
  type BackgroundWork,
  type Instant,
  type LocalDate,
} from '#kernel';
import { tenant, type World } from './given-municipality.js';

/** The event that a policy is refused at. */
export const refusedAt = uuid5('a status of a point that nobody has opened');

/** A list that tells of a point nobody has opened: what the policy asks for then is refused. */
export const givenRefusedPolicy = async ({ platform, catchUp }: World): Promise<void> => {
  const at = '2026-02-03T09:15:00.000Z' as Instant;
  const facts = { status: 'UNDER_ARBEID', words: 'Pågår', holdReasons: [], comment: null, published: false };
  await platform.store.append({
    streamId: streamOf(importEvents, tenant, uuid5('import')),
    expectedRevision: 'no-stream',
    events: [
      {
        eventId: refusedAt,
        type: 'StatusInImport',
        schemaVersion: 1,
        data: { row: 2, followUpId: uuid5('nobody opened it'), vedtakId: uuid5('vedtak'), facts },
        metadata: {
          actor: 'system:test' as ActorId,
          roles: ['SYSTEM'],
          occurredAt: at,
          recordedAt: at,
          commandId: uuid5('command'),
          correlationId: uuid5('correlation'),
          causationId: null,
        },
      },
    ],
  });
  await catchUp();
};

const sealing: BackgroundWork = {
  tenant,
  about: { kind: 'job', id: 'seal-log', category: null },
  work: 'seal-log',
};

/** A seal that broke. */
export const givenBrokenSeal = async (
  { catchUp }: World,
  platform: Parameters<typeof attemptWith>[0],
): Promise<void> => {
  await attemptWith(platform)(sealing, () => Promise.reject(new TypeError('disk is undefined')));
  await catchUp();
};

/** A mail that the mail server has refused for good; answers its key. */
export const givenRefusedMail = async ({ platform, clock, catchUp }: World): Promise<string> => {
  const on = '2026-03-02' as LocalDate;
  const mailKey = uuid5('refused-mail');
  const item = {
    ...{ kind: 'ASK', about: 'FOLLOW_UP', id: uuid5('follow-up'), as: 'OFFICER' },
    ...{ rung: null, due: null, period: '2026-03', missing: false },
  };
  const mail = { mailKey, recipient: 'officer', language: 'nb', letter: 'DIGEST', items: [item] };
  const steps = [
    { type: 'PlanMails', data: { occasion: 'MORNING', on, about: null, mails: [mail] } },
    { type: 'RefuseMail', data: { mailKey, response: '550 officer@demo.invalid is unknown' } },
  ];
  for (const step of steps) {
    const outcome = await runCommand(platform, dispatchAggregate, {
      tenant,
      subjectId: uuid5('refused-dispatch'),
      command: {
        ...step,
        issued: { by: 'system:test' as ActorId, roles: ['SYSTEM'], at: clock.now() },
      },
      commandId: uuid5('given-refused-mail', step.type),
      correlationId: dispatchEvents.category,
    });
    if (isRejection(outcome)) throw new Error(outcome.rejected);
  }
  await catchUp();
  return mailKey;
};
