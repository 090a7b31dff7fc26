import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { textUnchangedSince } from './text-unchanged-since.js';

type Line = Parameters<typeof textUnchangedSince>[0][number];

const line = (day: string, change: Partial<Line> = {}): Line => ({
  at: `${day}T08:00:00.000Z` as Instant,
  type: 'StatusReported',
  words: null,
  publicComment: 'Arbeidet går framover.',
  internalComment: null,
  ...change,
});

const since = (...lines: Line[]) => textUnchangedSince(lines)?.slice(0, 10) ?? null;

describe('Since when the text has been the same', () => {
  it('is since it was first said so', () => {
    expect(since(line('2026-01-05'))).toBe('2026-01-05');
    expect(since(line('2026-01-05'), line('2026-02-05'), line('2026-03-05'))).toBe('2026-01-05');
  });

  it('is since it last came to be so, when something else was said in between', () => {
    const other = { publicComment: 'Anbudet er ute.' };
    expect(since(line('2026-01-05'), line('2026-02-05', other), line('2026-03-05'))).toBe('2026-03-05');
    expect(since(line('2026-01-05', other), line('2026-02-05'), line('2026-03-05'))).toBe('2026-02-05');
  });

  it('does not care for blanks, nor for which field the words stand in', () => {
    const list = { type: 'StatusImported', publicComment: null, words: ' Arbeidet  går\nframover. ' };
    expect(since(line('2026-01-05', list), line('2026-02-05'))).toBe('2026-01-05');
  });

  it('counts what is internal as text too', () => {
    expect(since(line('2026-01-05'), line('2026-02-05', { internalComment: 'Venter på svar.' }))).toBe(
      '2026-02-05',
    );
  });

  it('is left alone by a status without words, and by what tells of something else', () => {
    const moved = line('2026-03-05', { type: 'DeadlineMoved', publicComment: 'Utsatt.' });
    const silent = line('2026-02-05', { publicComment: ' ' });
    expect(since(line('2026-01-05'), silent, moved)).toBe('2026-01-05');
  });

  it('is never, where nothing has been said', () => {
    expect(since()).toBeNull();
    expect(since(line('2026-01-05', { publicComment: null }))).toBeNull();
  });
});
