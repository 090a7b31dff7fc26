import { readViews, type ViewDocument } from '#contexts';
import type { ActorId, TenantId } from '#kernel';
import { CommandStopped } from './exit-code.js';
import { personFor } from './person.js';
import type { Session } from './session.js';

const folded = (name: string) => name.trim().normalize('NFC').toLowerCase();

/** Whether a view has that name, however it is written. */
export const isCalled = (view: Pick<ViewDocument, 'name'>, name: string): boolean =>
  folded(view.name) === folded(name);

/** Whose views, and of which name. */
export interface NamedView {
  readonly tenant: TenantId;
  /** Null: everybody's alone. */
  readonly person: ActorId | null;
  readonly name: string;
}

/** The view of that name: somebody's own before everybody's. Throws `CommandStopped`, naming those there are. */
export const viewNamed = async (
  { platform: { documents } }: Session,
  { tenant, person, name }: NamedView,
): Promise<ViewDocument> => {
  const views = await readViews(documents, { tenant, person });
  const meant = views.filter((each) => isCalled(each, name));
  const found = meant.find(({ owner }) => owner !== null) ?? meant[0];
  if (found !== undefined) return found;
  throw new CommandStopped(
    views.length === 0
      ? 'Kommunen har ingen lagrede visninger.'
      : `Fant ingen visning «${name}». Velg blant: ${views.map((each) => each.name).join(', ')}.`,
  );
};

/** What the view that is named shows; undefined when none is. */
export const shownBy = async (
  session: Session,
  tenant: TenantId,
  { view: name, by }: { readonly view?: string; readonly by?: string },
): Promise<ViewDocument['shown'] | undefined> => {
  if (name === undefined) return undefined;
  const person = by === undefined ? null : await personFor(session, tenant, by);
  return (await viewNamed(session, { tenant, person, name })).shown;
};
