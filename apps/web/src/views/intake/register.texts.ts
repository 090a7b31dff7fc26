import type { Text } from '#kernel/text';

export const registerTexts = {
  title: { nb: 'Registrer et vedtak', nn: 'Registrer eit vedtak', en: 'Register a vedtak' },
  lead: {
    nb: 'Skriv det inn slik det står i møteprotokollen.',
    nn: 'Skriv det inn slik det står i møteprotokollen.',
    en: 'Type it as it stands in the minutes.',
  },
  organ: { nb: 'Utvalg', nn: 'Utval', en: 'Organ' },
  choose: { nb: 'Velg', nn: 'Vel', en: 'Choose' },
  caseNumber: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  caseNumberHow: {
    nb: 'Nummer og år, som 45/2026. Tomt når saken ikke har noe.',
    nn: 'Nummer og år, som 45/2026. Tomt når saka ikkje har noko.',
    en: 'Number and year, as in 45/2026. Empty when it has none.',
  },
  date: { nb: 'Møtedato', nn: 'Møtedato', en: 'Date of the meeting' },
  name: { nb: 'Tittel', nn: 'Tittel', en: 'Title' },
  text: { nb: 'Vedtakstekst', nn: 'Vedtakstekst', en: 'The decision' },
  archiveCase: {
    nb: 'Arkivsak (kan stå tomt)',
    nn: 'Arkivsak (kan stå tomt)',
    en: 'Archive case (may be empty)',
  },
  shielding: {
    nb: 'Hjemmel for skjerming (tomt når vedtaket er offentlig)',
    nn: 'Heimel for skjerming (tomt når vedtaket er offentleg)',
    en: 'Legal basis for shielding (empty when it is public)',
  },
  shieldingHow: {
    nb: 'Som «offl. § 13, jf. fvl. § 13».',
    nn: 'Som «offl. § 13, jf. fvl. § 13».',
    en: 'As in “offl. § 13, jf. fvl. § 13”.',
  },
  send: { nb: 'Registrer vedtaket', nn: 'Registrer vedtaket', en: 'Register the vedtak' },
  organRequired: { nb: 'Velg utvalget.', nn: 'Vel utvalet.', en: 'Choose the organ.' },
  titleRequired: { nb: 'Skriv en tittel.', nn: 'Skriv ein tittel.', en: 'Give a title.' },
  caseNumberWrong: {
    nb: 'Skriv saksnummeret som nummer/år, for eksempel 45/2026.',
    nn: 'Skriv saksnummeret som nummer/år, til dømes 45/2026.',
    en: 'Write the case number as number/year, as in 45/2026.',
  },
  done: {
    nb: '«{title}» er registrert.',
    nn: '«{title}» er registrert.',
    en: '“{title}” has been registered.',
  },
  toTriage: {
    nb: 'Vurder om det trenger oppfølging',
    nn: 'Vurder om det treng oppfølging',
    en: 'Judge whether it needs follow-up',
  },
} as const satisfies Record<string, Text>;
