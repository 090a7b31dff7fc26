import { tellRefusal, vedtakProjection } from '#contexts';
import { reject, type TenantId } from '#kernel';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

/** The vedtak that is referred to, where one is. Throws `CommandStopped` when it is not here. */
export const referenceFrom = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  reference: string | undefined,
): Promise<string | null> => {
  if (reference === undefined) return null;
  if ((await documents.get(vedtakProjection, tenant, reference)) !== undefined) return reference;
  throw new CommandStopped(tellRefusal(reject('vedtak-not-found', { vedtakId: reference }), 'nb'));
};
