import {
  municipalityEvents,
  municipalityIdOf,
  organisationEvents,
  organisationIdOf,
  unitIdOf,
  type Role,
} from '#contexts';
import { aggregates } from '#contexts';
import {
  aggregateOf,
  isRejection,
  runCommand,
  uuid5,
  type ActorId,
  type Clock,
  type CommandPorts,
  type EventCatalog,
  type LocalDate,
  type PeopleDirectory,
  type TenantId,
} from '#kernel';

export const tenant = '9901' as TenantId;

/** What a journey works on: the log with its read models, and the time. */
export interface World {
  readonly platform: CommandPorts & { readonly people: PeopleDirectory };
  readonly clock: Clock;
  /** Runs policies and projections to the log's head, as the projector does. */
  readonly catchUp: () => Promise<bigint>;
}

export const school = unitIdOf(tenant, 'Oppvekst');
export const health = unitIdOf(tenant, 'Helse');

const members: readonly (readonly [string, string, Role, string])[] = [
  ['director', school, 'DIRECTOR', 'Kommunedirektør'],
  ['coordinator', school, 'COORDINATOR', 'Vedtakskoordinator'],
  ['secretary', school, 'SECRETARY', 'Møtesekretær'],
  ['leader', school, 'LEADER', 'Kommunalsjef'],
  ['officer', school, 'CASE_OFFICER', 'Rådgiver'],
  ['deputy', school, 'CASE_OFFICER', 'Rådgiver'],
  ['stranger', health, 'CASE_OFFICER', 'Rådgiver'],
];

const run = async (
  api: World,
  [to, subjectId]: readonly [EventCatalog, string],
  { type, data }: { type: string; data: object },
) => {
  const outcome = await runCommand(api.platform, aggregateOf(aggregates, to), {
    tenant,
    subjectId,
    command: { type, data, issued: { by: 'system:test' as ActorId, roles: ['SYSTEM'], at: api.clock.now() } },
    commandId: uuid5('given', type, subjectId),
    correlationId: uuid5('given'),
  });
  if (isRejection(outcome)) throw new Error(outcome.rejected);
};

/** A municipality with two units and one person in each role; person ids are their names here. */
export const givenMunicipality = async (api: World): Promise<void> => {
  const municipality = [municipalityEvents, municipalityIdOf(tenant)] as const;
  const data = { number: tenant, name: 'Prøve', from: null };
  await run(api, municipality, { type: 'AddMunicipality', data });
  const from = '2020-01-01' as LocalDate;
  await run(api, [organisationEvents, organisationIdOf(tenant)], {
    type: 'AcceptOrganisationList',
    data: {
      events: [
        { type: 'UnitAdded', data: { unitId: school, name: 'Oppvekst', parentId: null } },
        { type: 'UnitAdded', data: { unitId: health, name: 'Helse', parentId: null } },
        ...members.map(([personId, unitId, role, title]) => ({
          type: 'MembershipStarted',
          data: { membershipId: uuid5('membership', personId), personId, unitId, role, title, from },
        })),
      ],
    },
  });
  await api.platform.people.save(
    tenant,
    members.map(([personId]) => ({
      personId: personId as ActorId,
      name: `${personId} Eksempel`,
      email: `${personId}@demo.invalid`,
      employeeNumber: null,
    })),
  );
  await api.catchUp();
};
