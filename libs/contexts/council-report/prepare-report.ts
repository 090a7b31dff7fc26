import { caseInLog, previewCase } from '#contexts/cases';
import { followUpInLog, previewFollowUp } from '#contexts/follow-up';
import {
  closingOrganOf,
  council,
  municipalityAggregate,
  municipalityEvents,
  municipalityIdOf,
  organNamed,
  type MunicipalityDocument,
} from '#contexts/organisation';
import { vedtakEvents } from '#contexts/vedtak';
import {
  fillText,
  foldStream,
  isRejection,
  longDay,
  readEvent,
  reject,
  said,
  streamOf,
  uuid5,
  type Aggregate,
  type Command,
  type CommandOutcome,
  type CommandPorts,
  type Message,
  type Rejection,
  type TenantId,
} from '#kernel';
import { caseOfOrder } from './core/report-id.js';
import { closingOf, freezingStep, openingOf, sendingBackOf, treatedStep } from './core/report-case.js';
import type { CouncilReportCommand, FreezeReport, OrderReport, TreatReport } from './core/report.commands.js';
import type { CouncilReport, OrderedReport } from './core/report.state.js';
import { reportTitle } from './core/report.texts.js';

interface About {
  readonly tenant: TenantId;
  readonly reportId: string;
  readonly state: CouncilReport;
}

type Prepare<C extends Command> = (ports: CommandPorts, command: C, about: About) => Promise<C>;

const municipalityIn = async (
  ports: CommandPorts,
  tenant: TenantId,
): Promise<MunicipalityDocument | null> => {
  const streamId = streamOf(municipalityEvents, tenant, municipalityIdOf(tenant));
  return (await foldStream(ports, municipalityAggregate, streamId)).state as MunicipalityDocument | null;
};

/** The refusal that whoever asks would get from another stream, now. */
const foreseen = async (
  preview: (ports: CommandPorts, request: Parameters<typeof previewCase>[1]) => Promise<CommandOutcome>,
  ports: CommandPorts,
  { issued }: Command,
  {
    tenant,
    subjectId,
    message,
  }: { readonly tenant: TenantId; readonly subjectId: string; readonly message: Message },
): Promise<Rejection | null> => {
  const id = uuid5('preview', subjectId);
  const command = { ...message, issued } as Command;
  const outcome = await preview(ports, { tenant, subjectId, command, commandId: id, correlationId: id });
  return isRejection(outcome) ? outcome : null;
};

const forOrder: Prepare<OrderReport> = async (ports, command, { tenant, reportId, state }) => {
  const { period, officer, deadline } = command.data;
  const caseId = caseOfOrder(reportId, state === 'absent' ? 0 : state.orders);
  const before = state === 'absent' ? undefined : await caseInLog(ports, tenant, state.caseId);
  const language = (await municipalityIn(ports, tenant))?.language ?? 'nb';
  const { from, to } = period;
  const title = fillText(reportTitle, language, { from: longDay(from, language), to: longDay(to, language) });
  const message = openingOf(reportId, { title, remark: said(command.data.remark), officer, deadline });
  const refused = await foreseen(previewCase, ports, command, { tenant, subjectId: caseId, message });
  const prepared = { caseId, title, calledOff: before?.ended === true, refused };
  return { ...command, data: { ...command.data, prepared } };
};

const stepRefused = (ports: CommandPorts, command: Command, { tenant, caseId, message }: OfCase) =>
  foreseen(previewCase, ports, command, { tenant, subjectId: caseId, message });

interface OfCase {
  readonly tenant: TenantId;
  readonly caseId: string;
  readonly message: Message;
}

const forFreezing: Prepare<FreezeReport> = async (ports, command, { tenant, state }) => {
  if (state === 'absent') return command;
  const refused = await stepRefused(ports, command, { tenant, caseId: state.caseId, message: freezingStep });
  return { ...command, data: { ...command.data, prepared: { refused } } };
};

/** `KS 71/25, punkt 2`: what people call a point. */
const nameOf = async (ports: CommandPorts, tenant: TenantId, followUpId: string): Promise<string> => {
  const followUp = await followUpInLog(ports, tenant, followUpId);
  if (followUp === undefined) return followUpId;
  const [first] = await ports.store.readStream(streamOf(vedtakEvents, tenant, followUp.vedtakId), {
    limit: 1,
  });
  const event = first && readEvent(vedtakEvents, first);
  if (event?.type !== 'VedtakRegistered') return followUpId;
  return `${event.data.caseNumber?.asWritten ?? event.data.title}, punkt ${followUp.point.toString()}`;
};

