import type { Procedure, Timer } from '#engine';

/** What a rung would be otherwise. */
export interface OtherRung {
  readonly timer: string;
  readonly rung: string;
  /** False leaves it out. */
  readonly on: boolean;
  /** Business days after the timer's day; as it is when not said. */
  readonly after?: number | null;
}

const hasRung = ({ timers = [] }: Procedure, { timer, rung }: OtherRung): boolean =>
  timers.some(({ id, ladder }) => id === timer && ladder.some((each) => each.id === rung));

/** Those that the procedure does not have. */
export const unknownRungs = (procedure: Procedure, others: readonly OtherRung[]): readonly OtherRung[] =>
  others.filter((each) => !hasRung(procedure, each));

/** A timer without rungs does nothing, and is none. */
const withLadder = (timer: Timer, others: readonly OtherRung[]): readonly Timer[] => {
  const ladder = timer.ladder.flatMap((rung) => {
    const other = others.find((each) => each.timer === timer.id && each.rung === rung.id);
    if (other === undefined) return [rung];
    if (!other.on) return [];
    return [other.after == null ? rung : { ...rung, after: other.after }];
  });
  return ladder.length === 0 ? [] : [{ ...timer, ladder }];
};

/** The procedure with a ladder of other rungs: nobody has published it, and it is for looking at what it would do. */
export const withOtherRungs = (procedure: Procedure, others: readonly OtherRung[]): Procedure =>
  others.length === 0
    ? procedure
    : { ...procedure, timers: (procedure.timers ?? []).flatMap((timer) => withLadder(timer, others)) };
