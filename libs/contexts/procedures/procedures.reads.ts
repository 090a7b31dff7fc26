import {
  foldStream,
  readEvent,
  streamOf,
  type EventStore,
  type FoldPorts,
  type Learn,
  type ReadStore,
  type TenantId,
} from '#kernel';
import type { ProcedureRef } from '#engine';
import { procedureBook } from './core/known-procedures.js';
import { libraryIdOf } from './core/library-id.js';
import { libraryAggregate } from './core/library.decider.js';
import { libraryEvents } from './core/library.events.js';
import { publishedProcedure, type Library } from './core/library.js';
import { publishedProcedureProjection } from './projections/published-procedure.projection.js';

const streamIn = (tenant: TenantId) => streamOf(libraryEvents, tenant, libraryIdOf(tenant));

/** What a municipality has published, as the log holds it now; the process knows it from then on. Throws what the store throws. */
export const readLibrary = async (ports: FoldPorts, tenant: TenantId): Promise<Library> => {
  const library = (await foldStream(ports, libraryAggregate, streamIn(tenant))).state as Library;
  procedureBook.learn(library.published);
  return library;
};

/** For those who missed a procedure that somebody has pinned: it was published before it was pinned. */
export const learnProcedures: Learn = async (store: EventStore, tenant: TenantId): Promise<void> => {
  const published = await store.readStream(streamIn(tenant));
  procedureBook.learn(published.map((each) => publishedProcedure(readEvent(libraryEvents, each).data)));
};

/** Sees to it that this process knows what instances have pinned, from the read model. What is known already costs nothing. */
export const knowPinned = async (
  documents: ReadStore,
  tenant: TenantId,
  pinned: readonly ProcedureRef[],
): Promise<void> => {
  if (pinned.every((ref) => procedureBook.knows(ref))) return;
  const published = await documents.find(publishedProcedureProjection, { tenant });
  procedureBook.learn(published.map(({ document }) => publishedProcedure(document)));
};
