import type { Text } from '#kernel';

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What stands in the charts of a report, and what is said of them to whoever cannot see them. */
export const chartTexts = {
  statusDescription: text(
    'Liggende stolper, én for hvert organ, delt etter status. De samme tallene står i tabellen ved siden av.',
    'Liggjande stolpar, éin for kvart organ, delte etter status. Dei same tala står i tabellen ved sida av.',
    'Horizontal bars, one for each organ, divided by status. The table beside it has the same figures.',
  ),
  ageDescription: text(
    'Liggende stolper, én for hver aldersgruppe. Flest punkter: {most} ({points}). De samme tallene står i tabellen ved siden av.',
    'Liggjande stolpar, éin for kvar aldersgruppe. Flest punkt: {most} ({points}). Dei same tala står i tabellen ved sida av.',
    'Horizontal bars, one for each age group. Most points: {most} ({points}). The table beside it has the same figures.',
  ),
  flowDescription: text(
    'To linjer over månedene: {opened} punkter ble åpnet og {closed} avsluttet. De samme tallene står i tabellen ved siden av.',
    'To linjer over månadene: {opened} punkt vart opna og {closed} avslutta. Dei same tala står i tabellen ved sida av.',
    'Two lines over the months: {opened} points were opened and {closed} closed. The table beside it has the same figures.',
  ),
  barsDescription: text(
    'Liggende stolper. De samme tallene står i tabellen ved siden av.',
    'Liggjande stolpar. Dei same tala står i tabellen ved sida av.',
    'Horizontal bars. The table beside it has the same figures.',
  ),
  ofSeveral: text(
    '{title} ({part} av {parts})',
    '{title} ({part} av {parts})',
    '{title} ({part} of {parts})',
  ),
} satisfies Record<string, Text>;
