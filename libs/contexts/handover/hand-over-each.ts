import { caseEvents, caseProjection } from '#contexts/cases';
import { bulkItemOf, followUpEvents, followUpProjection, type BulkItem } from '#contexts/follow-up';
import {
  inLanes,
  reject,
  UnreadableEvent,
  type CommandOutcome,
  type EventCatalog,
  type ReadStore,
  type TenantId,
} from '#kernel';
import type { Handover } from './core/refuse-handover.js';
import { theirsAmong, type Theirs } from './core/theirs.js';

/** All that is open and that somebody has, as the read models show it. */
export const readTheirs = async (
  documents: ReadStore,
  tenant: TenantId,
  person: string,
): Promise<readonly Theirs[]> => {
  const where = { column: 'ended', is: 'equal', value: false } as const;
  const followUps = await documents.find(followUpProjection, { tenant, where });
  const cases = await documents.find(caseProjection, { tenant, where });
  return theirsAmong(
    followUps.map(({ document }) => document),
    cases.map(({ document }) => document),
    person,
  );
};

/** The command that hands one over: whose it is, its type, and what it says. */
export interface TakeOver {
  readonly to: EventCatalog;
  readonly type: string;
  readonly data: Handover;
}

export const takeOverCommand = (sort: Theirs['sort'], data: Handover): TakeOver =>
  sort === 'CASE'
    ? { to: caseEvents, type: 'TakeOverCase', data }
    : { to: followUpEvents, type: 'TakeOverFollowUp', data };

/** How it went with one. */
export type HandedOver = Theirs & Omit<BulkItem, 'followUpId'>;

/** Few enough to leave connections to others who write meanwhile. */
const atOnce = 4;

/** An event that cannot be read is that instance's trouble, and no reason to let the others wait. */
const notReadable = (fault: unknown) => {
  if (fault instanceof UnreadableEvent) return reject('instance-unreadable');
  throw fault;
};

/**
 * Sends one command for each, and answers for each, in order. What is refused stops nothing. Throws what sending throws: then some
 * may have been handed over, and asking again hands over the others.
 */
export const handOverEach = async (
  theirs: readonly Theirs[],
  send: (one: Theirs) => Promise<CommandOutcome>,
): Promise<readonly HandedOver[]> => {
  const outcomes = new Map<string, HandedOver>();
  await inLanes(theirs, { laneOf: ({ id }) => id, width: atOnce }, async (one) => {
    const { outcome, refusal, position } = bulkItemOf(one.id, await send(one).catch(notReadable));
    outcomes.set(one.id, { ...one, outcome, refusal, position });
  });
  return theirs.flatMap(({ id }) => outcomes.get(id) ?? []);
};
