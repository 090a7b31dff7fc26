import { foldStream, readEvent, streamOf, type Aggregate, type CommandPorts, type TenantId } from '#kernel';
import {
  municipalityAggregate,
  municipalityEvents,
  municipalityIdOf,
  type Organ,
} from '#contexts/organisation';
import { readLibrary } from '#contexts/procedures';
import { vedtakEvents } from '#contexts/vedtak';
import { toldWhoCloses, type DecidedBy } from './core/closing-organ.js';
import type { FollowUpCommand, OpenFollowUp, ReportStatus } from './core/follow-up.commands.js';
import type { FollowUp } from './core/follow-up.state.js';
import { pinsFor } from './core/opening.js';

interface About {
  readonly tenant: TenantId;
  readonly state: FollowUp;
}

type Prepare<C> = (ports: CommandPorts, command: C, about: About) => Promise<C>;

const withClosingOrgan: Prepare<ReportStatus> = async (ports, command, { tenant, state }) => {
  if (command.data.treatment === null || state === 'absent') return command;
  const organs = await organsOf(ports, tenant);
  const decidedBy = await decidingOrganOf(ports, tenant, state.opened.vedtakId);
  return { ...command, data: toldWhoCloses(command.data, { organs, decidedBy }) };
};

/** What is opened pins what its municipality has published by then. */
const pinning: Prepare<OpenFollowUp> = async (ports, command, { tenant, state }) =>
  state === 'absent'
    ? { ...command, data: { ...command.data, pins: pinsFor(command.data, await readLibrary(ports, tenant)) } }
    : command;

const organsOf = async (ports: CommandPorts, tenant: TenantId): Promise<readonly Organ[]> => {
  const streamId = streamOf(municipalityEvents, tenant, municipalityIdOf(tenant));
  const { state } = await foldStream(ports, municipalityAggregate, streamId);
  return (state as { readonly organs: readonly Organ[] }).organs;
};

/** A vedtak's first event is that it was registered, and by which organ it was made does not change. */
const decidingOrganOf = async (
  { store }: CommandPorts,
  tenant: TenantId,
  vedtakId: string,
): Promise<DecidedBy | undefined> => {
  const [first] = await store.readStream(streamOf(vedtakEvents, tenant, vedtakId), { limit: 1 });
  const event = first && readEvent(vedtakEvents, first);
  return event?.type === 'VedtakRegistered' ? event.data : undefined;
};

/** By command: what it must know of other streams than its own. */
const preparations: {
  readonly [T in FollowUpCommand['type']]?: Prepare<Extract<FollowUpCommand, { type: T }>>;
} = { OpenFollowUp: pinning, ReportStatus: withClosingOrgan };

/** Adds to a follow-up's command what the decider must know of the vedtak and the municipality, from the log. */
export const prepareFollowUp: NonNullable<Aggregate['prepare']> = async (
  ports,
  { tenant, command, state },
) => {
  const asked = command as FollowUpCommand;
  const prepare = preparations[asked.type] as Prepare<FollowUpCommand> | undefined;
  return (await prepare?.(ports, asked, { tenant, state: state as FollowUp })) ?? command;
};
