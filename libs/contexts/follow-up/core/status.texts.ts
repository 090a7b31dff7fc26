import { type Language, type Text } from '#kernel';
import { fieldTexts, relationTexts, statusTexts } from '#contexts/procedures';
import type { HoldReason } from './follow-up.events.js';

/** What people read for the reason why the work has stopped. */
export const holdReasonTexts = {
  KAPASITET: { nb: 'Mangler kapasitet', nn: 'Manglar kapasitet', en: 'Lack of capacity' },
  KOMPETANSE: { nb: 'Mangler kompetanse', nn: 'Manglar kompetanse', en: 'Lack of competence' },
  FINANSIERING: { nb: 'Mangler finansiering', nn: 'Manglar finansiering', en: 'Lack of funding' },
  AVVENTER_ANNET_VEDTAK: {
    nb: 'Avventer et annet vedtak',
    nn: 'Ventar på eit anna vedtak',
    en: 'Awaits another vedtak',
  },
  AVVENTER_PLAN: { nb: 'Avventer en plan', nn: 'Ventar på ein plan', en: 'Awaits a plan' },
  AVVENTER_EKSTERN: {
    nb: 'Avventer andre utenfor kommunen',
    nn: 'Ventar på andre utanfor kommunen',
    en: 'Awaits somebody outside the municipality',
  },
  AVVENTER_POLITISK_AVKLARING: {
    nb: 'Avventer politisk avklaring',
    nn: 'Ventar på politisk avklaring',
    en: 'Awaits political clarification',
  },
  KLAGE_ELLER_LOVLIGHETSKONTROLL: {
    nb: 'Klage eller lovlighetskontroll',
    nn: 'Klage eller lovlegkontroll',
    en: 'Complaint or legality review',
  },
  IKKE_PRIORITERT: { nb: 'Ikke prioritert', nn: 'Ikkje prioritert', en: 'Not given priority' },
} as const satisfies Record<HoldReason, Text>;

const labels: Readonly<Record<string, Text>> = {
  ...statusTexts,
  ...relationTexts,
  ...fieldTexts,
};
const coded = ['from', 'to', 'allowed', 'by', 'field', 'fields', 'must', 'held', 'status'];
const nothing: Text = { nb: 'ingenting', nn: 'ingenting', en: 'nothing' };

/**
 * The details of a refusal with labels in the place of codes, ready to be filled into its text; `own` are those of the
 * procedure that said no.
 */
export const readableDetails = (
  details: Readonly<Record<string, string>>,
  language: Language,
  own: Readonly<Record<string, Text>> = {},
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      coded.includes(name) ? labelled(value, language, { ...labels, ...own }) : value,
    ]),
  );

const labelled = (codes: string, language: Language, known: Readonly<Record<string, Text>>): string =>
  codes === ''
    ? nothing[language]
    : codes
        .split(', ')
        .map((code) => known[code]?.[language] ?? code)
        .join(', ');
