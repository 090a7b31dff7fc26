import { aggregates, tellRefusal } from '#contexts';
import { replayLog, type Deviation, type ReplayedLog } from '#kernel';
import { tenantOf, type CommonOptions, type Session } from './session.js';

/** A log with more wrong than this is wrong altogether; how many there are is told anyhow. */
const mostShown = 1000;

/** What playing the log again found, for machines and for people. */
export interface Replay {
  readonly sound: boolean;
  readonly answer: object;
  readonly lines: readonly string[];
}

/** Plays every stream again, or those of the municipality that is named, against the code and the pinned procedures. */
export const replayInSession = async (session: Session, options: CommonOptions): Promise<Replay> => {
  const tenant = options.kommune === undefined ? undefined : await tenantOf(session, options);
  const found: Deviation[] = [];
  const replayed = await replayLog(session.platform, {
    aggregates,
    tenant,
    onDeviation: (deviation) => {
      if (found.length < mostShown) found.push(deviation);
    },
  });
  const sound = replayed.deviations === 0 && replayed.unreached === 0;
  const answer = { replay: { sound, ...replayed, found: found.map(told) } };
  return {
    sound,
    answer,
    lines: [headline(replayed, sound), ...found.map(lineOf), ...rest(replayed, found)],
  };
};

const inWords = ({ problem }: Deviation) => tellRefusal(problem, 'nb');

const told = (deviation: Deviation) => {
  const { problem, ...place } = deviation;
  return {
    ...place,
    problem: problem.rejected,
    details: problem.details,
    message: inWords(deviation),
  };
};

const headline = ({ streams, events, deviations }: ReplayedLog, sound: boolean) => {
  const played = `${streams.toString()} strømmer (${events.toString()} hendelser) er spilt av.`;
  return sound
    ? `${played} Alt som står i loggen, følger reglene og prosedyrene som gjaldt.`
    : `${played} ${deviations.toString()} avvik fra reglene og prosedyrene som gjaldt:`;
};

const lineOf = (deviation: Deviation) => {
  const { streamId, revision, position, type } = deviation;
  return `  ${streamId}, hendelse ${revision.toString()} (posisjon ${position.toString()}, ${type}): ${inWords(deviation)}`;
};

const rest = (
  { deviations, unreached }: ReplayedLog,
  { length }: readonly Deviation[],
): readonly string[] => [
  ...(deviations > length ? [`  … og ${(deviations - length).toString()} til.`] : []),
  ...(unreached > 0
    ? [`  ${unreached.toString()} hendelser er i strømmer som mangler begynnelsen, og er ikke spilt av.`]
    : []),
];
