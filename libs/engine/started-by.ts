import type { Procedure } from './procedure.js';

/** Something that has happened and may start an instance, with what can be asked of it. */
export interface Occasion {
  readonly on: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** The first of these procedures that starts on what has happened; of several, whichever stands first takes it. */
export const startedBy = (procedures: readonly Procedure[], { on, facts }: Occasion): Procedure | undefined =>
  procedures.find(
    ({ start }) =>
      start?.on === on &&
      Object.entries(start.when ?? {}).every(([fact, values]) => values.includes(facts[fact] ?? '')),
  );
