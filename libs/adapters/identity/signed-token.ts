import { z } from 'zod';
import {
  Authenticator,
  tenantId,
  type ActorId,
  type Identity,
  type Instant,
  type NotAuthenticated,
} from '#kernel';

const issuer = 'iverk';

/** Loaded when there is a token: most commands of the command line have none. */
const jose = () => import('jose');

const claims = z.object({ sub: z.string().min(1), tenant: tenantId, roles: z.array(z.string()) });

export interface TokenLife {
  readonly issuedAt: Instant;
  /** Whole days. */
  readonly days: number;
}

/** A token that says: this person, in these roles, in this municipality, until then (JWT, HMAC-SHA-256). */
export const signToken = async (
  key: Uint8Array,
  identity: Identity,
  { issuedAt, days }: TokenLife,
): Promise<string> => {
  const { SignJWT } = await jose();
  const seconds = Math.floor(Date.parse(issuedAt) / 1000);
  return new SignJWT({ tenant: identity.tenant, roles: [...identity.roles] })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(identity.person)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + days * 24 * 60 * 60)
    .sign(key);
};

/** Reads the tokens that `signToken` makes. */
export class SignedTokenAuthenticator extends Authenticator {
  constructor(private readonly key: Uint8Array) {
    super();
  }

  async authenticate(token: string): Promise<Identity | NotAuthenticated> {
    const { errors, jwtVerify } = await jose();
    try {
      const { payload } = await jwtVerify(token, this.key, {
        issuer,
        audience: issuer,
        algorithms: ['HS256'],
      });
      const { sub, tenant, roles } = claims.parse(payload);
      return { tenant, person: sub as ActorId, roles };
    } catch (problem) {
      return { refused: problem instanceof errors.JWTExpired ? 'token-expired' : 'token-invalid' };
    }
  }
}
