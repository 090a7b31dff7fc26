import type { Acknowledged, Attempt } from './history.js';
import { added, isEchoed, type Tally } from './counting.js';

/** An event as it lies in the log, read past every adapter. */
export interface LoggedEvent {
  readonly position: bigint;
  readonly revision: bigint;
  readonly eventId: string;
  readonly streamId: string;
  readonly category: string;
  readonly data: { readonly number: number } | null;
  readonly causationId: string | null;
}

/** A read model as it lies in the database. */
export interface ReadModel {
  readonly name: string;
  readonly checkpoint: bigint;
  /** Document by key. */
  readonly rows: ReadonlyMap<string, Tally>;
  /** It says itself that it stands still. */
  readonly isParked: boolean;
}

/** What a cycle has left behind. The log begins after `head`. */
export interface Remains {
  readonly attempts: readonly Attempt[];
  readonly acknowledged: readonly Acknowledged[];
  readonly log: readonly LoggedEvent[];
  readonly head: bigint;
  readonly models: readonly ReadModel[];
}

/** What is wrong, a line each: nothing when nothing is. Kinds: lost, doubled, changed, order, model, policy. */
export const problemsIn = (remains: Remains): readonly string[] => [
  ...lostOrChanged(remains),
  ...uninvited(remains),
  ...holes(remains),
  ...remains.models.flatMap((model) => modelProblems(model, remains)),
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

/** Every acknowledged append is there once, whole, in its place; any other once and whole, or not at all. */
const lostOrChanged = ({ attempts, acknowledged, log }: Remains): readonly string[] => {
  const found = groupedBy(log, ({ eventId }) => eventId);
  const places = new Map(acknowledged.map(({ eventIds, revision }) => [eventIds.join(), BigInt(revision)]));
  return attempts.flatMap((attempt) => {
    const events = attempt.eventIds.map((id) => found.get(id) ?? []);
    const present = events.filter((each) => each.length > 0).length;
    const last = places.get(attempt.eventIds.join());
    if (present === 0) return last === undefined ? [] : [`lost: ${attempt.eventIds.join()}`];
    if (present < events.length) return [`lost: a part of ${attempt.eventIds.join()}`];
    return events.flatMap((copies, index) => placeProblems(attempt, { copies, index, last }));
  });
};

interface Place {
  /** The event as the log has it; more than one is one too many. */
  readonly copies: readonly LoggedEvent[];
  readonly index: number;
  /** The revision that was told of the attempt's last event. */
  readonly last: bigint | undefined;
}

const placeProblems = (
  { eventIds, numbers, streamId }: Attempt,
  { copies: [event, ...more], index, last }: Place,
): readonly string[] => {
  const id = eventIds[index] ?? '';
  const place = last === undefined ? undefined : placeIn(eventIds, index, last);
  const isUnchanged = event?.streamId === streamId && event.data?.number === numbers[index];
  return [
    ...saysWhen(more.length > 0, `doubled: ${id}`),
    ...saysWhen(!isUnchanged, `changed: ${id}`),
    ...saysWhen(place !== undefined && event?.revision !== place, `order: ${id}`),
  ];
};

const saysWhen = (wrong: boolean, problem: string): readonly string[] => (wrong ? [problem] : []);

/** The revision an event must have, when its append was told that of its last. */
const placeIn = (eventIds: readonly string[], index: number, last: bigint) =>
  last - BigInt(eventIds.length - 1 - index);

/** Nothing is there that nobody tried to write. */
const uninvited = ({ attempts, log }: Remains): readonly string[] => {
  const tried = new Set(attempts.flatMap(({ eventIds }) => eventIds));
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

/** A read model is the fold of the log to its checkpoint, unless it says that it stands still. */
const modelProblems = (model: ReadModel, { log, head }: Remains): readonly string[] => {
  const { name, checkpoint, rows, isParked } = model;
  const end = log.at(-1)?.position ?? head;
  const beyond = checkpoint > end ? [`model: ${name} claims to be past the log`] : [];
  if (isParked) return beyond;
  const taken = log.filter(({ category, position }) => category === 'counter' && position <= checkpoint);
  if (taken.some(({ data }) => data === null))
    return [...beyond, `model: ${name} took an event that cannot be read`];
  return [...beyond, ...differences(name, folded(model, taken), rows)];
};

const folded = ({ name }: ReadModel, taken: readonly LoggedEvent[]): ReadonlyMap<string, Tally> => {
  const tallies = new Map<string, Tally>();
  for (const { streamId, data } of taken) {
    const key = name === 'total' ? 'all' : subjectOf(streamId);
    tallies.set(key, added(tallies.get(key), data?.number ?? 0));
  }
  return tallies;
};

const written = (tally: Tally | undefined) =>
  tally === undefined ? 'nothing' : [tally.count, tally.sum, tally.trail].join('/');

const differences = (
  name: string,
  expected: ReadonlyMap<string, Tally>,
  rows: ReadonlyMap<string, Tally>,
): readonly string[] =>
  [...new Set([...expected.keys(), ...rows.keys()])].flatMap((key) => {
    const [wanted, found] = [written(expected.get(key)), written(rows.get(key))];
    return wanted === found ? [] : [`model: ${name} ${key} is ${found}, not ${wanted}`];
  });

/** What a policy was to do has been done, once for each cause. */
const policyProblems = ({ log }: Remains): readonly string[] => {
  const causes = log.filter(({ category, data }) => category === 'counter' && isEchoed(data?.number ?? 1));
  const echoes = groupedBy(
    log.filter(({ category }) => category === 'echo'),
    ({ causationId }) => causationId,
  );
  return causes.flatMap(({ eventId }) => {
    const count = echoes.get(eventId)?.length ?? 0;
    return count === 1 ? [] : [`policy: ${eventId} was echoed ${count.toString()} times`];
  });
};
