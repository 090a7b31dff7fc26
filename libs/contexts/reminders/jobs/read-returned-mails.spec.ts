import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ReturnedMailFolder } from '#adapters/mail';
import { runCommand, uuid5, type ActorId, type TenantId } from '#kernel';
import { temporaryDirectory } from '#testing';
import { mailboxAggregate } from '../core/mailbox.decider.js';
import { mailboxProjection } from '../projections/mailbox.projection.js';
import { planMailsTo } from '../testing/planned-mails.js';
import { openWorld, type World } from '../testing/reminder-world.js';
import { deliverPlannedMails } from './deliver-mails.js';
import { readReturnedMails } from './read-returned-mails.js';
import type { ReminderPorts } from './reminder-ports.js';

const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n`;

const report = (key: string, action: string, status: string) =>
  lines(
    'From: Mail Delivery System <MAILER-DAEMON@post.example>',
    'To: iverk@demo.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'I am sorry to say that your message could not be delivered.',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; post.example',
    '',
    'Final-Recipient: rfc822; somebody@demo.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 No such mailbox',
    '',
    '--x',
    'Content-Type: message/rfc822',
    '',
    'From: iverk@demo.example',
    `Message-ID: <${key}@demo.example>`,
    'Subject: Meld status',
    '',
    'Hei',
    '--x--',
  );

const awayUntilMonday = (key: string) =>
  lines(
    'From: p2@demo.example',
    'Subject: Automatisk svar: Meld status',
    'Auto-Submitted: auto-replied',
    `In-Reply-To: <${key}@demo.example>`,
    '',
    'Jeg er ikke på jobb. Action: failed. Status: 5.1.1',
  );

const answerOfAPerson = (key: string) =>
  lines(
    'From: p3@demo.example',
    'Subject: Sv: Meld status',
    `In-Reply-To: <${key}@demo.example>`,
    '',
    'Takk!',
  );

describe('what comes back', () => {
  let world: World;
  let ports: ReminderPorts;
  let tenant: TenantId;
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
  let folder: string;
  let keyOf: (personId: string) => string;
  let municipalities = 0;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    municipalities += 1;
    tenant = `back${municipalities.toString()}` as TenantId;
    directory = await temporaryDirectory();
    folder = directory.path;
    ports = { ...world.ports, returned: new ReturnedMailFolder(folder) };
    const dispatchId = await planMailsTo(ports, tenant, 4);
    await deliverPlannedMails(ports, { tenant, dispatchId });
    keyOf = (personId) => uuid5('dispatched-mail', dispatchId, personId, '');
    world.mailer.sent.length = 0;
  });

  afterEach(() => directory.remove());

  const comes = (name: string, text: string) => writeFile(path.join(folder, name), text);
  const filesIn = async (place: string) =>
    (await readdir(path.join(folder, place)).catch(() => []))
      .map((name) => name.replace(/-.*/, ''))
      .toSorted();
  const flaggedOf = async (personId: string) => {
    await world.ports.catchUp();
    return (await ports.documents.get(mailboxProjection, tenant, personId))?.flagged ?? null;
  };

  it('flags the address of a mail that failed, and of no other, and puts every file away', async () => {
    await comes('1.eml', report(keyOf('p0'), 'failed', '5.1.1'));
    await comes('2.eml', report(keyOf('p1'), 'delayed', '4.4.1'));
    await comes('3.eml', awayUntilMonday(keyOf('p2')));
    await comes('4.eml', answerOfAPerson(keyOf('p3')));
    await comes('5.eml', report(uuid5('test', 'nobody’s'), 'failed', '5.1.1'));
    await comes('6.EML', '\0\u0001 not a mail at all');
    await comes('7.eml.tmp', report(keyOf('p3'), 'failed', '5.1.1'));
    await readReturnedMails(ports);
    expect(await Promise.all(['p0', 'p1', 'p2', 'p3'].map(flaggedOf))).toEqual([
      expect.objectContaining({ because: 'BOUNCED', mailKey: keyOf('p0') }),
      null,
      null,
      null,
    ]);
    expect(await filesIn('done')).toEqual(['automatic', 'delayed', 'failed']);
    expect(await filesIn('unknown')).toEqual(['failed', 'other', 'other']);
    expect(await filesIn('.')).toEqual(['7.eml.tmp', 'done', 'unknown']);
    // Nothing is ever sent because of what came back: no loop can begin.
    expect(world.mailer.sent).toEqual([]);
  });

  it('is read twice without flagging anything anew, also when somebody has seen to the address', async () => {
    const bounce = report(keyOf('p0'), 'failed', '5.1.1');
    await comes('1.eml', bounce);
    await readReturnedMails(ports);
    await runCommand(world.ports, mailboxAggregate, {
      tenant,
      subjectId: 'p0',
      command: {
        type: 'ClearAddress',
        data: {},
        issued: { by: 'p1' as ActorId, roles: [], at: world.clock.now() },
      },
      commandId: uuid5('test-clear', tenant),
      correlationId: 'test',
    });
    const head = await world.ports.store.head();
    await comes('again.eml', bounce);
    const [kept = ''] = await readdir(path.join(folder, 'done'));
    await copyFile(path.join(folder, 'done', kept), path.join(folder, 'a-third.eml'));
    await readReturnedMails(ports);
    expect(await world.ports.store.head()).toBe(head);
    expect(await flaggedOf('p0')).toBeNull();
    expect(await readdir(path.join(folder, 'done'))).toEqual([kept]);
  });

  it('is looked for in a folder that need not be there', async () => {
    await readReturnedMails({ ...ports, returned: new ReturnedMailFolder(path.join(folder, 'nowhere')) });
    await readReturnedMails(world.ports);
  });
});
