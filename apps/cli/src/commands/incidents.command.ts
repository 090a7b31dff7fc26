import type { Command } from 'commander';
import {
  incidentClassTexts,
  incidentEvents,
  incidentProjection,
  incidentStateTexts,
  isOpenIncident,
  type IncidentDocument,
} from '#contexts';
import { retryIncident, retryRegistry } from '#work/upkeep';
import { dayOf, longDay, type ActorId, type TenantId } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { personFor } from '../person.js';
import { reminderPortsOf } from '../reminder-ports.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface ListOptions extends CommonOptions {
  readonly all?: boolean;
}
interface ActOptions extends CommonOptions {
  readonly reason: string;
  readonly person?: string;
}
interface ReassignOptions extends ActOptions {
  readonly to: string;
}

const triesOf = (count: number) => (count === 1 ? '1 forsøk' : `${count.toString()} forsøk`);

const lineOf = (incident: IncidentDocument, nameOf: (id: string) => string): string => {
  const { incidentId, state, work, error, attempts, assignee, raisedAt } = incident;
  const since = longDay(dayOf(raisedAt), 'nb');
  const whose = assignee === null ? '' : `. Hos ${nameOf(assignee)}`;
  const why = incidentClassTexts[incident.class].nb;
  return `  ${incidentId}  ${work}, ${incidentStateTexts[state].nb}, siden ${since}: ${error} (${triesOf(attempts)}, ${why})${whose}`;
};

const headline = (count: number, all: boolean) => {
  const what = all
    ? count === 1
      ? 'feilsak'
      : 'feilsaker'
    : count === 1
      ? 'åpen feilsak'
      : 'åpne feilsaker';
  return count === 0
    ? `Her er ingen ${all ? 'feilsaker' : 'åpne feilsaker'}.`
    : `${count.toString()} ${what}:`;
};

const howTo =
  'Prøv på nytt: iverk incidents retry ID --reason «…». La det stå som det er: iverk incidents skip ID --reason «…».';

const list = async (session: Session, options: ListOptions) => {
  const { all = false } = options;
  const { documents, people } = session.platform;
  const tenant = await tenantOf(session, options);
  const rows = await documents.find(incidentProjection, {
    tenant,
    ...(all ? {} : { where: isOpenIncident }),
    orderBy: [{ column: 'raisedAt', direction: 'ascending' }],
  });
  const incidents = rows.map(({ document }) => document);
  const assignees = incidents.flatMap(({ assignee }) => assignee ?? []) as ActorId[];
  const known = await people.byIds(tenant, assignees);
  session.output.result({ incidents }, [
    headline(incidents.length, all),
    ...incidents.map((each) => lineOf(each, (id) => known.get(id)?.name ?? id)),
    ...(incidents.length === 0 ? [] : [howTo]),
  ]);
  return exitCode.done;
};

const incidentOf = async (session: Session, tenant: TenantId, id: string): Promise<IncidentDocument> => {
  await session.catchUp();
  const found = await session.platform.documents.get(incidentProjection, tenant, id);
  if (found === undefined)
    throw new CommandStopped(`Feilsaken ${id} finnes ikke. Se: iverk incidents --all.`);
  return found;
};

/** Sends what somebody does about an incident, and answers the municipality it is in. */
const act = async (
  session: Session,
  [incidentId, options]: readonly [string, ActOptions],
  [type, data]: readonly [string, object],
): Promise<TenantId> => {
  const tenant = await tenantOf(session, options);
  await submit(
    session,
    {
      tenant,
      to: incidentEvents,
      subjectId: incidentId,
      type,
      data: { ...data, reason: options.reason },
    },
    await actingPerson(session, tenant, options.person),
  );
  return tenant;
};

/** Does the work at once: nobody need have started a worker, and who asks sees how it went. */
const retry = async (session: Session, incidentId: string, options: ActOptions) => {
  const tenant = await act(session, [incidentId, options], ['RetryIncident', {}]);
  await session.catchUp();
  await retryIncident({ ...reminderPortsOf(session), ...session.platform }, retryRegistry, {
    tenant,
    incidentId,
  });
  const incident = await incidentOf(session, tenant, incidentId);
  const isWell = incident.state === 'RESOLVED';
  session.output.result({ incident }, [
    isWell ? 'Det gikk bra. Feilsaken er løst.' : `Det gikk ikke: ${incident.error}`,
  ]);
  return isWell ? exitCode.done : exitCode.broken;
};

const skip = async (session: Session, incidentId: string, options: ActOptions) => {
  const tenant = await act(session, [incidentId, options], ['SkipIncident', {}]);
  const incident = await incidentOf(session, tenant, incidentId);
  session.output.result({ incident }, ['Det står som det er. Feilsaken teller ikke lenger som åpen.']);
  return exitCode.done;
};

const reassign = async (session: Session, incidentId: string, options: ReassignOptions) => {
  const to = await personFor(session, await tenantOf(session, options), options.to);
  const tenant = await act(session, [incidentId, options], ['ReassignIncident', { to }]);
  const incident = await incidentOf(session, tenant, incidentId);
  const name = (await session.platform.people.byIds(tenant, [to])).get(to)?.name ?? to;
  session.output.result({ incident }, [`Feilsaken er nå hos ${name}.`]);
  return exitCode.done;
};

const actCommand = (name: string, description: string) =>
  command(name, description)
    .argument('<feilsak>', 'feilsakens id, som iverk incidents viser den')
    .requiredOption('--reason <tekst>', 'hvorfor')
    .option('--person <hvem>', 'hvem som gjør det (e-post, navn eller id); ellers den som driver Iverk');

const listOption = (each: Command) => each.option('--all', 'også dem som er løst eller lagt bort', false);

/** What went wrong in the background, and what is done about it. */
export const incidentsCommand = (bare: Command): Command => {
  const listing = (each: Command) =>
    listOption(each).action((options: ListOptions) =>
      carryOut(options, () => inSession(options, (session) => list(session, options))),
    );
  return listing(bare)
    .addCommand(listing(command('list', 'viser det samme')))
    .addCommand(
      actCommand('retry', 'prøver på nytt').action((id: string, options: ActOptions) =>
        carryOut(options, () => inSession(options, (session) => retry(session, id, options))),
      ),
    )
    .addCommand(
      actCommand('skip', 'lar det stå som det er').action((id: string, options: ActOptions) =>
        carryOut(options, () => inSession(options, (session) => skip(session, id, options))),
      ),
    )
    .addCommand(
      actCommand('reassign', 'gir feilsaken til en person')
        .requiredOption('--to <hvem>', 'e-postadresse, navn eller id')
        .action((id: string, options: ReassignOptions) =>
          carryOut(options, () => inSession(options, (session) => reassign(session, id, options))),
        ),
    );
};
