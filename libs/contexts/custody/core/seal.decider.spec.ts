import { describe, it } from '@jest/globals';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import { sealDecider } from './seal.decider.js';

const given = specify(sealDecider);
const sealAt = (count: number) => ({ position: (count * 2).toString(), count, head: 'ab'.repeat(32) });
const sealed = (count: number) => ({ type: 'LogSealed', data: sealAt(count) }) as const;
const seal = (count: number) =>
  ({
    type: 'SealLog',
    data: sealAt(count),
    issued: {
      by: 'system:custody' as ActorId,
      roles: ['SYSTEM'],
      at: '2026-02-03T02:00:00.000Z' as Instant,
    },
  }) as const;

describe('A seal', () => {
  it('says how far the chain has come', () => {
    given().when(seal(7)).then(sealed(7));
  });

  it('is not put where nothing has come but the last seal itself', () => {
    given(sealed(7)).when(seal(8)).thenNothing();
    given(sealed(7)).when(seal(7)).thenNothing();
  });

  it('is put where more has come', () => {
    given(sealed(7)).when(seal(9)).then(sealed(9));
  });
});
