import type { Text } from '#kernel';

/** The words of a deadline in somebody's calendar. */
export const deadlineTexts = {
  summary: {
    nb: 'Frist: {number}, punkt {point}',
    nn: 'Frist: {number}, punkt {point}',
    en: 'Deadline: {number}, point {point}',
  },
  noNumber: { nb: 'sak uten nummer', nn: 'sak utan nummer', en: 'case without a number' },
} as const satisfies Record<string, Text>;
