import { describe, expect, it } from '@jest/globals';
import { languages, type Instant, type LocalDate } from '#kernel';
import { renderAtom } from './atom.js';
import { publicChangeKinds, type Change } from './change.js';
import { describeChange, nameOfPoint } from './describe-change.js';

const at = '2026-02-03T09:00:00.000Z' as Instant;
const change: Change = {
  ...{ eventId: 'e', position: '7', kind: 'STATUS', vedtakId: 'v', followUpId: 'f', at, recordedAt: at },
  ...{ status: 'MELDT_IVERKSATT', deadline: null, needsFollowUp: null },
};

describe('what happened', () => {
  it('is told in a sentence, in each language and of each kind', () => {
    expect(describeChange(change, 'nb')).toBe('3. februar 2026 meldte kommunen: meldt iverksatt.');
    const moved = { ...change, kind: 'DEADLINE', deadline: '2026-08-01' as LocalDate } as const;
    expect(describeChange(moved, 'nn')).toBe('3. februar 2026 vart fristen sett til 1. august 2026.');
    expect(describeChange({ ...moved, deadline: null }, 'nb')).toContain('tatt bort');
    expect(describeChange({ ...change, status: null }, 'nb')).toContain('kommunens liste');
    expect(describeChange({ ...change, kind: 'JUDGED', needsFollowUp: false }, 'nb')).toContain(
      'ikke krever',
    );
    for (const kind of publicChangeKinds)
      for (const language of languages)
        expect(describeChange({ ...change, kind }, language)).toMatch(/2026.*\.$/);
  });

  it('is named by number, point and title', () => {
    const vedtak = { caseNumber: { year: 2026, sequence: 1, asWritten: 'KS 001/26' }, title: 'Gangvei' };
    expect(nameOfPoint(vedtak, { point: 2 }, 'nb')).toBe('KS 001/26 punkt 2: Gangvei');
    expect(nameOfPoint({ ...vedtak, caseNumber: null }, null, 'nb')).toBe('Uten saksnummer: Gangvei');
  });
});

describe('the feed', () => {
  it('holds what somebody wrote as words, whatever they wrote', () => {
    const words = '</title><script>&"\u0000\u000b\uffff]]>';
    const text = renderAtom({
      ...{ id: 'i', title: words, language: 'nb', updated: at, author: words, self: 'a&b', first: 'a' },
      next: null,
      deleted: [{ ref: words, when: at }],
      entries: [
        { id: 'i', title: words, summary: words, link: words, published: at, updated: at, category: words },
      ],
    });
    expect(text).not.toMatch(/<script|rel="next"/);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
    expect(text).toContain('href="a&amp;b"');
  });
});
