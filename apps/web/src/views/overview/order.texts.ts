import type { Text } from '#kernel/text';

export const orderTexts = {
  title: { nb: 'Bestill vedtaksrapport', nn: 'Tinga vedtaksrapport', en: 'Order a vedtaksrapport' },
  period: { nb: 'Rapporten gjelder', nn: 'Rapporten gjeld', en: 'The report is of' },
  H1: { nb: '1. halvår {year}', nn: '1. halvår {year}', en: 'First half of {year}' },
  H2: { nb: '2. halvår {year}', nn: '2. halvår {year}', en: 'Second half of {year}' },
  T1: { nb: '1. tertial {year}', nn: '1. tertial {year}', en: 'First tertial of {year}' },
  T2: { nb: '2. tertial {year}', nn: '2. tertial {year}', en: 'Second tertial of {year}' },
  T3: { nb: '3. tertial {year}', nn: '3. tertial {year}', en: 'Third tertial of {year}' },
  deadline: { nb: 'Skal være klar', nn: 'Skal vere klar', en: 'To be ready' },
  meeting: { nb: 'Møtet i kommunestyret', nn: 'Møtet i kommunestyret', en: 'The meeting of the council' },
  remark: {
    nb: 'Beskjed til den som lager den',
    nn: 'Beskjed til den som lagar han',
    en: 'A word to whoever prepares it',
  },
  order: { nb: 'Bestill', nn: 'Tinga', en: 'Order' },
  ordered: { nb: 'Rapporten er bestilt.', nn: 'Rapporten er tinga.', en: 'The report is ordered.' },
  toReports: { nb: 'Til rapportene', nn: 'Til rapportane', en: 'To the reports' },
} as const satisfies Record<string, Text>;
