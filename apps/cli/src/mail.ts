import { outgoingMailProjection, type OutgoingMailDocument } from '#contexts';
import type { TenantId } from '#kernel';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

const shortest = 8;

/** The mail somebody means by its key, or by how the key begins. Throws `CommandStopped` for none, and for several. */
export const mailWith = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  written: string,
): Promise<OutgoingMailDocument> => {
  const exact = await documents.get(outgoingMailProjection, tenant, written);
  if (exact !== undefined) return exact;
  if (written.length < shortest)
    throw new CommandStopped(`Skriv minst ${shortest.toString()} tegn av nøkkelen til e-posten.`);
  const all = await documents.find(outgoingMailProjection, { tenant });
  const [only, ...others] = all.filter(({ key }) => key.startsWith(written));
  if (only === undefined)
    throw new CommandStopped(`Fant ingen e-post «${written}». Se hvilke som finnes med iverk mail list.`);
  if (others.length > 0)
    throw new CommandStopped(`Flere e-poster begynner med «${written}». Skriv mer av nøkkelen.`);
  return only.document;
};

/** What people are called, by their ids; an id stands for itself where nobody is known by it. */
export const peopleNamed = async (
  { platform: { people } }: Session,
  tenant: TenantId,
  ids: readonly string[],
): Promise<(id: string) => string> => {
  const known = await people.byIds(tenant, [...new Set(ids)]);
  return (id) => known.get(id)?.name ?? id;
};
