import type { Text } from '#kernel';

/** What people read when a bulk act, or one of its many, cannot be carried out. */
export const bulkTexts = {
  'too-many-follow-ups': {
    nb: 'Det er {count} saker. Ta høyst {max} om gangen.',
    nn: 'Det er {count} saker. Ta høgst {max} om gongen.',
    en: 'There are {count} follow-ups. Take at most {max} at a time.',
  },
  'follow-up-unreadable': {
    nb: 'Det som er lagret om saken, kan ikke leses. Si fra til dem som drifter Iverk.',
    nn: 'Det som er lagra om saka, kan ikkje lesast. Sei frå til dei som driftar Iverk.',
    en: 'What is stored of this follow-up cannot be read. Tell those who run Iverk.',
  },
} as const satisfies Readonly<Record<string, Text>>;
