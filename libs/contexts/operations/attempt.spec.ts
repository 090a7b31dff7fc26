import { beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock, SystemIds } from '#adapters/clock';
import { InMemoryEventStore } from '#adapters/event-store';
import { streamOf, UnreadableEvent, type BackgroundWork, type Instant, type TenantId } from '#kernel';
import { attempt, attemptWith, type AttemptPorts } from './attempt.js';
import { incidentIdOf } from './core/incident-id.js';
import { incidentEvents } from './core/incident.events.js';

const work: BackgroundWork = {
  tenant: '9999' as TenantId,
  about: { kind: 'job', id: 'seal-log', category: null },
  work: 'seal-log',
};

describe('Work in the background', () => {
  let store: InMemoryEventStore;
  let waited: number[];
  let tries: number;

  beforeEach(() => {
    store = new InMemoryEventStore();
    waited = [];
    tries = 0;
  });

  const ports = (rest: Partial<AttemptPorts> = {}): AttemptPorts => ({
    store,
    clock: new SettableClock('2026-02-03T09:15:00.000Z' as Instant),
    ids: new SystemIds(),
    pause: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
    jitter: () => 0.999_999,
    ...rest,
  });
  const failing = (times: number, fault: Error) => () => {
    tries += 1;
    return tries > times ? Promise.resolve() : Promise.reject(fault);
  };
  const incident = async () =>
    (await store.readStream(streamOf(incidentEvents, work.tenant, incidentIdOf(work)))).map(
      ({ type, data }) => ({ type, ...data }),
    );
  const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

  it('that goes well writes nothing', async () => {
    expect(await attempt(ports(), work, failing(0, lost))).toBe('done');
    expect(await store.head()).toBe(0n);
  });

  it('is tried again after a while, longer each time and never long', async () => {
    expect(await attempt(ports(), work, failing(4, lost))).toBe('done');
    expect(waited).toEqual([499, 999, 1999, 3999]);
    expect(await store.head()).toBe(0n);
  });

  it('stops visibly after the last try', async () => {
    expect(await attempt(ports(), work, failing(99, lost))).toBe('incident');
    expect(tries).toBe(5);
    expect(await incident()).toEqual([
      {
        ...{ type: 'IncidentRaised', about: work.about, work: 'seal-log', class: 'EXHAUSTED' },
        ...{ error: 'Error: connect ECONNREFUSED', attempts: 5 },
      },
    ]);
  });

  it.each([new UnreadableEvent('Ting', 9), new TypeError('x is not a function')])(
    'stops at once where waiting cannot help: %s',
    async (fault) => {
      expect(await attemptWith(ports())(work, failing(99, fault))).toBe('incident');
      expect(waited).toEqual([]);
      expect(await incident()).toMatchObject([{ class: 'TERMINAL', attempts: 1 }]);
    },
  );

  it('that fails in the same way again and again is one incident', async () => {
    for (let night = 0; night < 3; night += 1) await attempt(ports(), work, failing(99, lost));
    expect(await incident()).toHaveLength(1);
  });

  it('that goes well later ends its incident, and that of nothing else', async () => {
    await attempt(ports(), work, failing(99, lost));
    await attempt(ports(), { ...work, work: 'other' }, failing(0, lost));
    expect(await incident()).toHaveLength(1);
    tries = 99;
    expect(await attempt(ports(), work, failing(99, lost))).toBe('done');
    expect((await incident()).map(({ type }) => type)).toEqual(['IncidentRaised', 'IncidentResolved']);
  });

  it('is left for whoever looks next when the process is to end, also while it waits', async () => {
    const stopping = AbortSignal.abort();
    expect(await attempt(ports({ stopping }), work, failing(99, lost))).toBe('stopped');
    expect(tries).toBe(0);
    const ending = new AbortController();
    const pause = () => {
      ending.abort();
      return new Promise<void>(() => undefined);
    };
    expect(await attempt(ports({ stopping: ending.signal, pause }), work, failing(99, lost))).toBe('stopped');
    expect(tries).toBe(1);
    expect(await store.head()).toBe(0n);
  });

  it('throws only when not even the incident can be written', async () => {
    class Broken extends InMemoryEventStore {
      override append() {
        return Promise.reject(new Error('the log is gone'));
      }
    }
    const broken = ports({ store: new Broken() });
    await expect(attempt(broken, work, failing(99, lost))).rejects.toThrow('the log is gone');
  });
});
