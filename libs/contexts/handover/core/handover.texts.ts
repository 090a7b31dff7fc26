import type { Text } from '#kernel';

/** What people read when nothing can be handed over. */
export const handoverTexts = {
  'handover-to-left': {
    nb: 'Den som skal overta, har sluttet. Velg en som er der.',
    nn: 'Den som skal ta over, har slutta. Vel ein som er der.',
    en: 'Whoever is to take over has left. Choose somebody who is there.',
  },
} as const satisfies Readonly<Record<string, Text>>;
