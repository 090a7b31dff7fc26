import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { sealedFields, sealedText } from '#kernel';

const schema = z.strictObject({
  title: z.string(),
  comment: sealedText.nullable(),
  rows: z.array(z.strictObject({ words: sealedText, note: sealedText.optional() })),
  details: z.record(z.string(), sealedText),
  origin: z.union([
    z.strictObject({ kind: z.literal('list'), said: sealedText }),
    z.strictObject({ kind: z.literal('form') }),
  ]),
});

describe('The sealed fields of an event', () => {
  it('are pointed at wherever they lie, and nothing else is', () => {
    const data = {
      title: 'Budsjett',
      comment: 'Venter på svar.',
      rows: [{ words: 'a' }, { words: 'b', note: 'c' }],
      details: { 'a/b': 'd', 'c~d': 'e' },
      origin: { kind: 'list', said: 'f' },
    };
    expect(sealedFields(schema, data)).toEqual([
      '/comment',
      '/rows/0/words',
      '/rows/1/words',
      '/rows/1/note',
      '/details/a~1b',
      '/details/c~0d',
      '/origin/said',
    ]);
  });

  it('leave out what is not said', () => {
    const data = { title: 'Budsjett', comment: null, rows: [], details: {}, origin: { kind: 'form' } };
    expect(sealedFields(schema, data)).toEqual([]);
  });
});
