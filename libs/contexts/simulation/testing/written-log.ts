import { followUpEvents, type FollowUpEvent } from '#contexts/follow-up';
import {
  municipalityEvents,
  municipalityIdOf,
  organisationEvents,
  organisationIdOf,
  type MunicipalityEvent,
  type OrganisationEvent,
} from '#contexts/organisation';
import { politiskVedtakRef } from '#contexts/procedures';
import {
  streamOf,
  type ActorId,
  type EventCatalog,
  type Instant,
  type Message,
  type RecordedEvent,
} from '#kernel';
import { day, demo, organisation } from './documents.js';

/** As the log holds what happened, and learned it then. */
export const written = (
  { catalog, id }: { readonly catalog: EventCatalog; readonly id: string },
  { type, data }: Message,
  moment: string,
): RecordedEvent => ({
  ...{ type, data, tenant: demo, subjectId: id, streamId: streamOf(catalog, demo, id) },
  ...{ eventId: `${id} ${type} ${moment}`, revision: 0n, position: 0n },
  ...{ actor: 'officer' as ActorId, roles: ['CASE_OFFICER'], causationId: null },
  ...{ commandId: `${id} ${type} ${moment}`, correlationId: 'test' },
  ...{ occurredAt: moment as Instant, recordedAt: moment as Instant },
});

/** A municipality with the six of `documents.ts`, that never asks unless its settings say so. */
export const municipality = (
  settings: Extract<MunicipalityEvent, { type: 'SettingsChanged' }>['data'] = { rhythm: 'NEVER' },
  moment = '2026-01-02T08:00:00.000Z',
): readonly RecordedEvent[] => {
  const itself: MunicipalityEvent[] = [
    { type: 'MunicipalityAdded', data: { number: '9999', name: 'Demo', from: null } },
    { type: 'SettingsChanged', data: settings },
  ];
  const staff: OrganisationEvent[] = [
    ...organisation.units.map((data) => ({ type: 'UnitAdded', data }) as const),
    ...organisation.memberships.map(
      ({ membershipId, personId, unitId, role, title, from }): OrganisationEvent => ({
        type: 'MembershipStarted',
        data: { membershipId, personId, unitId, role, title, from },
      }),
    ),
  ];
  const [place, people] = [
    { catalog: municipalityEvents, id: municipalityIdOf(demo) },
    { catalog: organisationEvents, id: organisationIdOf(demo) },
  ];
  return [
    ...itself.map((event) => written(place, event, moment)),
    ...staff.map((event) => written(people, event, moment)),
  ];
};

/** Something that happened to the point. */
export const toPoint = (event: FollowUpEvent, moment: string, id = 'follow-up-1'): RecordedEvent =>
  written({ catalog: followUpEvents, id }, event, moment);

/** A point that is worked on, with a deadline. */
export const pointOpened = (deadline: string, moment: string, id = 'follow-up-1'): RecordedEvent =>
  toPoint(
    {
      type: 'FollowUpOpened',
      data: {
        vedtakId: 'vedtak-1',
        ...{ point: 1, kind: 'VEDTAK', origin: 'triage', status: 'UNDER_ARBEID' },
        procedure: politiskVedtakRef,
        ...{ unit: 'plan', coUnits: [], officer: 'officer', deputy: null, responsibleAsWritten: null },
        ...{ deadline: day(deadline), noDeadlineBecause: null },
      },
    },
    moment,
    id,
  );

export const reported = (
  moment: string,
  status: 'UNDER_ARBEID' | 'AVSLUTTET' = 'UNDER_ARBEID',
  id?: string,
) =>
  toPoint(
    {
      type: 'StatusReported',
      data: {
        ...{ from: 'UNDER_ARBEID', status, publicComment: 'Går framover.', internalComment: null },
        ...{ holdReasons: [], holdUntil: null, reference: null, treatment: null },
      },
    },
    moment,
    id,
  );
