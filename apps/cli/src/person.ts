import type { ActorId, TenantId } from '#kernel';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

/** Finds a person by id, e-mail address or name; nobody or several is a question back. */
export const personFor = async (
  { platform }: Session,
  tenant: TenantId,
  wanted: string,
): Promise<ActorId> => {
  const people = await platform.people.all(tenant);
  const found = people.filter(({ personId, email, name }) =>
    [personId, email?.toLowerCase(), name.toLowerCase()].includes(wanted.toLowerCase()),
  );
  const [only, ...others] = found;
  if (only === undefined)
    throw new CommandStopped(
      `Fant ingen med «${wanted}». Skriv e-postadresse, navn eller id slik det står i organisasjonen.`,
    );
  if (others.length > 0)
    throw new CommandStopped(
      `«${wanted}» passer på ${found.length.toString()} personer. Skriv e-postadressen.`,
    );
  return only.personId;
};
