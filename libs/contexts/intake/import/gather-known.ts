import {
  readEvent,
  streamOf,
  type EventCatalog,
  type EventOf,
  type EventStore,
  type Filter,
  type LocalDate,
  type ReadStore,
  type RecordedEvent,
  type TenantId,
} from '#kernel';
import { followUpEvents, followUpIdOf, followUpProjection, type FollowUpDocument } from '#contexts/follow-up';
import { vedtakEvents, vedtakProjection, type VedtakDocument } from '#contexts/vedtak';
import { foldFollowUp } from '../core/judge/fold-follow-up.js';
import { foldVedtak } from '../core/judge/fold-vedtak.js';
import type { Known } from '../core/judge/known.js';
import type { Place } from '../core/judge/place-rows.js';

export interface KnownPorts {
  readonly store: EventStore;
  readonly documents: ReadStore;
}

const pageOfStreams = 1000;

const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / pageOfStreams) }, (_, index) =>
    items.slice(index * pageOfStreams, (index + 1) * pageOfStreams),
  );

/** The streams of these ids folded, those that there are. */
const foldStreams = async <Catalog extends EventCatalog, K>(
  store: EventStore,
  { catalog, tenant, ids }: { catalog: Catalog; tenant: TenantId; ids: readonly string[] },
  fold: (events: readonly RecordedEvent<EventOf<Catalog>>[]) => K | undefined,
): Promise<ReadonlyMap<string, K>> => {
  const known = new Map<string, K>();
  for (const chunk of chunks([...new Set(ids)])) {
    const streams = await store.readStreams(chunk.map((id) => streamOf(catalog, tenant, id)));
    for (const id of chunk) {
      const stored = streams.get(streamOf(catalog, tenant, id)) ?? [];
      const folded = fold(stored.map((each) => readEvent(catalog, each)));
      if (folded !== undefined) known.set(id, folded);
    }
  }
  return known;
};

/** Vedtak that a row without a number may be about: of the same organ, the same day or one of them without. */
const candidatesFor = async (
  documents: ReadStore,
  tenant: TenantId,
  places: readonly Place[],
): Promise<readonly string[]> => {
  const unnumbered = places.filter((place) => place.is === 'unnumbered');
  if (unnumbered.length === 0) return [];
  const organs = [...new Set(unnumbered.map(({ organ }) => organ))];
  const dates = [...new Set(unnumbered.map(({ row }) => row.date))];
  const days = dates.filter((date): date is LocalDate => date !== null);
  const ofDay: Filter = {
    any: [
      { column: 'date', is: 'in', values: days },
      { column: 'date', is: 'null' },
    ],
  };
  const ofOrgan: Filter = { column: 'organ', is: 'in', values: organs };
  const where: Filter = days.length === dates.length ? { all: [ofOrgan, ofDay] } : ofOrgan;
  const rows = await documents.find(vedtakProjection, { tenant, where });
  return rows.map(({ key }) => key);
};

interface OpenPoint {
  readonly followUpId: string;
  readonly vedtakId: string;
}

/** What is open here of these organs, and so is awaited in their list. */
const openPointsOf = async (
  documents: ReadStore,
  tenant: TenantId,
  organs: readonly string[],
): Promise<readonly OpenPoint[]> => {
  if (organs.length === 0) return [];
  const view = { from: vedtakProjection, with: followUpProjection, on: 'vedtakId' };
  const rows = await documents.findJoined<VedtakDocument, FollowUpDocument>(view, {
    tenant,
    where: {
      all: [
        { column: 'vedtak.organ', is: 'in', values: organs },
        { column: 'follow_up.ended', is: 'equal', value: false },
      ],
    },
  });
  return rows.flatMap(({ document }) => (document.with === null ? [] : [document.with]));
};

/**
 * What is known of all that a list's rows may be about. Numbers are asked of the log itself; what has no exact
 * identity is found by the read models, which the caller has brought to the log's head.
 */
export const gatherKnown = async (
  { store, documents }: KnownPorts,
  tenant: TenantId,
  places: readonly Place[],
  organs: readonly string[],
): Promise<Omit<Known, 'doubtKeys'>> => {
  const open = await openPointsOf(documents, tenant, organs);
  const ids = [
    ...places.flatMap((place) => (place.is === 'numbered' ? [place.vedtakId] : [])),
    ...(await candidatesFor(documents, tenant, places)),
    ...open.map(({ vedtakId }) => vedtakId),
  ];
  const vedtak = await foldStreams(store, { catalog: vedtakEvents, tenant, ids }, foldVedtak);
  const points = [...vedtak.values()].flatMap(({ vedtakId, points: known }) =>
    known.map(({ point }) => followUpIdOf(vedtakId, point)),
  );
  const followUpIds = [...points, ...open.map(({ followUpId }) => followUpId)];
  const followUps = await foldStreams(
    store,
    { catalog: followUpEvents, tenant, ids: followUpIds },
    foldFollowUp,
  );
  return { vedtak, followUps };
};
