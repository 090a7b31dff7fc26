import type { RequestContext } from './request-context.js';

/** Who reads something that goes on, as a subscription does. */
export interface LiveReader {
  /**
   * Who they are by now: roles, units and the day. Undefined when the session or the token holds no more; nothing more may be
   * told them then.
   */
  readonly again: () => Promise<RequestContext | undefined>;
}
