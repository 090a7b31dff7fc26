import { canonicalJson } from './canonical-json.js';
import type { LogPosition, TenantId } from './brands.js';
import type { RecordedEvent } from './envelope.js';
import { onceLearned } from './learn.js';
import type { LogEvent } from './log-event.js';
import { oneLine } from './clean-text.js';
import { applyTo, follows, keysOf, type AnyProjection, type Projection } from './projection.js';
import type { EventStore } from './ports/event-store.port.js';
import type { DocumentChange, DocumentKey } from './ports/projection-store.port.js';
import type { Park } from './ports/read-store.port.js';

/** One projection, a page of the log, and what is known of it before. */
export interface FoldRequest {
  readonly projection: AnyProjection;
  /** In order. */
  readonly events: readonly LogEvent[];
  /** Where the page begins, exclusive. */
  readonly from: LogPosition;
  /** Municipalities that stand still, and events an operator has said to leave out. */
  readonly leaveOut: (event: LogEvent) => boolean;
  readonly load: (keys: readonly DocumentKey[]) => Promise<readonly (string | undefined)[]>;
  /** Where what a municipality has published can be learned from. */
  readonly store: EventStore;
}

/** What a page makes of a projection. */
export interface Folded {
  readonly changes: readonly DocumentChange[];
  /** At most one for each municipality. */
  readonly parks: readonly Park[];
}

interface Draft extends DocumentKey {
  readonly before: string | undefined;
  document: object | undefined;
}

interface Placed {
  readonly event: LogEvent;
  readonly id: string;
  readonly key: string;
}

/**
 * Folds a page in memory. A municipality whose event throws stands still there: what came before counts, nothing of it
 * after does, and the others go on.
 */
export const foldPage = async (request: FoldRequest): Promise<Folded> => {
  const { projection, events, leaveOut } = request;
  const halted = new Halted(request);
  const placed = events
    .filter((event) => follows(projection, event) && !leaveOut(event))
    .flatMap((event) => halted.unlessItThrows(event, () => places(projection, event)) ?? []);
  const drafts = await loadDrafts(request, placed);
  const beside = new Map<string, DocumentChange>();
  for (const { event, id } of placed) {
    const draft = drafts.get(id);
    if (draft === undefined) continue;
    const apply = () => {
      const before = draft.document;
      draft.document = applied(projection, draft, event);
      for (const change of besideOf(projection, draft, before))
        beside.set(`${change.tenant}.${change.key}`, change);
    };
    if (halted.isPast(event)) continue;
    try {
      apply();
    } catch {
      // Rare, so that all others are folded without waiting for anything; pure, so that once more does no harm.
      await onceLearned(apply, learnFor(request, event)).catch((fault: unknown) => {
        halted.stop(event, fault);
      });
    }
  }
  return {
    changes: [...drafts.values()].flatMap(changeOf).concat([...beside.values()]),
    parks: halted.parks(),
  };
};

const besideOf = (
  { beside }: AnyProjection,
  { tenant, document }: Draft,
  before: object | undefined,
): readonly DocumentChange[] => {
  if (beside === undefined || document === undefined) return [];
  const written = beside(before, document) as readonly { readonly key: string; readonly document: object }[];
  return written.map((each) => ({ tenant, ...each }));
};

const places = (projection: AnyProjection, event: LogEvent): readonly Placed[] =>
  keysOf(projection, projection.onStored === undefined ? event.read() : event.envelope()).map((key) => ({
    event,
    key,
    id: `${event.tenant}.${key}`,
  }));

const loadDrafts = async ({ load }: FoldRequest, placed: readonly Placed[]): Promise<Map<string, Draft>> => {
  const keys = new Map(placed.map(({ id, key, event: { tenant } }) => [id, { tenant, key }]));
  const before = keys.size === 0 ? [] : await load([...keys.values()]);
  return new Map(
    [...keys].map(([id, at], index) => {
      const json = before[index];
      const document = json === undefined ? undefined : (JSON.parse(json) as object);
      return [id, { ...at, before: json, document }];
    }),
  );
};

const applied = (projection: AnyProjection, { key, document }: Draft, event: LogEvent): object | undefined =>
  projection.onStored === undefined
    ? applyTo(projection as Projection<RecordedEvent, object>, { key, document }, event.read())
    : (projection.onStored(document, event.stored) as object | undefined);

const changeOf = ({ tenant, key, before, document }: Draft): readonly DocumentChange[] => {
  if (document === undefined) return before === undefined ? [] : [{ tenant, key, document }];
  const json = canonicalJson(document);
  return json === before ? [] : [{ tenant, key, document, json }];
};

const learnFor = ({ projection: { learn }, store }: FoldRequest, { tenant }: LogEvent) =>
  learn && (() => learn(store, tenant));

/** The first event of each municipality that threw. */
class Halted {
  readonly #at = new Map<TenantId, Park>();
  readonly #request: FoldRequest;

  constructor(request: FoldRequest) {
    this.#request = request;
  }

  unlessItThrows<T>(event: LogEvent, work: () => T): T | undefined {
    if (this.isPast(event)) return undefined;
    try {
      return work();
    } catch (fault) {
      this.stop(event, fault);
      return undefined;
    }
  }

  isPast({ position, tenant }: LogEvent): boolean {
    const halt = this.#at.get(tenant);
    return halt !== undefined && position >= halt.position;
  }

  stop(event: LogEvent, fault: unknown): void {
    this.#at.set(event.tenant, this.#parkAt(event, fault));
  }

  parks(): readonly Park[] {
    return [...this.#at.values()];
  }

  #parkAt(event: LogEvent, fault: unknown): Park {
    const { projection, events, from } = this.#request;
    const { tenant, position, eventId } = event;
    const after = events[events.indexOf(event) - 1]?.position ?? from;
    const error = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    return { follower: projection.name, tenant, after, position, eventId, error: oneLine(error) };
  }
}
