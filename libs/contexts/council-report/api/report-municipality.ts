import { tenantNumbered } from '#contexts/organisation';
import type { ReadStore } from '#kernel';
import type { RequestContext } from '#toolkit/access';

/** Whoever asks about another municipality than the token's does so as the public; undefined where none is known. */
export const inMunicipality = async (
  documents: ReadStore,
  context: RequestContext,
  kommune: string | null,
): Promise<RequestContext | undefined> => {
  if (kommune === null) return context.tenant === '' ? undefined : context;
  const tenant = await tenantNumbered(documents, kommune);
  if (tenant === undefined || tenant === context.tenant) return tenant && context;
  return { ...context, tenant, actor: null, roles: [], leads: [] };
};

/** What whoever did not say which is told. */
export const noMunicipality = (kommune: string | null): string =>
  kommune === null
    ? 'Si hvilken kommune det gjelder: kommune: "NNNN".'
    : `Kommune ${kommune} finnes ikke her.`;
