import type { ActorId, TenantId } from '../brands.js';

/** Who is asking, proved by a token or a session. */
export interface Identity {
  readonly tenant: TenantId;
  readonly person: ActorId;
  readonly roles: readonly string[];
}

/** Why a token says nothing about anybody. */
export type NotAuthenticated = {
  /** `token-expired`: was ours, is too old. `token-invalid`: not ours, or not a token. */
  readonly refused: 'token-expired' | 'token-invalid';
};

/** Tells who a bearer token stands for. A municipality's own identity provider is another adapter of this port. */
export abstract class Authenticator {
  abstract authenticate(token: string): Promise<Identity | NotAuthenticated>;
}
