import { knownProcedures, readLibrary } from '#contexts/procedures';
import type { Procedure } from '#engine';
import { reject, type FoldPorts, type Rejection, type TenantId } from '#kernel';
import { unknownRungs, withOtherRungs, type OtherRung } from './core/other-rungs.js';
import type { SimulationProblem } from './core/simulation.texts.js';

/** A procedure that is to stand in: which, and what of its ladders is to be otherwise. */
export interface ProcedureAsked {
  readonly id: string;
  /** The newest when it is not said. */
  readonly version?: number | null;
  readonly rungs: readonly OtherRung[];
}

/** As late as a procedure may have a rung. */
const latest = 3660;

const judgeRungs = (
  procedure: Procedure,
  rungs: readonly OtherRung[],
): Procedure | Rejection<SimulationProblem> => {
  const [strange] = unknownRungs(procedure, rungs);
  if (strange !== undefined)
    return reject('rung-unknown', { procedure: procedure.id, rung: `${strange.timer}/${strange.rung}` });
  if (rungs.some(({ after }) => after != null && (after < 0 || after > latest)))
    return reject('rung-too-late', { days: latest.toString() });
  return withOtherRungs(procedure, rungs);
};

/** The version that is meant, of those that come with Iverk or are published, with the rungs that are asked for. */
export const procedureToTry = async (
  ports: FoldPorts,
  tenant: TenantId,
  { id, version, rungs }: ProcedureAsked,
): Promise<Procedure | Rejection<SimulationProblem>> => {
  const { published } = await readLibrary(ports, tenant);
  const found = [...knownProcedures, ...published].findLast(
    (each) => each.id === id && (version == null || each.version === version),
  );
  if (found === undefined)
    return reject('procedure-unknown', { procedure: version == null ? id : `${id}@${version.toString()}` });
  return judgeRungs(found, rungs);
};
