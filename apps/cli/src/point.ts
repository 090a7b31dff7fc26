import { followUpProjection } from '#contexts/follow-up';
import type { TenantId } from '#kernel';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

const shortest = 8;

/** The id of the follow-up somebody means, by how it begins. Throws `CommandStopped` for none, and for several. */
export const pointWith = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  written: string,
): Promise<string> => {
  if ((await documents.get(followUpProjection, tenant, written)) !== undefined) return written;
  if (written.length < shortest)
    throw new CommandStopped(`Skriv minst ${shortest.toString()} tegn av oppfølgingens id.`);
  const all = await documents.find(followUpProjection, { tenant });
  const [only, ...others] = all.filter(({ key }) => key.startsWith(written));
  if (only === undefined) throw new CommandStopped(`Fant ingen oppfølging «${written}».`);
  if (others.length > 0)
    throw new CommandStopped(`Flere oppfølginger begynner med «${written}». Skriv mer av id-en.`);
  return only.key;
};
