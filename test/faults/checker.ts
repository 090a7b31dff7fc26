import { canonicalJson } from '#kernel';
import type { Attempt, Outcome } from './history.js';
import { added, isEchoed, type Tally } from './counting.js';
import { requestOf } from './writing.js';

/** An event as it lies in the log, read past every adapter. */
export interface LoggedEvent {
  readonly position: bigint;
  readonly revision: bigint;
  readonly eventId: string;
  readonly streamId: string;
  readonly category: string;
  /** The stored bytes. */
  readonly data: string;
  readonly metadata: string;
  /** `null` when there is none in it, so that it cannot be read. */
  readonly number: number | null;
  readonly causationId: string | null;
}

/** A read model as it lies in the database. */
export interface ReadModel {
  readonly name: string;
  readonly checkpoint: bigint;
  /** Document by key, and its column, as they are stored. */
  readonly rows: ReadonlyMap<string, string>;
  /** It says itself that it stands still. */
  readonly isParked: boolean;
}

/** What a cycle has left behind, all of one moment. The log begins after `head`. */
export interface Remains {
  readonly outcomes: readonly Outcome[];
  readonly log: readonly LoggedEvent[];
  readonly head: bigint;
  readonly models: readonly ReadModel[];
}

/**
 * What is wrong at any moment, a line each: nothing when nothing is. Kinds: lost, doubled, changed, order, model.
 */
export const problemsIn = (remains: Remains): readonly string[] => [
  ...appendProblems(remains),
  ...uninvited(remains),
  ...holes(remains),
  ...remains.models.flatMap((model) => modelProblems(model, remains)),
];

/** What is wrong when all is quiet and everybody has had the time to finish; also: policy. */
export const problemsAtRest = (remains: Remains): readonly string[] => [
  ...problemsIn(remains),
  ...remains.models.flatMap((model) => unfinished(model, remains)),
  ...policyProblems(remains),
];

const groupedBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** Every acknowledged append is there once, whole, in its place; a refused one is not; any other is once and whole, or not. */
const appendProblems = ({ outcomes, log }: Remains): readonly string[] => {
  const found = groupedBy(log, ({ eventId }) => eventId);
  return outcomes.flatMap((outcome) => {
    const { attempt, answer } = outcome;
    const events = attempt.eventIds.map((id) => found.get(id) ?? []);
    const present = events.filter((each) => each.length > 0).length;
    const ids = attempt.eventIds.join();
    if (present === 0) return saysWhen(typeof answer === 'object', `lost: ${ids}`);
    if (answer === 'refused') return [`doubled: ${ids} was refused, and is there`];
    if (present < events.length) return [`lost: a part of ${ids}`];
    return events.flatMap((copies, index) => placeProblems(outcome, copies, index));
  });
};

const placeProblems = (
  { attempt, answer, after }: Outcome,
  [event, ...more]: readonly LoggedEvent[],
  index: number,
): readonly string[] => {
  const id = attempt.eventIds[index] ?? '';
  if (event === undefined) return [];
  const back = BigInt(attempt.eventIds.length - 1 - index);
  const isPlaced =
    event.revision === BigInt(attempt.expected) + BigInt(index + 1) &&
    (typeof answer !== 'object' ||
      (event.revision === BigInt(answer.revision) - back &&
        event.position === BigInt(answer.position) - back));
  return [
    ...saysWhen(more.length > 0, `doubled: ${id}`),
    ...saysWhen(!isUnchanged(attempt, event, index), `changed: ${id}`),
    ...saysWhen(!isPlaced, `order: ${id} stands elsewhere than was told`),
    ...saysWhen(event.position <= after, `order: ${id} stands before what was there when it was tried`),
  ];
};

const isUnchanged = (attempt: Attempt, event: LoggedEvent, index: number): boolean => {
  const sent = requestOf(attempt).events[index];
  return (
    event.streamId === attempt.streamId &&
    event.data === canonicalJson(sent?.data) &&
    event.metadata === canonicalJson(sent?.metadata)
  );
};

