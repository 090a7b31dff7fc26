import {
  isRejection,
  runCommand,
  type ActorId,
  type BackgroundWork,
  type LocalDate,
  type TenantId,
} from '#kernel';
import { stoppedWork } from '#contexts/operations';
import { municipalityOf } from '#contexts/organisation';
import { followUpEvents } from '../core/follow-up.events.js';
import { workDayAt } from '../core/work-day.js';
import { followUpAggregate } from '../follow-up.subscriptions.js';
import { followUpProjection } from '../projections/follow-up.projection.js';
import type { TimerPorts, TimerWorkPorts } from './timer-ports.js';

const actor = 'system:timers' as ActorId;

interface Which {
  readonly tenant: TenantId;
  readonly followUpId: string;
}

const closedDaysOf = async ({ documents }: TimerPorts, tenant: TenantId): Promise<readonly LocalDate[]> =>
  (await municipalityOf(documents, tenant))?.closedDays ?? [];

/**
 * Fires what is due of one follow-up today. The log decides, whatever a read model shows: a second time, or by two workers at
 * once, nothing more happens. Throws what the store throws, and `Error` for a follow-up that is not there.
 */
export const fireTimersOf = async (ports: TimerPorts, { tenant, followUpId }: Which): Promise<void> => {
  const at = ports.clock.now();
  const outcome = await runCommand(ports, followUpAggregate, {
    tenant,
    subjectId: followUpId,
    command: {
      type: 'FireTimers',
      data: { on: workDayAt(at), closedDays: await closedDaysOf(ports, tenant) },
      issued: { by: actor, roles: ['SYSTEM'], at },
    },
    // An id of its own each time: the same day may have more to fire, once something has been told in between.
    commandId: ports.ids.next(),
    correlationId: followUpId,
  });
  if (isRejection(outcome)) throw new Error(`FireTimers: ${outcome.rejected} (${followUpId})`);
};

const firing = ({ tenant, followUpId }: Which): BackgroundWork => ({
  tenant,
  about: { kind: 'instance', id: followUpId, category: followUpEvents.category },
  work: 'fire-timers',
});

/**
 * The sweep: fires what is due in any municipality, whoever was or was not woken for it. One follow-up whose timers cannot be
 * fired keeps no other from it, and is left alone until somebody has seen to its incident.
 */
export const fireDueTimers = async (ports: TimerWorkPorts): Promise<void> => {
  const where = { column: 'nextDue', is: 'atMost', value: workDayAt(ports.clock.now()) } as const;
  for (const tenant of await ports.documents.tenantsOf(followUpProjection, where)) {
    const stopped = await stoppedWork(ports.documents, tenant, 'fire-timers');
    for (const { key: followUpId } of await ports.documents.find(followUpProjection, { tenant, where })) {
      if (stopped.has(followUpId)) continue;
      const which = { tenant, followUpId };
      if ((await ports.attempt(firing(which), () => fireTimersOf(ports, which))) === 'stopped') return;
    }
  }
};
