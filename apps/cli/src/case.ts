import { caseProjection, knowPinned, pinnedProcedure, type CaseDocument } from '#contexts';
import type { TenantId } from '#kernel';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

const shortest = 8;

/** The case somebody means by its id, or by how the id begins. Throws `CommandStopped` for none, and for several. */
export const caseWith = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  written: string,
): Promise<CaseDocument> => {
  const exact = await documents.get(caseProjection, tenant, written);
  if (exact === undefined && written.length < shortest)
    throw new CommandStopped(`Skriv minst ${shortest.toString()} tegn av sakens id.`);
  const found =
    exact === undefined
      ? (await documents.find(caseProjection, { tenant })).map(({ document }) => document)
      : [exact];
  const [only, ...others] = found.filter(({ caseId }) => caseId.startsWith(written));
  if (only === undefined)
    throw new CommandStopped(`Fant ingen sak «${written}». Se hvilke som finnes med iverk case list.`);
  if (others.length > 0)
    throw new CommandStopped(`Flere saker begynner med «${written}». Skriv mer av id-en.`);
  await knowPinned(documents, tenant, [only.procedure]);
  return only;
};

/** What people call a state of the case's procedure. */
export const stateNameIn = ({ procedure }: CaseDocument, state: string): string =>
  pinnedProcedure(procedure).states[state]?.name?.nb ?? state;

/** Where it stands, in words. */
export const stateLine = (document: CaseDocument): string =>
  `${document.title}: ${stateNameIn(document, document.state)}`;
