import { reject, type Instant, type LocalDate, type Rejection } from '#kernel';
import type { AgendaEventOf } from './agenda.js';
import { nextDue } from './due-timers.js';
import { emptyAgenda, type Instance } from './instance.js';
import { procedureRef, type Procedure } from './procedure.js';

/** How an instance is to be moved to another version or procedure. */
export interface MigrationPlan {
  readonly to: Procedure;
  /** Where states have other codes: the old one and the new one. Codes that are the same need no line. */
  readonly states: Readonly<Record<string, string>>;
  /** `keep`: what has fired stays fired. `recompute`: every timer of the new procedure begins anew. */
  readonly timers: 'keep' | 'recompute';
  readonly reason: string;
  /** When it is moved: timers that begin anew begin then. */
  readonly at: Instant;
}

/** Why an instance cannot be moved so. */
export type MigrationRejection = Rejection<'state-not-mapped' | 'reason-required'>;

/** What moving it would mean. */
export interface MigrationPreview {
  readonly state: { readonly from: string; readonly to: string };
  /** The first day on which something is due, before and after. */
  readonly nextDue: { readonly from: LocalDate | null; readonly to: LocalDate | null };
}

const stateAfter = ({ state }: Instance, { to, states }: MigrationPlan): string | undefined => {
  const after = states[state] ?? state;
  return Object.hasOwn(to.states, after) ? after : undefined;
};

/** Moves an instance, or says which state has none that stands for it. To where it is already changes nothing. */
export const migrateInstance = (
  from: Procedure,
  instance: Instance,
  plan: MigrationPlan,
): readonly AgendaEventOf<'InstanceMigrated'>[] | MigrationRejection => {
  const [before, after] = [procedureRef(from), procedureRef(plan.to)];
  if (before.hash === after.hash) return [];
  const reason = plan.reason.trim();
  if (reason === '') return reject('reason-required');
  const to = stateAfter(instance, plan);
  if (to === undefined)
    return reject('state-not-mapped', {
      state: instance.state,
      states: Object.keys(plan.to.states).join(', '),
    });
  const state = { from: instance.state, to };
  return [
    { type: 'InstanceMigrated', data: { from: before, to: after, state, timers: plan.timers, reason } },
  ];
};

/** What `migrateInstance` would do, shown first. */
export const previewMigration = (
  from: Procedure,
  instance: Instance,
  plan: MigrationPlan,
): MigrationPreview | MigrationRejection => {
  if (procedureRef(from).hash === procedureRef(plan.to).hash) return unmoved(from, instance);
  const to = stateAfter(instance, plan);
  if (to === undefined)
    return reject('state-not-mapped', {
      state: instance.state,
      states: Object.keys(plan.to.states).join(', '),
    });
  const moved = {
    ...instance,
    state: to,
    ...(plan.timers === 'keep' ? {} : { agenda: emptyAgenda, since: plan.at }),
  };
  return {
    state: { from: instance.state, to },
    nextDue: { from: nextDue(from, instance), to: nextDue(plan.to, moved) },
  };
};

const unmoved = (procedure: Procedure, instance: Instance): MigrationPreview => {
  const due = nextDue(procedure, instance);
  return { state: { from: instance.state, to: instance.state }, nextDue: { from: due, to: due } };
};
