import {
  activeMembershipsOf,
  organisationAggregate,
  organisationEvents,
  organisationIdOf,
  type OrganisationDocument,
} from '#contexts/organisation';
import { readLibrary } from '#contexts/procedures';
import { dayOf, foldStream, streamOf, type Aggregate, type CommandPorts, type TenantId } from '#kernel';
import type { OpenCase } from './core/case.commands.js';
import { pinsFor } from './core/opening.js';

const organisationIn = async (ports: CommandPorts, tenant: TenantId): Promise<OrganisationDocument> => {
  const streamId = streamOf(organisationEvents, tenant, organisationIdOf(tenant));
  return (await foldStream(ports, organisationAggregate, streamId)).state as OrganisationDocument;
};

/** What begins of itself is its officer's unit's to answer for, so that there is a leader to turn to. */
const sharesOf = async (
  ports: CommandPorts,
  tenant: TenantId,
  { data, issued }: OpenCase,
): Promise<OpenCase['data']['shares']> => {
  const { of, officer, shares } = data;
  if (!('on' in of) || officer === null || shares.length > 0) return shares;
  const [membership] = activeMembershipsOf(await organisationIn(ports, tenant), officer, dayOf(issued.at));
  return membership === undefined
    ? shares
    : [{ what: null, main: [{ kind: 'UNIT', id: membership.unitId }], part: [] }];
};

/** Gives a case that is opened the procedure its municipality has in force by then, and somebody who answers. */
export const prepareCase: NonNullable<Aggregate['prepare']> = async (ports, { tenant, command, state }) => {
  if (command.type !== 'OpenCase' || state !== 'absent') return command;
  const asked = command as OpenCase;
  const pins = pinsFor(asked.data, await readLibrary(ports, tenant));
  return { ...asked, data: { ...asked.data, pins, shares: await sharesOf(ports, tenant, asked) } };
};
