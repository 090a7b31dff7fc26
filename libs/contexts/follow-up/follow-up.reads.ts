import {
  foldStream,
  previewCommand,
  streamOf,
  type CommandOutcome,
  type CommandPorts,
  type CommandRequest,
  type TenantId,
} from '#kernel';
import type { Status } from '#contexts/procedures';
import { presentStatus, type FollowUp } from './core/follow-up.state.js';
import { followUpAggregate } from './follow-up.aggregate.js';

/** What a follow-up would answer as its stream stands now. Writes nothing. */
export const previewFollowUp = (ports: CommandPorts, request: CommandRequest): Promise<CommandOutcome> =>
  previewCommand(ports, followUpAggregate, request);

/** What the log holds of a follow-up now; undefined where there is none. */
export const followUpInLog = async (
  ports: CommandPorts,
  tenant: TenantId,
  followUpId: string,
): Promise<{ readonly vedtakId: string; readonly point: number; readonly status: Status } | undefined> => {
  const streamId = streamOf(followUpAggregate.catalog, tenant, followUpId);
  const state = (await foldStream(ports, followUpAggregate, streamId)).state as FollowUp;
  if (state === 'absent') return undefined;
  const { vedtakId, point } = state.opened;
  return { vedtakId, point, status: presentStatus(state) };
};