const refusedFor = async (
  ports: CommandPorts,
  command: TreatReport,
  {
    tenant,
    followUpId,
    message,
  }: { readonly tenant: TenantId; readonly followUpId: string; readonly message: Message },
): Promise<Rejection | null> => {
  const refused = await foreseen(previewFollowUp, ports, command, { tenant, subjectId: followUpId, message });
  if (refused === null) return null;
  const point = await nameOf(ports, tenant, followUpId);
  return reject('report-point-refused', { ...refused.details, point, followUpId, because: refused.rejected });
};

const reopenedBy = async (ports: CommandPorts, { data }: TreatReport, tenant: TenantId) => {
  const reopened: string[] = [];
  for (const { followUpId } of data.sentBack)
    if ((await followUpInLog(ports, tenant, followUpId))?.status === 'MELDT_IVERKSATT')
      reopened.push(followUpId);
  return reopened;
};

/** The first refusal there is, of the case and then of the points in the order they are named. */
const refusalOf = async (
  ports: CommandPorts,
  command: TreatReport,
  { tenant, caseId, organ, reopened }: OfTreatment,
): Promise<Rejection | null> => {
  const { caseNumber, treatedOn, closed, sentBack } = command.data;
  const message = treatedStep({ caseNumber, treatedOn });
  const ofCase = await stepRefused(ports, command, { tenant, caseId, message });
  if (ofCase !== null) return ofCase;
  const acts = [
    ...closed.map((followUpId) => ({ followUpId, message: closingOf({ organ, caseNumber, treatedOn }) })),
    ...sentBack
      .filter(({ followUpId }) => reopened.includes(followUpId))
      .map(({ followUpId, reason }) => ({ followUpId, message: sendingBackOf(reason) })),
  ];
  for (const act of acts) {
    const refused = await refusedFor(ports, command, { tenant, ...act });
    if (refused !== null) return refused;
  }
  return null;
};

interface OfTreatment {
  readonly tenant: TenantId;
  readonly caseId: string;
  readonly organ: string;
  readonly reopened: readonly string[];
}

const unknownPoint = async (ports: CommandPorts, { data }: TreatReport, { tenant, state }: OrderedAbout) => {
  const points = new Set(state.frozen?.points);
  const named = [...data.closed, ...data.sentBack.map(({ followUpId }) => followUpId)];
  const unknown = named.find((each) => !points.has(each));
  return unknown === undefined ? null : nameOf(ports, tenant, unknown);
};

type OrderedAbout = About & { readonly state: OrderedReport };

const organOf = async (ports: CommandPorts, { data }: TreatReport, tenant: TenantId): Promise<string> => {
  const { organs = [] } = (await municipalityIn(ports, tenant)) ?? {};
  const asked = said(data.organ);
  if (asked !== null) return organNamed(organs, asked, data.treatedOn)?.organ ?? asked;
  return closingOrganOf(organs, '')?.organ ?? council;
};

const forTreatment: Prepare<TreatReport> = async (ports, command, about) => {
  const { tenant, state } = about;
  if (state === 'absent' || state.frozen === null || state.treatment !== null) return command;
  const organ = await organOf(ports, command, tenant);
  const unknown = await unknownPoint(ports, command, { ...about, state });
  const reopened = await reopenedBy(ports, command, tenant);
  const refused =
    unknown === null
      ? await refusalOf(ports, command, { tenant, caseId: state.caseId, organ, reopened })
      : null;
  return { ...command, data: { ...command.data, prepared: { organ, reopened, refused, unknown } } };
};

const preparations: {
  readonly [T in CouncilReportCommand['type']]?: Prepare<Extract<CouncilReportCommand, { type: T }>>;
} = { OrderReport: forOrder, FreezeReport: forFreezing, TreatReport: forTreatment };

/**
 * Adds to a report's command what its case and the points in it would answer to what follows, from the log: what one of them
 * refuses is refused before anything is written.
 */
export const prepareReport: NonNullable<Aggregate['prepare']> = async (
  ports,
  { tenant, subjectId: reportId, command, state },
) => {
  const asked = command as CouncilReportCommand;
  const prepare = preparations[asked.type] as Prepare<CouncilReportCommand> | undefined;
  return (await prepare?.(ports, asked, { tenant, reportId, state: state as CouncilReport })) ?? command;
};
