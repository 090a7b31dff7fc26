import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { record } from '#kernel/testing';
import { clearWhenResent } from './clear-when-resent.policy.js';

const effectsOf = (again: string | null) => {
  const data = {
    ...({ mailKey: 'mail-2', recipient: 'officer', language: 'nb', letter: 'DIGEST' } as const),
    ...{ items: [], again, on: '2026-03-02' as LocalDate },
  };
  return record([{ event: { type: 'MailPlanned', data } as const, subjectId: 'dispatch-1' }]).flatMap(
    (each) => clearWhenResent.on.MailPlanned?.(each) ?? [],
  );
};

describe('When a mail is planned', () => {
  it('the address is tried again where it repeats another', () => {
    expect(effectsOf('mail-1')).toMatchObject([
      { do: 'send', subjectId: 'officer', command: { type: 'ClearAddress' } },
    ]);
  });

  it('the address stays as it is where it repeats none', () => {
    expect(effectsOf(null)).toEqual([]);
  });
});
