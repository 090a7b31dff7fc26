import { catalogs } from '#contexts';
import { countUnsealedTexts, type WantedTexts } from '#work/upkeep';
import type { ActorId, TenantId } from '#kernel';
import { CommandStopped, exitCode } from './exit-code.js';
import { personFor } from './person.js';
import type { CommonOptions, Session } from './session.js';

export interface EraseOptions extends CommonOptions {
  readonly person?: string;
  readonly event?: string;
  readonly field?: string;
  readonly reason: string;
  readonly dryRun?: boolean;
}

/** Whose or which texts are to be erased. */
export interface EraseTarget {
  readonly tenant: TenantId;
  readonly wanted: WantedTexts;
  readonly personId: ActorId | null;
  /** The directory still knows the person. */
  readonly personKnown: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the options. Throws `CommandStopped` where they name neither or both, or nobody we know. */
export const eraseTarget = async (
  session: Session,
  tenant: TenantId,
  { person, event, field }: EraseOptions,
): Promise<EraseTarget> => {
  if ((person === undefined) === (event === undefined))
    throw new CommandStopped('Si enten --person eller --event.', exitCode.usage);
  if (event !== undefined) {
    const eventId = event.toLowerCase();
    if (!uuid.test(eventId)) throw new CommandStopped(`«${event}» er ingen hendelses-id.`, exitCode.usage);
    return { tenant, wanted: { eventId, field: field ?? null }, personId: null, personKnown: false };
  }
  if (field !== undefined) throw new CommandStopped('--field hører til --event.', exitCode.usage);
  return { tenant, ...(await personTarget(session, tenant, person ?? '')) };
};

/** Whoever is struck out already may still have texts: then only the id finds them. */
const personTarget = async (session: Session, tenant: TenantId, person: string) => {
  const id = person as ActorId;
  const { people, keys } = session.platform;
  const known = (await people.byIds(tenant, [id])).size > 0;
  if (!known && (await keys.writtenBy(tenant, id)).length > 0)
    return { wanted: { personId: id }, personId: id, personKnown: false };
  const personId = await personFor(session, tenant, person);
  return { wanted: { personId }, personId, personKnown: true };
};

/** How many texts of the target stand open in the log, from before texts were sealed. */
export const unsealedOf = (
  { platform: { store } }: Session,
  { tenant, wanted }: EraseTarget,
): Promise<number> =>
  countUnsealedTexts(store, { tenant, catalogs }, ({ eventId, metadata }) =>
    'personId' in wanted ? metadata.actor === wanted.personId : eventId === wanted.eventId,
  );
