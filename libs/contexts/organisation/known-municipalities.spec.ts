import { describe, expect, it } from '@jest/globals';
import type { ReadStore, TenantId } from '#kernel';
import { KnownMunicipalities } from './known-municipalities.reads.js';

/** A store that tells how often it has been asked, and wakes when it is told to. */
const given = (tenants: readonly string[]) => {
  const state = { tenants, asked: 0, wake: () => undefined as unknown, watching: false };
  const documents = {
    tenantsOf: () => {
      state.asked += 1;
      return Promise.resolve(state.tenants as readonly TenantId[]);
    },
    getMany: () => Promise.resolve([]),
    watch: (wake: () => void) => {
      Object.assign(state, { wake, watching: true });
      return Promise.resolve(() => {
        state.watching = false;
        return Promise.resolve();
      });
    },
  } as unknown as ReadStore;
  return { state, known: new KnownMunicipalities(documents) };
};

describe('What is known of municipalities', () => {
  it('is read once, however many ask', async () => {
    const { state, known } = given(['a']);
    expect(await Promise.all([known.only(), known.only()])).toEqual(['a', 'a']);
    expect(await known.only()).toBe('a');
    expect(state.asked).toBe(1);
  });

  it('is read anew when read models have moved', async () => {
    const { state, known } = given(['a']);
    await known.only();
    state.tenants = ['a', 'b'];
    state.wake();
    expect(await known.only()).toBeUndefined();
  });

  it('is asked for each time while it is not there', async () => {
    const { state, known } = given([]);
    expect(await known.numbered('9901')).toBeUndefined();
    state.tenants = ['a'];
    expect(await known.numbered('9901')).toBe('a');
  });

  it('is watched no more when the process ends', async () => {
    const { state, known } = given(['a']);
    await known.only();
    expect(state.watching).toBe(true);
    await known.beforeApplicationShutdown();
    expect(state.watching).toBe(false);
  });
});
