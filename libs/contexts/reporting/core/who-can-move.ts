import { openTasks, sourcesOf, type Instance, type Procedure } from '#engine';
import type { RelationCode } from '#contexts/procedures';

/** Whom an instance waits for, and whether anybody at all can take it further. */
export interface Waiting {
  /** How they stand to it: those of its open tasks, else the first who may take a step and is there. */
  readonly waitingFor: readonly RelationCode[];
  /** Person ids of those, each once. */
  readonly people: readonly string[];
  /** Nobody stands to it in any way that may take a step from here. */
  readonly stuck: boolean;
}

/** Whom an instance waits for, by its procedure and by the person ids of those who stand to it so. */
export const waitingOf = (
  procedure: Procedure,
  instance: Instance,
  holders: (relation: RelationCode) => readonly string[],
): Waiting => {
  const may = whoMayLeave(procedure, instance.state);
  const able = may.filter((relation) => holders(relation).length > 0);
  const doing = openTasks(procedure, instance).flatMap(({ task }) => task.who as RelationCode[]);
  const waitingFor = [...new Set(doing.length > 0 ? doing : able.slice(0, 1))];
  return {
    waitingFor,
    people: [...new Set(waitingFor.flatMap(holders))],
    stuck: able.length === 0,
  };
};

/** How one may stand to an instance to take it to another state, in the procedure's order. */
const whoMayLeave = (procedure: Procedure, state: string): readonly RelationCode[] => {
  const leaving = procedure.transitions.filter(
    (each) => sourcesOf(procedure, each).includes(state) && each.to.some((to) => to !== state),
  );
  return [...new Set(leaving.flatMap(({ by }) => by as RelationCode[]))];
};
