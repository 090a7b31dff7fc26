import type { LaddersQuery, SimulatedProcedureInput } from '../../api/operations.generated.js';

export type Ladders = LaddersQuery['procedures'][number];
export type Timer = Ladders['timers'][number];
export type Rung = Timer['ladder'][number];

/** What was said of a rung; as it is where nothing was. */
export interface Said {
  readonly on?: boolean;
  /** As typed. */
  readonly after?: string;
}
export type SaidOfRungs = Readonly<Record<string, Said>>;

export const keyOfRung = (timer: Timer, rung: Rung): string => `${timer.id}/${rung.id}`;

/** Timers with something that somebody is told; steps that are taken of themselves stay as they are. */
export const timersToTry = ({ timers }: Ladders): readonly Timer[] =>
  timers
    .map((timer) => ({ ...timer, ladder: timer.ladder.filter(({ act }) => act !== 'STEP') }))
    .filter(({ ladder }) => ladder.length > 0);

export const nameOfLadders = ({ id, version }: Ladders): string => `${id}@${version.toString()}`;

const otherRung = (timer: Timer, rung: Rung, said: SaidOfRungs) => {
  const { on = true, after } = said[keyOfRung(timer, rung)] ?? {};
  const days = /^\d{1,3}$/.test(after?.trim() ?? '') ? Number(after) : rung.after;
  if (on && days === rung.after) return [];
  return [{ timer: timer.id, rung: rung.id, on, after: days }];
};

/** The procedure as it is to be tried. */
export const procedureToTry = (ladders: Ladders, said: SaidOfRungs): SimulatedProcedureInput => ({
  id: ladders.id,
  version: ladders.version,
  rungs: timersToTry(ladders).flatMap((timer) =>
    timer.ladder.flatMap((rung) => otherRung(timer, rung, said)),
  ),
});
