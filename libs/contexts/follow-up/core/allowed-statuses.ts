import { allowedFrom } from '#engine';
import type { Issued } from '#kernel';
import type { Responsibility } from './follow-up.commands.js';
import { relationsOf } from './follow-up.relations.js';
import type { ProcedureRef, ToldFields } from '#engine';
import { type Status, pinnedProcedure } from '#contexts/procedures';

export interface AllowedStatus {
  readonly to: Status;
  /** Names of the fields that must be given with it. */
  readonly requires: readonly string[];
}

type Standing = Pick<Responsibility, 'unit' | 'coUnits' | 'officer' | 'deputy'> & {
  readonly status: Status;
  readonly procedure: ProcedureRef;
  readonly told: ToldFields;
};

/** What this actor may report of a follow-up now, by the procedure it pinned. Each status once, the easiest way. */
export const allowedStatuses = (followUp: Standing, actor: Omit<Issued, 'at'>): readonly AllowedStatus[] => {
  const relations = relationsOf(followUp, actor);
  const steps = allowedFrom(pinnedProcedure(followUp.procedure), {
    from: followUp.status,
    relations,
    values: followUp.told.values,
  });
  const easiest = new Map<string, readonly string[]>();
  for (const { to, requires } of steps) {
    const known = easiest.get(to);
    if (known === undefined || requires.length < known.length) easiest.set(to, requires);
  }
  return [...easiest].map(([to, requires]) => ({ to: to as Status, requires }));
};
