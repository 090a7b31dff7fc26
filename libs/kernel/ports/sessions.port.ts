import type { ActorId, Instant, TenantId } from '../brands.js';

/** Whose a session is. What they may do is not kept: it is asked of the organisation each time. */
export interface SessionHolder {
  readonly tenant: TenantId;
  readonly person: ActorId;
}

/** Who is signed in, by a secret that only their browser has. */
export abstract class Sessions {
  abstract open(secret: string, holder: SessionHolder, until: Instant): Promise<void>;
  /** Undefined for a session that is over, was closed, or never was. */
  abstract holderOf(secret: string, now: Instant): Promise<SessionHolder | undefined>;
  /** A second time it changes nothing. */
  abstract close(secret: string): Promise<void>;
  /** Removes those that are over. */
  abstract sweep(now: Instant): Promise<void>;
}
