import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#adapters/config';
import { openPlatform } from '#adapters/platform';
import { categories, followUpEvents } from '#contexts';
import { partsOfStream, uuid5, type ActorId, type StoredEvent } from '#kernel';
import { logOf } from './log-of.js';
import { installIverk, type Iverk } from './run-iverk.js';

interface Verified {
  readonly sound: boolean;
  readonly differences: readonly object[];
  readonly replay: {
    readonly sound: boolean;
    readonly streams: number;
    readonly events: number;
    readonly deviations: number;
    readonly found: readonly {
      readonly streamId: string;
      readonly problem: string;
      readonly message: string;
    }[];
  };
}

describe('iverk verify --replay', () => {
  let iverk: Iverk;
  let log: readonly StoredEvent[];

  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('demo');
    log = await logOf(iverk);
  }, 60_000);
  afterAll(() => iverk.remove());

  /** Straight to the store, as no command could. */
  const write = async (after: StoredEvent, type: string, data: object) => {
    const platform = await openPlatform(readConfig(iverk.env), { queue: 'silent', categories });
    const id = uuid5('tampered', after.streamId, after.revision.toString());
    const metadata = {
      actor: 'person-1' as ActorId,
      roles: ['DIRECTOR'],
      occurredAt: after.metadata.occurredAt,
      recordedAt: after.metadata.recordedAt,
      commandId: id,
      correlationId: id,
      causationId: null,
    };
    const events = [{ eventId: id, type, schemaVersion: 1, data, metadata }];
    await platform.store.append({ streamId: after.streamId, expectedRevision: after.revision, events });
    await platform.close();
  };
  const lastOf = (which: (event: StoredEvent) => boolean): StoredEvent => {
    const begun = log.find(which);
    const last = log.findLast(({ streamId }) => streamId === begun?.streamId);
    if (last === undefined) throw new Error('the demo has no such stream');
    return last;
  };

  it('plays every stream of the demo, and finds all of it sound', async () => {
    const { sound, replay } = await iverk.json<Verified>('verify', '--replay');
    const streams = new Set(log.map(({ streamId }) => streamId)).size;
    expect([sound, replay]).toEqual([
      true,
      { sound: true, streams, events: log.length, deviations: 0, unreached: 0, found: [] },
    ]);
    const { code, stdout } = await iverk.run('verify', '--replay', '--kommune', '1841');
    expect(code).toBe(0);
    expect(stdout).toContain('Alt som står i loggen, følger reglene og prosedyrene som gjaldt.');
  }, 60_000);

  it('names each step that nobody could have taken, and ends with 3', async () => {
    const closed = lastOf(({ data }) => (data as { status?: string }).status === 'AVSLUTTET');
    await write(closed, 'TimerFired', {
      key: 'overdue/mayor',
      due: '2026-06-02',
      act: 'REMIND',
      to: ['OFFICER'],
      step: null,
    });
    const fresh = lastOf(({ type, streamId }) => type === 'FollowUpOpened' && streamId !== closed.streamId);
    await write(fresh, 'DeadlineMoved', { nonsense: true });

    const { code, stdout } = await iverk.run('verify', '--replay', '--json');
    const { sound, replay } = JSON.parse(stdout) as Verified;
    expect([code, sound, replay.deviations]).toEqual([3, false, 2]);
    expect(replay.found).toContainEqual({
      streamId: closed.streamId,
      revision: (closed.revision + 1n).toString(),
      position: expect.any(String),
      type: 'TimerFired',
      problem: 'log-timer-unknown',
      details: { key: 'overdue/mayor', procedure: 'politisk-vedtak v1' },
      message: 'Prosedyren politisk-vedtak v1 har ikke noe varsel som heter overdue/mayor.',
    });
    expect(replay.found).toContainEqual(
      expect.objectContaining({ streamId: fresh.streamId, problem: 'log-unreadable' }),
    );
    expect(partsOfStream(closed.streamId).category).toBe(followUpEvents.category);

    const told = await iverk.run('verify', '--replay');
    expect(told.code).toBe(3);
    expect(told.stdout).toContain('2 avvik fra reglene og prosedyrene som gjaldt:');
    expect(told.stdout).toContain(
      `  ${closed.streamId}, hendelse ${(closed.revision + 1n).toString()} (posisjon `,
    );
    expect(told.stdout).toContain('Resten av strømmen er ikke spilt av.');
  }, 60_000);

  it('says nothing of it when it is not asked', async () => {
    const { stdout } = await iverk.run('verify', '--json');
    expect(JSON.parse(stdout)).not.toHaveProperty('replay');
  }, 60_000);
});
