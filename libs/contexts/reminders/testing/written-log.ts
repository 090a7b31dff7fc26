import { followUpEvents, type FollowUpEvent } from '#contexts/follow-up';
import {
  municipalityEvents,
  organisationEvents,
  type Membership,
  type MunicipalityEvent,
  type OrganisationEvent,
} from '#contexts/organisation';
import { vedtakEvents, type VedtakEvent } from '#contexts/vedtak';
import {
  streamOf,
  uuid5,
  type ActorId,
  type EventCatalog,
  type Instant,
  type Message,
  type TenantId,
} from '#kernel';
import { politiskVedtakRef } from '#contexts/procedures';
import type { ReminderPorts } from '../jobs/reminder-ports.js';
import { day, organisation, people } from './documents.js';

/** Writes to the log what other contexts would have written. */
export const happened = async (
  { store }: ReminderPorts,
  { tenant, catalog, id }: { tenant: TenantId; catalog: EventCatalog; id: string },
  events: readonly Message[],
  at = '2026-01-15T09:00:00.000Z',
): Promise<void> => {
  const streamId = streamOf(catalog, tenant, id);
  const history = await store.readStream(streamId);
  const metadata = {
    actor: 'system:test' as ActorId,
    roles: [],
    occurredAt: at as Instant,
    recordedAt: at as Instant,
    commandId: uuid5('test', streamId, history.length),
    correlationId: 'test',
    causationId: null,
  };
  await store.append({
    streamId,
    expectedRevision: history.at(-1)?.revision ?? 'no-stream',
    events: events.map(({ type, data }, index) => ({
      eventId: uuid5('test', streamId, history.length, index),
      type,
      schemaVersion: catalog.definitions[type]?.version ?? 1,
      data,
      metadata,
    })),
  });
};

export const followUpIn = (tenant: TenantId, name: string) => ({
  tenant,
  catalog: followUpEvents,
  id: uuid5('test-follow-up', tenant, name),
});

const registered = (title: string): VedtakEvent => ({
  type: 'VedtakRegistered',
  data: {
    organ: 'KS',
    caseNumber: { year: 2026, sequence: 12, asWritten: 'KS 012/26' },
    date: day('2026-01-10'),
    title,
    text: null,
    source: 'manual',
    final: true,
    systemCase: null,
    archiveCase: null,
  },
});

const opened = (vedtakId: string, officer: string | null): FollowUpEvent => ({
  type: 'FollowUpOpened',
  data: {
    vedtakId,
    point: 1,
    kind: 'VEDTAK',
    origin: 'triage',
    status: 'IKKE_STARTET',
    procedure: politiskVedtakRef,
    unit: null,
    coUnits: [],
    officer,
    deputy: null,
    responsibleAsWritten: null,
    deadline: null,
    noDeadlineBecause: null,
  },
});

/** A point that is open and that nobody has reported on. */
export const openPoint = async (
  ports: ReminderPorts,
  tenant: TenantId,
  name: string,
  officer: string | null,
): Promise<void> => {
  const id = uuid5('test-vedtak', tenant, name);
  await happened(ports, { tenant, catalog: vedtakEvents, id }, [registered(`Sak ${name}`)]);
  await happened(ports, followUpIn(tenant, name), [opened(id, officer)]);
};

/** The officer has told the status of the point. */
export const report = (ports: ReminderPorts, tenant: TenantId, name: string, at: string): Promise<void> => {
  const reported: FollowUpEvent = {
    type: 'StatusReported',
    data: {
      from: 'IKKE_STARTET',
      status: 'UNDER_ARBEID',
      publicComment: 'I gang',
      internalComment: null,
      holdReasons: [],
      holdUntil: null,
      reference: null,
      treatment: null,
    },
  };
  return happened(ports, followUpIn(tenant, name), [reported], at);
};

const started = ({ membershipId, personId, unitId, role, title, from }: Membership): OrganisationEvent => ({
  type: 'MembershipStarted',
  data: { membershipId, personId, unitId, role, title, from },
});

/** A municipality with an organisation of six, whose officer and coordinator each have a point to tell about. */
export const municipality = async (
  ports: ReminderPorts,
  name: string,
  settings: Extract<MunicipalityEvent, { type: 'SettingsChanged' }>['data'] = {},
): Promise<TenantId> => {
  const tenant = name as TenantId;
  const added: MunicipalityEvent[] = [
    { type: 'MunicipalityAdded', data: { number: '9999', name: 'Demo', from: null } },
    { type: 'SettingsChanged', data: settings },
  ];
  const staffed: OrganisationEvent[] = [
    ...organisation.units.map((data) => ({ type: 'UnitAdded', data }) as const),
    ...organisation.memberships.map(started),
  ];
  await happened(ports, { tenant, catalog: municipalityEvents, id: uuid5('test-m', tenant) }, added);
  await happened(ports, { tenant, catalog: organisationEvents, id: uuid5('test-o', tenant) }, staffed);
  await ports.people.save(tenant, [...people().values()]);
  await openPoint(ports, tenant, 'first', 'officer');
  await openPoint(ports, tenant, 'second', null);
  return tenant;
};
