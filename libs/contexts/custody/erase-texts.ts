import {
  reject,
  runCommand,
  valueAt,
  type ActorId,
  type CommandOutcome,
  type Instant,
  type StoredEvent,
  type StreamId,
  type TenantId,
  type TextInLog,
} from '#kernel';
import { erasureAggregate, erasureIdOf } from './core/erasure.decider.js';
import type { TextsOfEvent } from './core/erasure.commands.js';
import { repeats } from './core/repeats.js';
import type { ErasePorts } from './custody-ports.js';
import { mailTextsOf } from './mail-texts.js';

/** A text that can be erased. `words` are for looking for the same elsewhere, never to be shown. */
export interface ErasableText extends TextInLog {
  readonly type: string;
  readonly occurredAt: Instant;
  readonly words: string;
}

/** Everything a person wrote and what mail servers have answered about mails to them, or the texts of one event and what policies have copied of them. */
export type WantedTexts =
  { readonly personId: ActorId } | { readonly eventId: string; readonly field: string | null };

const streamsAtOnce = 200;

const eventsOf = async (
  { store }: Pick<ErasePorts, 'store'>,
  texts: readonly TextInLog[],
): Promise<ReadonlyMap<string, StoredEvent>> => {
  const streamIds: StreamId[] = [...new Set(texts.map(({ streamId }) => streamId))];
  const events = new Map<string, StoredEvent>();
  for (let from = 0; from < streamIds.length; from += streamsAtOnce) {
    const streams = await store.readStreams(streamIds.slice(from, from + streamsAtOnce));
    for (const event of [...streams.values()].flat()) events.set(event.eventId, event);
  }
  return events;
};

const wordsOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Keys of appends that never came through stand for no text. */
const inLog = async (ports: Pick<ErasePorts, 'store'>, texts: readonly TextInLog[]) => {
  const events = await eventsOf(ports, texts);
  return texts.flatMap<ErasableText>((text) => {
    const event = events.get(text.eventId);
    if (event === undefined) return [];
    const { type, data, metadata } = event;
    return { ...text, type, occurredAt: metadata.occurredAt, words: wordsOf(valueAt(data, text.field)) };
  });
};

const textsOfPerson = async (
  ports: Pick<ErasePorts, 'store' | 'documents' | 'keys'>,
  tenant: TenantId,
  personId: ActorId,
): Promise<readonly TextInLog[]> => [
  ...(await ports.keys.writtenBy(tenant, personId)),
  ...(await mailTextsOf(ports, tenant, personId)),
];

const isField = (field: string, wanted: string | null) =>
  wanted === null || field === wanted || field.endsWith(`/${wanted}`);

/**
 * The texts that are asked for and still there. Of an event's texts, also those with the same words in what belongs
 * together with it, for an import's words stand both in the import and in what came of it.
 */
export const findErasable = async (
  ports: Pick<ErasePorts, 'store' | 'documents' | 'keys'>,
  tenant: TenantId,
  wanted: WantedTexts,
): Promise<readonly ErasableText[]> => {
  if ('personId' in wanted) return inLog(ports, await textsOfPerson(ports, tenant, wanted.personId));
  const { eventId, field } = wanted;
  const family = await inLog(ports, await ports.keys.besides(tenant, eventId));
  const chosen = family.filter((text) => text.eventId === eventId && isField(text.field, field));
  const words = new Set(chosen.map((text) => text.words));
  return family.filter((text) => words.has(text.words));
};

export interface EraseRequest {
  readonly tenant: TenantId;
  readonly texts: readonly ErasableText[];
  /** Struck out of the directory too. */
  readonly personId: ActorId | null;
  readonly reason: string;
  readonly by: ActorId;
  readonly roles: readonly string[];
  readonly commandId: string;
}

const byEvent = (texts: readonly ErasableText[]): readonly TextsOfEvent[] => {
  const events = new Map<string, { eventId: string; streamId: string; fields: string[] }>();
  for (const { eventId, streamId, field } of texts) {
    const event = events.get(eventId) ?? { eventId, streamId, fields: [] };
    event.fields.push(field);
    events.set(eventId, event);
  }
  return [...events.values()];
};

/** Name and address of whoever is erased, which a reason must not repeat either. */
const namesOf = async ({ people }: ErasePorts, { tenant, personId }: EraseRequest) => {
  if (personId === null) return { known: false, names: [] };
  const person = (await people.byIds(tenant, [personId])).get(personId);
  return { known: person !== undefined, names: [person?.name, person?.email].filter((each) => each != null) };
};

/**
 * Writes down that these texts, and this person, are erased: one append. Their keys go when the policy
 * `forget-when-erased` has seen it. `undefined` when nothing is left to erase; a rule's no is returned.
 */
export const eraseTexts = async (
  ports: ErasePorts,
  request: EraseRequest,
): Promise<CommandOutcome | undefined> => {
  const { tenant, reason, by, roles, commandId } = request;
  const { known, names } = await namesOf(ports, request);
  const personId = known ? request.personId : null;
  const texts = byEvent(request.texts);
  if (texts.length === 0 && personId === null) return undefined;
  if (repeats(reason, [...request.texts.map(({ words }) => words), ...names]))
    return reject('reason-repeats');
  return runCommand(ports, erasureAggregate, {
    tenant,
    subjectId: erasureIdOf(tenant, { texts, personId }),
    command: {
      type: 'EraseTexts',
      data: { texts, personId, reason },
      issued: { by, roles, at: ports.clock.now() },
    },
    commandId,
    correlationId: commandId,
  });
};
