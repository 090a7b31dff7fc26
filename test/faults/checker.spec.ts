import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel';
import { problemsAtRest, rowOf, type LoggedEvent, type ReadModel, type Remains } from './checker.js';
import { added, type Tally } from './counting.js';
import { requestOf } from './writing.js';
import type { Attempt, Outcome } from './history.js';

const streamId = 'counter-t1.s0';
const ids = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n.toString()}`);
const numbers = [3, 4, 6];
const head = 10n;

const attemptOf = (from: number, to: number): Attempt => ({
  streamId,
  expected: (from - 1).toString(),
  eventIds: ids.slice(from, to),
  numbers: numbers.slice(from, to),
});
const acknowledged = (from: number, to: number, after: bigint): Outcome => ({
  attempt: attemptOf(from, to),
  answer: {
    eventIds: ids.slice(from, to),
    revision: (to - 1).toString(),
    position: (head + BigInt(to)).toString(),
  },
  after,
});
const logged = (index: number): LoggedEvent => {
  const [sent] = requestOf(attemptOf(index, index + 1)).events;
  return {
    position: head + BigInt(index + 1),
    revision: BigInt(index),
    eventId: ids[index] ?? '',
    streamId,
    category: 'counter',
    data: canonicalJson(sent?.data),
    metadata: canonicalJson(sent?.metadata),
    number: numbers[index] ?? null,
    causationId: null,
  };
};
const tally = (of: readonly number[]) =>
  of.reduce<Tally | undefined>((before, number) => added(before, number), undefined);
const row = (of: readonly number[]) => rowOf(canonicalJson(tally(of)), of.length);
const model = (name: string, key: string): ReadModel => ({
  name,
  checkpoint: head + 3n,
  rows: new Map([[key, row(numbers)]]),
  isParked: false,
});

const log = [0, 1, 2].map(logged);
const models = [model('tally', 's0'), model('total', 'all')];
const right: Remains = {
  outcomes: [acknowledged(0, 2, head), acknowledged(2, 3, head + 2n)],
  log,
  head,
  models,
};
const changedAt = (index: number, change: Partial<LoggedEvent>) =>
  log.map((event, at) => (at === index ? { ...event, ...change } : event));
const changedModel = (change: Partial<ReadModel>) => models.map((each) => ({ ...each, ...change }));

const wrong: readonly (readonly [string, string, Partial<Remains>])[] = [
  ['lost', 'an acknowledged append that is not there', { log: log.slice(0, 2) }],
  ['lost', 'half of an append', { log: log.slice(1) }],
  ['doubled', 'an event that is there twice', { log: [...log, { ...logged(2), position: head + 4n }] }],
  [
    'doubled',
    'an append that was refused and is there',
    { outcomes: [acknowledged(0, 2, head), { ...acknowledged(2, 3, head), answer: 'refused' }] },
  ],
  ['changed', 'another byte in the data', { log: changedAt(1, { data: '{"note":"å","number":4}' }) }],
  ['changed', 'another byte in the metadata', { log: changedAt(1, { metadata: '{}' }) }],
  ['changed', 'an event that nobody wrote', { outcomes: right.outcomes.slice(0, 1) }],
  ['order', 'a hole in the positions', { log: changedAt(2, { position: head + 4n }) }],
  ['order', 'a hole in the revisions', { log: changedAt(2, { revision: 3n }) }],
  [
    'order',
    'an append that stands before one that was acknowledged before it was tried',
    { outcomes: [right.outcomes[0] ?? acknowledged(0, 2, head), acknowledged(2, 3, head + 3n)] },
  ],
  [
    'model',
    'a row that is behind its checkpoint',
    { models: changedModel({ rows: new Map([['s0', row([3, 4])]]) }) },
  ],
  ['model', 'a row of nothing', { models: [model('tally', 's9'), model('total', 'all')] }],
  ['model', 'a checkpoint past the log', { models: changedModel({ checkpoint: head + 4n }) }],
  [
    'model',
    'a read model that never came to the end',
    { models: changedModel({ checkpoint: head, rows: new Map() }) },
  ],
  [
    'model',
    'a column that is not its document',
    {
      models: [{ ...model('tally', 's0'), rows: new Map([['s0', rowOf(canonicalJson(tally(numbers)), 2)]]) }],
    },
  ],
  ['model', 'an event that was taken and cannot be read', { log: changedAt(1, { number: null }) }],
  ['policy', 'a cause without its effect', { log: changedAt(1, { number: 5 }) }],
];

describe('The checker of faults', () => {
  it('finds nothing wrong with what is right', () => {
    expect(problemsAtRest(right)).toEqual([]);
  });

  it('finds nothing wrong with an append that got no answer, written or not', () => {
    const open = { ...acknowledged(2, 3, head), answer: undefined };
    const outcomes = [acknowledged(0, 2, head), open];
    expect(problemsAtRest({ ...right, outcomes })).toEqual([]);
    const without = [
      { ...model('tally', 's0'), rows: new Map([['s0', row([3, 4])]]), checkpoint: head + 2n },
    ];
    expect(problemsAtRest({ ...right, outcomes, log: log.slice(0, 2), models: without })).toEqual([]);
  });

  it.each(wrong)('says %s of %s', (kind, _, change) => {
    expect(problemsAtRest({ ...right, ...change }).map((problem) => problem.split(':')[0])).toContain(kind);
  });
});
