import { describe, expect, it } from '@jest/globals';
import { refuseTexts } from './text-rules.js';

describe('The rules for what people write', () => {
  it('let an ordinary text through, and none at all', () => {
    expect(refuseTexts({ comment: 'Planarbeidet pågår', reason: null, other: undefined })).toBeUndefined();
  });

  it('refuse a text that is too long, and say how long it may be', () => {
    expect(refuseTexts({ comment: 'ja', reason: 'x'.repeat(11) }, 10)).toEqual({
      rejected: 'text-too-long',
      details: { field: 'reason', max: '10', length: '11' },
    });
  });

  it('refuse a national identity number, and say in which field', () => {
    expect(refuseTexts({ comment: 'Gjelder 018112 00065.' })).toEqual({
      rejected: 'national-id-in-text',
      details: { field: 'comment' },
    });
  });
});
