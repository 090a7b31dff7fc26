import type { Text } from '#kernel';

/** What the subject of a letter says: what is asked, of how much or of which, and by when. */
export const subjectTexts = {
  report: { nb: 'Meld status på {what}', nn: 'Meld status på {what}', en: 'Report status on {what}' },
  seeTo: { nb: 'Se til {what}', nn: 'Sjå til {what}', en: 'See to {what}' },
  followUp: { nb: 'Følg opp {what}', nn: 'Følg opp {what}', en: 'Follow up {what}' },
  by: { nb: '{subject} innen {by}', nn: '{subject} innan {by}', en: '{subject} by {by}' },
  andFollowUp: {
    nb: '{subject}, og følg opp {what}',
    nn: '{subject}, og følg opp {what}',
    en: '{subject}, and follow up {what}',
  },
  told: { nb: 'Vi har sagt fra om {what}', nn: 'Vi har sagt frå om {what}', en: 'We have told of {what}' },
  unreachedOne: {
    nb: 'E-post når ikke fram til {name}',
    nn: 'E-post når ikkje fram til {name}',
    en: 'Mail does not reach {name}',
  },
  unreachedMany: {
    nb: 'E-post når ikke fram til {count} personer',
    nn: 'E-post når ikkje fram til {count} personar',
    en: 'Mail does not reach {count} people',
  },
  onePoint: { nb: 'ett vedtakspunkt', nn: 'eitt vedtakspunkt', en: 'one decision' },
  points: { nb: '{count} vedtakspunkter', nn: '{count} vedtakspunkt', en: '{count} decisions' },
  oneCase: { nb: 'én sak', nn: 'éi sak', en: 'one case' },
  cases: { nb: '{count} saker', nn: '{count} saker', en: '{count} cases' },
  mixed: {
    nb: '{count} vedtakspunkter og saker',
    nn: '{count} vedtakspunkt og saker',
    en: '{count} decisions and cases',
  },
} as const satisfies Record<string, Text>;
