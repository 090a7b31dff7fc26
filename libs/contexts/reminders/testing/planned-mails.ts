import { municipalityEvents, type MunicipalityEvent } from '#contexts/organisation';
import { runCommand, uuid5, type ActorId, type TenantId } from '#kernel';
import { dispatchedKeyOf, dispatchIdFor } from '../core/dispatch-id.js';
import { dispatchAggregate } from '../core/dispatch.decider.js';
import type { MailToPlan } from '../core/dispatch.commands.js';
import type { MailItem } from '../core/dispatch.events.js';
import type { ReminderPorts } from '../jobs/reminder-ports.js';
import { day, person } from './documents.js';
import { happened } from './written-log.js';

/** Says that no mail reaches somebody: a letter that needs nothing but people. */
const item = (personId: string): MailItem => ({
  ...{ kind: 'UNREACHED', about: 'PERSON', id: personId, as: 'UNIT_LEADER' },
  ...{ rung: null, due: null, period: null, missing: false },
});

/** A municipality whose people, named by number, each have a mail planned. Answers with the dispatch. */
export const planMailsTo = async (ports: ReminderPorts, tenant: TenantId, count: number): Promise<string> => {
  const dispatchId = dispatchIdFor(tenant, 'test');
  const people = Array.from({ length: count }, (_, n) => person(`p${n.toString()}`));
  const added: MunicipalityEvent = {
    type: 'MunicipalityAdded',
    data: { number: '9999', name: 'Demo', from: null },
  };
  await happened(ports, { tenant, catalog: municipalityEvents, id: uuid5('test-m', tenant) }, [added]);
  await ports.people.save(tenant, people);
  const mails = people.map<MailToPlan>(({ personId }) => ({
    mailKey: dispatchedKeyOf(dispatchId, personId),
    recipient: personId,
    language: 'nb',
    letter: 'DIGEST',
    items: [item(personId)],
  }));
  await runCommand(ports, dispatchAggregate, {
    tenant,
    subjectId: dispatchId,
    command: {
      type: 'PlanMails',
      data: { occasion: 'MORNING', on: day('2026-11-02'), about: null, mails },
      issued: { by: 'system:test' as ActorId, roles: ['SYSTEM'], at: ports.clock.now() },
    },
    commandId: uuid5('test-plan', dispatchId),
    correlationId: dispatchId,
  });
  await ports.catchUp();
  return dispatchId;
};
