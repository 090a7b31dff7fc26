import type { LocalDate } from '#kernel';
import type { Doubt } from './doubt.js';
import type { Group } from './group-rows.js';
import type { KnownVedtak } from './known.js';

const about = ({ vedtakId, caseNumber }: Group) => ({
  caseNumber: caseNumber?.asWritten ?? null,
  vedtakId,
  followUpId: null,
});

/** Rows with another day than the one that is kept. The same two days are the same question, whichever is known. */
export const dateConflicts = (group: Group, kept: LocalDate | null): readonly Doubt[] =>
  group.entries.flatMap(({ row, date }) => {
    if (date === null || kept === null || date === kept) return [];
    const days = [kept, date].sort();
    const details = { known: kept, other: date };
    return [
      {
        ...about(group),
        code: 'date-conflict',
        row,
        about: [group.vedtakId, ...days],
        details,
        leftOut: false,
      },
    ];
  });

/** Rows about a vedtak that has been withdrawn at its source. */
export const withdrawnStillTold = (group: Group, { vedtakId, title }: KnownVedtak): readonly Doubt[] =>
  group.entries.map(({ row }) => ({
    ...about(group),
    code: 'vedtak-withdrawn',
    row,
    about: [vedtakId],
    details: { title },
    leftOut: true,
  }));
