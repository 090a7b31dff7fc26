import {
  organisationAggregate,
  organisationEvents,
  organisationIdOf,
  type OrganisationDocument,
} from '#contexts/organisation';
import { readLibrary } from '#contexts/procedures';
import { dayOf, foldStream, streamOf, type Aggregate, type CommandPorts, type TenantId } from '#kernel';
import type { OpenCase } from './core/case.commands.js';
import { pinsFor } from './core/opening.js';
import { answeredByOwnUnit } from './core/own-unit.js';

const organisationIn = async (ports: CommandPorts, tenant: TenantId): Promise<OrganisationDocument> => {
  const streamId = streamOf(organisationEvents, tenant, organisationIdOf(tenant));
  return (await foldStream(ports, organisationAggregate, streamId)).state as OrganisationDocument;
};

/** Gives a case that is opened the procedure its municipality has in force by then, and somebody who answers. */
export const prepareCase: NonNullable<Aggregate['prepare']> = async (ports, { tenant, command, state }) => {
  if (command.type !== 'OpenCase' || state !== 'absent') return command;
  const asked = command as OpenCase;
  const pins = pinsFor(asked.data, await readLibrary(ports, tenant));
  const staff = { organisation: await organisationIn(ports, tenant), day: dayOf(asked.issued.at) };
  return { ...asked, data: { ...answeredByOwnUnit(asked.data, staff), pins } };
};