const saysWhen = (wrong: boolean, problem: string): readonly string[] => (wrong ? [problem] : []);

/** Nothing is there that nobody tried to write. */
const uninvited = ({ outcomes, log }: Remains): readonly string[] => {
  const tried = new Set(outcomes.flatMap(({ attempt }) => attempt.eventIds));
  return log
    .filter(({ category, eventId }) => category === 'counter' && !tried.has(eventId))
    .map(({ eventId }) => `changed: nobody wrote ${eventId}`);
};

/** Positions follow on each other, and so do the revisions of each stream. */
const holes = ({ log, head }: Remains): readonly string[] => {
  const positions = log.flatMap(({ position }, index) =>
    position === head + BigInt(index + 1) ? [] : [`order: position ${position.toString()}`],
  );
  const revisions = [...groupedBy(log, ({ streamId }) => streamId)].flatMap(([streamId, events]) =>
    events.every(({ revision }, index) => revision === BigInt(index)) ? [] : [`order: holes in ${streamId}`],
  );
  return [...positions.slice(0, 1), ...revisions];
};

const subjectOf = (streamId: string) => streamId.slice(streamId.indexOf('.') + 1);

const endOf = ({ log, head }: Remains): bigint => log.at(-1)?.position ?? head;

/** A read model is the fold of the log to its checkpoint, unless it says that it stands still. */
const modelProblems = (model: ReadModel, remains: Remains): readonly string[] => {
  const { name, checkpoint, rows, isParked } = model;
  const beyond = saysWhen(checkpoint > endOf(remains), `model: ${name} claims to be past the log`);
  if (isParked) return beyond;
  const taken = remains.log.filter(
    ({ category, position }) => category === 'counter' && position <= checkpoint,
  );
  if (taken.some(({ number }) => number === null))
    return [...beyond, `model: ${name} took an event that cannot be read`];
  return [...beyond, ...differences(name, folded(model, taken), rows)];
};

const unfinished = ({ name, checkpoint, isParked }: ReadModel, remains: Remains): readonly string[] => {
  const last = remains.log.findLast(({ category }) => category === 'counter')?.position ?? remains.head;
  return saysWhen(!isParked && checkpoint < last, `model: ${name} has not come to the end`);
};

const folded = ({ name }: ReadModel, taken: readonly LoggedEvent[]): ReadonlyMap<string, string> => {
  const tallies = new Map<string, Tally>();
  for (const { streamId, number } of taken) {
    const key = name === 'total' ? 'all' : subjectOf(streamId);
    tallies.set(key, added(tallies.get(key), number ?? 0));
  }
  return new Map([...tallies].map(([key, tally]) => [key, rowOf(canonicalJson(tally), tally.count)]));
};

/** A row as the checker compares it: the document's bytes, and the column beside it. */
export const rowOf = (document: string, count: number): string => `${document} ${count.toString()}`;

const differences = (
  name: string,
  expected: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...expected.keys(), ...rows.keys()])].flatMap((key) => {
    const [wanted = 'nothing', found = 'nothing'] = [expected.get(key), rows.get(key)];
    return saysWhen(wanted !== found, `model: ${name} ${key} is ${found}, not ${wanted}`);
  });

/** What a policy was to do has been done, once for each cause. */
const policyProblems = ({ log }: Remains): readonly string[] => {
  const causes = log.filter(({ category, number }) => category === 'counter' && isEchoed(number ?? 1));
  const echoes = groupedBy(
    log.filter(({ category }) => category === 'echo'),
    ({ causationId }) => causationId,
  );
  return causes.flatMap(({ eventId }) => {
    const count = echoes.get(eventId)?.length ?? 0;
    return saysWhen(count !== 1, `policy: ${eventId} was echoed ${count.toString()} times`);
  });
};
