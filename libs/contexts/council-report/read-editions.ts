import { reportSchema, type Vedtaksrapport } from '#contexts/reporting';
import {
  readEvent,
  streamOf,
  type EventStore,
  type Instant,
  type RecordedEvent,
  type TenantId,
} from '#kernel';
import { councilReportEvents, type CouncilReportEvent, type Edition } from './core/report.events.js';
import { sha256Of } from './text-hash.js';

type Of<T extends CouncilReportEvent['type']> = RecordedEvent<Extract<CouncilReportEvent, { type: T }>>;

/** `WHOLE`: what was frozen, byte for byte. `BROKEN`: something else lies there now. */
export type EditionState = 'WHOLE' | 'WITHDRAWN' | 'BROKEN';

/** An edition as the log holds it. */
export interface StoredEdition {
  readonly edition: Edition;
  readonly version: number;
  readonly sha256: string;
  readonly frozenAt: Instant;
  readonly state: EditionState;
  /** Why it was withdrawn, where that was said. */
  readonly reason: string | null;
  /** The model's canonical JSON; null unless it is whole. */
  readonly text: string | null;
}

/** Everything that has happened to a report, from the log. */
export const reportHistory = async (
  store: EventStore,
  tenant: TenantId,
  reportId: string,
): Promise<readonly RecordedEvent<CouncilReportEvent>[]> => {
  const stored = await store.readStream(streamOf(councilReportEvents, tenant, reportId));
  return stored.map((event) => readEvent(councilReportEvents, event));
};

const isA =
  <T extends CouncilReportEvent['type']>(type: T) =>
  (event: RecordedEvent<CouncilReportEvent>): event is Of<T> =>
    event.type === type;

const sameEdition = (one: Of<'EditionFrozen'>['data'], other: Of<'EditionWithdrawn'>['data']) =>
  one.edition === other.edition && one.version === other.version && one.parts.join() === other.parts.join();

/** Every edition there has been, in the order they were frozen, each held against its hash. */
export const editionsIn = (
  history: readonly RecordedEvent<CouncilReportEvent>[],
): readonly StoredEdition[] => {
  const texts = new Map(
    history.filter(isA('EditionPartSealed')).map(({ eventId, data }) => [eventId, data.text]),
  );
  const withdrawals = history.filter(isA('EditionWithdrawn'));
  return history.filter(isA('EditionFrozen')).map(({ data, occurredAt: frozenAt }) => {
    const { edition, version, sha256, parts } = data;
    const withdrawn = withdrawals.find((each) => sameEdition(data, each.data));
    const known = { edition, version, sha256, frozenAt, reason: withdrawn?.data.reason ?? null };
    if (withdrawn !== undefined) return { ...known, state: 'WITHDRAWN', text: null };
    const text = parts.map((id) => texts.get(id) ?? '').join('');
    return sha256Of(text) === sha256
      ? { ...known, state: 'WHOLE', text }
      : { ...known, state: 'BROKEN', text: null };
  });
};

/** The report that a text is. Throws `RangeError` for one of a schema that this build does not know. */
export const modelIn = (text: string): Vedtaksrapport => {
  const model = JSON.parse(text) as Omit<Vedtaksrapport, 'schema'> & { readonly schema: string };
  if (model.schema !== reportSchema) throw new RangeError(`No report of schema ${model.schema} is known`);
  return model as Vedtaksrapport;
};
