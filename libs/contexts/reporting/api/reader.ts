import DataLoader from 'dataloader';
import { caseProjection, type CaseDocument } from '#contexts/cases';
import { followUpProjection, type FollowUpDocument } from '#contexts/follow-up';
import {
  municipalityOf,
  organisationOf,
  type MunicipalityDocument,
  type OrganisationDocument,
} from '#contexts/organisation';
import { knowPinned } from '#contexts/procedures';
import { vedtakProjection, type VedtakDocument } from '#contexts/vedtak';
import type { ProcedureRef } from '#engine';
import type { Message, Moment, PastHead, PeopleDirectory, Person, Projection, ReadStore } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { followUpsAt, vedtakAt, vedtakEventsOf } from '../read-past.js';

/** An organ, by the municipality's name for it. */
interface NamedOrgan {
  readonly code: string;
  readonly name: string;
}

/** What one request reads beside its rows, each thing once. */
export interface Reader {
  readonly context: RequestContext;
  readonly organisation: () => Promise<OrganisationDocument>;
  /** Sees to it that what these have pinned can be read without waiting. */
  readonly knowPinned: (pinned: readonly ProcedureRef[]) => Promise<void>;
  readonly municipality: () => Promise<MunicipalityDocument | undefined>;
  /** The organ with that short code; the code itself is its name where it is none of the municipality's. */
  readonly organ: (code: string) => Promise<NamedOrgan>;
  readonly people: DataLoader<string, Person | undefined>;
  readonly vedtak: DataLoader<string, VedtakDocument | undefined>;
  readonly followUp: DataLoader<string, FollowUpDocument | undefined>;
  readonly case: DataLoader<string, CaseDocument | undefined>;
  /** What has happened to a vedtak itself. */
  readonly vedtakEvents: DataLoader<string, PastHead['events']>;
  /** By vedtak id, in order of point. */
  readonly followUpsOf: DataLoader<string, readonly FollowUpDocument[]>;
}

/** The reader's documents as they were at a moment; days are counted to it, and nothing can be done there. */
export const readerAt = (documents: ReadStore, reader: Reader, moment: Moment): Reader => {
  const { tenant } = reader.context;
  const past = { documents, tenant, moment };
  const followUp = new DataLoader((ids: readonly string[]) => followUpsAt(past, ids));
  return {
    ...reader,
    context: { ...reader.context, today: moment.asOf, actor: null },
    vedtak: new DataLoader((ids) => vedtakAt(past, ids)),
    vedtakEvents: new DataLoader((ids) => vedtakEventsOf(past, ids)),
    followUp,
    followUpsOf: new DataLoader(async (vedtakIds) => {
      const ever = await reader.followUpsOf.loadMany(vedtakIds);
      return Promise.all(
        ever.map(async (each) => {
          if (each instanceof Error) throw each;
          const then = await followUp.loadMany(each.map(({ followUpId }) => followUpId));
          return then.filter((one): one is FollowUpDocument => one !== undefined && !(one instanceof Error));
        }),
      );
    }),
  };
};

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
};

const inOrderOf = <T>(ids: readonly string[], found: ReadonlyMap<string, T>): (T | undefined)[] =>
  ids.map((id) => found.get(id));

export const openReader = (
  documents: ReadStore,
  people: PeopleDirectory,
  context: RequestContext,
): Reader => {
  const { tenant } = context;
  const municipality = once(() => municipalityOf(documents, tenant));
  return {
    context,
    knowPinned: (pinned) => knowPinned(documents, tenant, pinned),
    organisation: once(() => organisationOf(documents, tenant)),
    municipality,
    organ: organsOf(municipality),
    people: new DataLoader(async (ids) => inOrderOf(ids, await people.byIds(tenant, ids))),
    vedtak: loaderOf(documents, tenant, vedtakProjection),
    vedtakEvents: new DataLoader((ids) => vedtakEventsOf({ documents, tenant }, ids)),
    followUp: loaderOf(documents, tenant, followUpProjection),
    case: loaderOf(documents, tenant, caseProjection),
    followUpsOf: new DataLoader((ids) => followUpsOf(documents, tenant, ids)),
  };
};

/** Each is named once, however many rows it is of. */
export const organsOf = (municipality: Reader['municipality']): Reader['organ'] => {
  const named = new Map<string, Promise<NamedOrgan>>();
  const name = async (code: string) => {
    const { organs = [] } = (await municipality()) ?? {};
    return { code, name: organs.find(({ organ }) => organ === code)?.name ?? code };
  };
  return (code) => {
    const organ = named.get(code) ?? name(code);
    named.set(code, organ);
    return organ;
  };
};

/** Documents by their keys, all that are asked for together at once. */
const loaderOf = <E extends Message, Document>(
  documents: ReadStore,
  tenant: RequestContext['tenant'],
  projection: Projection<E, Document>,
): DataLoader<string, Document | undefined> =>
  new DataLoader(async (ids) => {
    const keys = ids.map((key) => ({ tenant, key }));
    return [...(await documents.getMany(projection, keys))];
  });

const followUpsOf = async (
  documents: ReadStore,
  tenant: RequestContext['tenant'],
  vedtakIds: readonly string[],
): Promise<(readonly FollowUpDocument[])[]> => {
  const rows = await documents.find(followUpProjection, {
    tenant,
    where: { column: 'vedtakId', is: 'in', values: vedtakIds },
  });
  return vedtakIds.map((id) =>
    rows
      .map(({ document }) => document)
      .filter(({ vedtakId }) => vedtakId === id)
      .sort((a, b) => a.point - b.point),
  );
};
