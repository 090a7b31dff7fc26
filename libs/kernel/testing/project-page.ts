import { catalogFor, Projector, type AnyProjection, type LogPosition, type ProjectionPorts } from '#kernel';

const nothingSkipped = () => Promise.resolve(new Set<string>());

/** Takes one page of the log into one read model. Answers the checkpoint before and after. */
export const projectPage = async (
  ports: ProjectionPorts,
  projection: AnyProjection,
  limit = 1000,
): Promise<{ readonly from: LogPosition; readonly to: LogPosition }> => {
  const projector = await Projector.open(ports, {
    projections: [projection],
    catalogOf: catalogFor(projection.catalogs),
    skipped: nothingSkipped,
  });
  const from = projector.after;
  await projector.take(await ports.store.readAll({ after: from, limit }));
  return { from, to: projector.after };
};
