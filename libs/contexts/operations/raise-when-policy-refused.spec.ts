import { beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '#adapters/clock';
import { InMemoryEventStore } from '#adapters/event-store';
import { followerOf } from '#contexts';
import {
  reject,
  runCommand,
  streamOf,
  type ActorId,
  type FollowerPorts,
  type Instant,
  type RecordedEvent,
  type TenantId,
} from '#kernel';
import { record, renamed } from '#kernel/testing';
import { incidentAggregate } from './core/incident.decider.js';
import { incidentIdOf } from './core/incident-id.js';
import { incidentEvents } from './core/incident.events.js';
import { raiseWhenPolicyRefused } from './raise-when-policy-refused.js';

const tenant = '9999' as TenantId;
const [event] = record([{ event: renamed('Benk'), subjectId: 'thing-1' }]) as readonly [RecordedEvent];
const rejection = reject('label-empty', { label: 'x' });

describe('What a policy is refused', () => {
  let store: InMemoryEventStore;
  const clock = new SettableClock('2026-02-03T09:15:00.000Z' as Instant);
  const about = { kind: 'policy', id: event.eventId, category: 'test' } as const;
  const subjectId = incidentIdOf({ tenant, about, work: 'policy:label-things' });
  const incident = () => store.readStream(streamOf(incidentEvents, tenant, subjectId));

  beforeEach(() => {
    store = new InMemoryEventStore();
  });

  it('is an incident about the event that it followed from', async () => {
    await raiseWhenPolicyRefused({ store, clock }, 'label-things', event, rejection);
    const [raised, ...more] = await incident();
    expect(more).toEqual([]);
    expect(raised?.data).toEqual({
      ...{ about, work: 'policy:label-things', class: 'TERMINAL', attempts: 1 },
      error: 'label-empty (ThingRenamed, test-9999.thing-1); label: x',
    });
    expect(raised?.metadata).toMatchObject({
      actor: 'system:operations',
      causationId: event.eventId,
      sealed: ['/error'],
    });
  });

  it('is raised once, also when the policy is run over the event again after somebody has seen to it', async () => {
    await raiseWhenPolicyRefused({ store, clock }, 'label-things', event, rejection);
    await runCommand({ store, clock }, incidentAggregate, {
      ...{ tenant, subjectId, commandId: 'resolved', correlationId: 'x' },
      command: {
        type: 'ResolveIncident',
        data: {},
        issued: { by: 'system:x' as ActorId, roles: ['SYSTEM'], at: clock.now() },
      },
    });
    await raiseWhenPolicyRefused({ store, clock }, 'label-things', event, rejection);
    expect((await incident()).map(({ type }) => type)).toEqual(['IncidentRaised', 'IncidentResolved']);
  });

  it('is raised for each policy and each event', async () => {
    const other = { ...event, eventId: 'event-2' };
    await raiseWhenPolicyRefused({ store, clock }, 'label-things', event, rejection);
    await raiseWhenPolicyRefused({ store, clock }, 'count-things', event, rejection);
    await raiseWhenPolicyRefused({ store, clock }, 'label-things', other, rejection);
    expect(await store.head()).toBe(3n);
  });

  it('of an incident is none, for that could go round for ever', async () => {
    const own = { ...event, streamId: streamOf(incidentEvents, tenant, subjectId) };
    await raiseWhenPolicyRefused({ store, clock }, 'retry-incident-when-asked', own, rejection);
    expect(await store.head()).toBe(0n);
  });

  it('stands in the log before whoever follows it tells of it', async () => {
    const told: bigint[] = [];
    const ports = { store, clock } as unknown as FollowerPorts;
    const follower = followerOf(ports, async () => {
      told.push(await store.head());
    });
    await follower.onRefused('label-things', event, rejection);
    expect(told).toEqual([1n]);
  });
});
