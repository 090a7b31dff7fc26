import type { LogPosition } from './brands.js';
import { catalogFor } from './log-event.js';
import { pagesUpTo } from './log-pages.js';
import type { ProjectionPorts } from './projection-ports.js';
import { Projector } from './projector.js';
import type { AnyProjection } from './projection.js';

const nothingSkipped = () => Promise.resolve(new Set<string>());

/** How the log is taken. */
export interface ToHead {
  readonly pageSize?: number;
  /** `follower/event id` of what is left out. */
  readonly skips?: ReadonlySet<string>;
}

/**
 * Runs one read model to the log's head as it was when asked, whoever else may run it: for read models out of sight.
 * Answers the position reached. Throws `CheckpointRaced` when somebody did.
 */
export const projectToHead = async (
  ports: ProjectionPorts,
  projection: AnyProjection,
  { pageSize = 1000, skips }: ToHead = {},
): Promise<LogPosition> => {
  const projector = await Projector.open(ports, {
    projections: [projection],
    catalogOf: catalogFor(projection.catalogs),
    skipped: skips === undefined ? nothingSkipped : () => Promise.resolve(skips),
  });
  const { after, digests } = projector;
  for await (const page of pagesUpTo(ports.store, { after, pageSize, digests })) await projector.take(page);
  return projector.after;
};
