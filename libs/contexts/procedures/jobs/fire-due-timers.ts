import {
  isRejection,
  runCommand,
  type ActorId,
  type BackgroundWork,
  type LocalDate,
  type TenantId,
} from '#kernel';
import { stoppedWork } from '#contexts/operations';
import { closedDaysAround, municipalityOf } from '#contexts/organisation';
import { workDayAt } from '../core/work-day.js';
import type { TimedInstances } from './timed-instances.js';
import type { TimerPorts, TimerWorkPorts } from './timer-ports.js';

const actor = 'system:timers' as ActorId;

interface Which {
  readonly tenant: TenantId;
  readonly instanceId: string;
}

/** A timer rests in the municipality's quiet months as on its closed days. */
const closedDaysOf = async (
  { documents }: TimerPorts,
  tenant: TenantId,
  day: LocalDate,
): Promise<readonly LocalDate[]> =>
  closedDaysAround((await municipalityOf(documents, tenant)) ?? { closedDays: [] }, day);

/**
 * Fires what is due of one instance today. The log decides, whatever a read model shows: a second time, or by two workers at
 * once, nothing more happens. Throws what the store throws, and `Error` for an instance that is not there.
 */
export const fireTimersOf = async (
  ports: TimerPorts,
  { aggregate }: Pick<TimedInstances, 'aggregate'>,
  { tenant, instanceId }: Which,
): Promise<void> => {
  const at = ports.clock.now();
  const on = workDayAt(at);
  const outcome = await runCommand(ports, aggregate, {
    tenant,
    subjectId: instanceId,
    command: {
      type: 'FireTimers',
      data: { on, closedDays: await closedDaysOf(ports, tenant, on) },
      issued: { by: actor, roles: ['SYSTEM'], at },
    },
    // An id of its own each time: the same day may have more to fire, once something has been told in between.
    commandId: ports.ids.next(),
    correlationId: instanceId,
  });
  if (isRejection(outcome)) throw new Error(`FireTimers: ${outcome.rejected} (${instanceId})`);
};

/** The name of the work in incidents. */
export const timerWork = 'fire-timers';

const firing = ({ aggregate }: TimedInstances, { tenant, instanceId: id }: Which): BackgroundWork => ({
  tenant,
  about: { kind: 'instance', id, category: aggregate.catalog.category },
  work: timerWork,
});

/**
 * The sweep: fires what is due in any municipality, whoever was or was not woken for it. One instance whose timers cannot be
 * fired keeps no other from it, and is left alone until somebody has seen to its incident.
 */
export const fireDueTimers = async (
  ports: TimerWorkPorts,
  sorts: readonly TimedInstances[],
): Promise<void> => {
  for (const sort of sorts) if ((await fireAllOf(ports, sort)) === 'stopped') return;
};

const fireAllOf = async (ports: TimerWorkPorts, sort: TimedInstances): Promise<'stopped' | 'done'> => {
  const { projection } = sort;
  const where = { column: 'nextDue', is: 'atMost', value: workDayAt(ports.clock.now()) } as const;
  for (const tenant of await ports.documents.tenantsOf(projection, where)) {
    const stopped = await stoppedWork(ports.documents, tenant, timerWork);
    for (const { key: instanceId } of await ports.documents.find(projection, { tenant, where })) {
      if (stopped.has(instanceId)) continue;
      const which = { tenant, instanceId };
      const outcome = await ports.attempt(firing(sort, which), () => fireTimersOf(ports, sort, which));
      if (outcome === 'stopped') return 'stopped';
    }
  }
  return 'done';
};
