import type { FollowerPorts } from '#kernel';
import { processLog } from '#toolkit/process-log';

const log = processLog('worker');

/** Writes down what a decider refused a policy. */
export const noteRefusal: FollowerPorts['onRefused'] = (policy, { type, streamId }, { rejected }) => {
  log.warn({ policy, type, streamId, rejected }, 'avvist');
};
