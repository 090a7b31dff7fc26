import { holderGroups, organisationOf, roles, type CaseHolder, type CaseShare } from '#contexts';
import type { TenantId } from '#kernel';
import { personFor } from './person.js';
import type { Session } from './session.js';
import { unitIdFor } from './unit-option.js';

/** Whom the command line means: a group, a role, somebody with an e-mail address, else a unit. Throws `CommandStopped`. */
const holderFrom = async (session: Session, tenant: TenantId, written: string): Promise<CaseHolder> => {
  const id = written.trim();
  if (holderGroups.some((group) => group === id)) return { kind: 'GROUP', id };
  if (roles.some((role) => role === id)) return { kind: 'ROLE', id };
  if (id.includes('@')) return { kind: 'PERSON', id: await personFor(session, tenant, id) };
  return { kind: 'UNIT', id: unitIdFor(await organisationOf(session.platform.documents, tenant), id) };
};

const holdersFrom = async (session: Session, tenant: TenantId, written: string): Promise<CaseHolder[]> => {
  const names = written.split(/[,+]/).filter((each) => each.trim() !== '');
  const holders = [];
  for (const each of names) holders.push(await holderFrom(session, tenant, each));
  return holders;
};

/**
 * One part of a case as it is written on the command line: `hovedansvar / delansvar: hva det er`. Several who share are
 * separated by a comma; what comes after the slash, and after the colon, may be left out.
 */
export const shareFrom = async (session: Session, tenant: TenantId, written: string): Promise<CaseShare> => {
  const [who = '', ...words] = written.split(':');
  const [main = '', part = ''] = who.split('/');
  const what = words.join(':').trim();
  return {
    what: what === '' ? null : what,
    main: await holdersFrom(session, tenant, main),
    part: await holdersFrom(session, tenant, part),
  };
};
