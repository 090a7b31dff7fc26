import {
  foldStream,
  isRejection,
  previewCommand,
  runCommand,
  StateCache,
  streamOf,
  uuid5,
  type CommandOutcome,
  type CommandRequest,
  type Issued,
  type TenantId,
} from '#kernel';
import { abandonUnused } from './abandon-unused.js';
import { councilReportAggregate } from './council-report.aggregate.js';
import type { FreezeReport } from './core/report.commands.js';
import type { CouncilReport } from './core/report.state.js';
import { putAway } from './put-away.js';
import { reportAtOneMoment, type MomentPorts } from './report-at-one-moment.js';

export interface FreezeRequest {
  readonly tenant: TenantId;
  readonly reportId: string;
  readonly actor: Omit<Issued, 'at'>;
  /** Sending the same again answers as the first time. */
  readonly commandId: string;
  readonly correlationId: string;
}

/** Refusals from before anything is put away. */
const nothingDone: readonly string[] = ['report-models-parked', 'report-models-moving'];

/** Nothing put away yet: enough to be told whether it may be done at all. */
const nothingYet: FreezeReport['data'] = {
  freeze: '',
  position: '0',
  at: '1970-01-01T00:00:00.000Z' as FreezeReport['data']['at'],
  template: '',
  procedures: [],
  points: [],
  editions: [],
};

const requestOf = (
  { clock }: MomentPorts,
  { tenant, reportId: subjectId, actor, commandId, correlationId }: FreezeRequest,
  data: FreezeReport['data'],
): CommandRequest => ({
  ...{ tenant, subjectId, commandId, correlationId },
  command: { type: 'FreezeReport', data, issued: { ...actor, at: clock.now() } },
});

const reportIn = async (ports: MomentPorts, { tenant, reportId, commandId }: FreezeRequest) => {
  const streamId = streamOf(councilReportAggregate.catalog, tenant, reportId);
  const { state, commands } = await foldStream(ports, councilReportAggregate, streamId);
  return { state: state as CouncilReport, isDone: commands.has(commandId) };
};

const freezeAnew = async (
  ports: MomentPorts,
  request: FreezeRequest,
  { period }: Exclude<CouncilReport, 'absent'>,
): Promise<CommandOutcome> => {
  const { tenant, reportId, commandId, correlationId } = request;
  const moment = await reportAtOneMoment(ports, { tenant, reportId, period });
  if ('rejected' in moment) return moment;
  const { models, position, at, template, procedures, points } = moment;
  // Another try is another freezing: what it puts away is of another moment.
  const freeze = uuid5('freeze', commandId, at);
  const editions = await putAway(ports, models, { tenant, reportId, freeze, correlationId });
  if ('rejected' in editions) return editions;
  const data = { freeze, position: position.toString(), at, template, procedures, points, editions };
  return runCommand(ports, councilReportAggregate, requestOf(ports, request, data));
};

/**
 * Freezes a report: makes it in every edition as things stand at one position in the log, puts the texts away, and says so in
 * one append. One that died half-way is done anew, from its own moment, and what the dead one had put away is forgotten.
 * Refusals are returned, whatever was put away before them is forgotten.
 */
export const freezeReport = async (given: MomentPorts, request: FreezeRequest): Promise<CommandOutcome> => {
  // What is put away grows the very stream that it is decided from: read each event once.
  const ports = { ...given, states: new StateCache() };
  const { state, isDone } = await reportIn(ports, request);
  const first = requestOf(ports, request, nothingYet);
  if (state === 'absent' || isDone) return runCommand(ports, councilReportAggregate, first);
  const unfit = await previewCommand(ports, councilReportAggregate, first);
  if (isRejection(unfit)) return unfit;
  const outcome = await freezeAnew(ports, request, state);
  // Where nothing was put away, another that is under way is left in peace.
  if (!isRejection(outcome) || !nothingDone.includes(outcome.rejected)) await abandonUnused(ports, request);
  return outcome;
};
