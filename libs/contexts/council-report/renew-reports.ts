import {
  followUpEvents,
  followUpProjection,
  type FollowUpDocument,
  type FollowUpEvent,
} from '#contexts/follow-up';
import { learnProcedures } from '#contexts/procedures';
import {
  applyTo,
  hashOf,
  isRejection,
  onceLearned,
  readEvent,
  runCommand,
  streamOf,
  uuid5,
  type ActorId,
  type CommandOutcome,
  type EventStore,
  type LogPosition,
  type RecordedEvent,
  type TenantId,
} from '#kernel';
import { abandonUnused } from './abandon-unused.js';
import { councilReportAggregate } from './council-report.aggregate.js';
import { withoutErased, type LeftOver } from './core/without-erased.js';
import type { CouncilReportDocument } from './projections/report.document.js';
import { putAway } from './put-away.js';
import { editionsIn, modelIn, reportHistory } from './read-editions.js';
import { redrawFiles } from './redraw-files.js';
import type { ReportShellPorts } from './report-ports.js';
import { readReports } from './report-standing.js';
import { sha256Of } from './text-hash.js';

const streamsAtOnce = 200;
const iverk = { by: 'system:renew-reports' as ActorId, roles: ['SYSTEM'] };

/** Follow-ups as they stood at a position, from the log itself: what is erased is erased there at once. */
const followUpsAt = async (
  store: EventStore,
  tenant: TenantId,
  { points, position }: { readonly points: readonly string[]; readonly position: LogPosition },
): Promise<ReadonlyMap<string, FollowUpDocument>> => {
  const found = new Map<string, FollowUpDocument>();
  for (let from = 0; from < points.length; from += streamsAtOnce) {
    const ids = points.slice(from, from + streamsAtOnce);
    const streams = await store.readStreams(ids.map((id) => streamOf(followUpEvents, tenant, id)));
    for (const stored of streams.values()) {
      const events = stored
        .filter((each) => each.position <= position)
        .map((each) => readEvent(followUpEvents, each));
      const document = await onceLearned(
        () => foldFollowUp(events),
        () => learnProcedures(store, tenant),
      );
      if (document !== undefined) found.set(document.followUpId, document);
    }
  }
  return found;
};

const foldFollowUp = (events: readonly RecordedEvent<FollowUpEvent>[]): FollowUpDocument | undefined =>
  events.reduce<FollowUpDocument | undefined>(
    (document, event) => applyTo(followUpProjection, { key: event.subjectId, document }, event),
    undefined,
  );

const leftOf = async (
  { store, people }: ReportShellPorts,
  tenant: TenantId,
  { points, position }: NonNullable<CouncilReportDocument['frozen']>,
): Promise<LeftOver> => {
  const followUps = await followUpsAt(store, tenant, { points, position: BigInt(position) });
  const officers = [...new Set([...followUps.values()].flatMap(({ officer }) => officer ?? []))];
  const known = await people.byIds(tenant, officers);
  return { followUps, gone: new Set(officers.filter((each) => !known.has(each as ActorId))) };
};

export interface RenewRequest {
  readonly tenant: TenantId;
  /** Why something was erased, in the words of whoever did. */
  readonly reason: string;
  readonly correlationId: string;
}

const renewOne = async (
  ports: ReportShellPorts,
  { tenant, reason, correlationId }: RenewRequest,
  { reportId, frozen }: CouncilReportDocument,
): Promise<CommandOutcome | undefined> => {
  if (frozen === null) return undefined;
  const texts = editionsIn(await reportHistory(ports.store, tenant, reportId)).flatMap(
    ({ text }) => text ?? [],
  );
  const left = await leftOf(ports, tenant, frozen);
  const changed = texts
    .map((text) => ({ text, model: withoutErased(modelIn(text), left) }))
    .filter(({ text, model }) => sha256Of(text) !== hashOf(model))
    .map(({ model }) => model);
  if (changed.length === 0) return undefined;
  const freeze = uuid5('renew', reportId, ...changed.map(hashOf));
  const editions = await putAway(ports, changed, { tenant, reportId, freeze, correlationId });
  if (isRejection(editions)) return editions;
  const command = {
    type: 'RenewEditions',
    data: { freeze, editions, reason },
    issued: { ...iverk, at: ports.clock.now() },
  };
  const request = { tenant, subjectId: reportId, command, commandId: freeze, correlationId };
  const outcome = await runCommand(ports, councilReportAggregate, request);
  await abandonUnused(ports, { tenant, reportId, correlationId });
  return outcome;
};

/**
 * Puts new editions in the place of those that hold what has been erased since they were frozen, and has their files drawn anew;
 * answers how many reports that were. Done a second time, or after it died in the middle, it does what is left. Throws what the ports throw.
 */
export const renewReports = async (ports: ReportShellPorts, request: RenewRequest): Promise<number> => {
  let renewed = 0;
  for (const { report } of await readReports(ports.documents, request.tenant)) {
    const outcome = await renewOne(ports, request, report);
    if (outcome !== undefined && !isRejection(outcome)) renewed += 1;
    await redrawFiles(ports, { ...request, reportId: report.reportId });
  }
  return renewed;
};
