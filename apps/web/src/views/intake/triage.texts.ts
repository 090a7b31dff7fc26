import type { Text } from '#kernel/text';

export const triageTexts = {
  title: { nb: 'Sortering', nn: 'Sortering', en: 'Triage' },
  lead: {
    nb: 'Ett vedtak om gangen: trenger det oppfølging?',
    nn: 'Eitt vedtak om gongen: treng det oppfølging?',
    en: 'One vedtak at a time: does it need follow-up?',
  },
  of: { nb: 'Vedtak {at} av {total}', nn: 'Vedtak {at} av {total}', en: 'Vedtak {at} of {total}' },
  yes: { nb: 'Trenger oppfølging', nn: 'Treng oppfølging', en: 'Needs follow-up' },
  no: { nb: 'Trenger ikke oppfølging', nn: 'Treng ikkje oppfølging', en: 'Needs none' },
  because: { nb: 'Trenger ikke, fordi …', nn: 'Treng ikkje, fordi …', en: 'Needs none, because …' },
  becauseHow: {
    nb: 'Begrunnelsen blir stående i loggen.',
    nn: 'Grunngivinga blir ståande i loggen.',
    en: 'The reason stays in the log.',
  },
  reasonRequired: {
    nb: 'Skriv hvorfor vedtaket ikke trenger oppfølging.',
    nn: 'Skriv kvifor vedtaket ikkje treng oppfølging.',
    en: 'Say why the vedtak needs no follow-up.',
  },
  next: { nb: 'Neste', nn: 'Neste', en: 'Next' },
  previous: { nb: 'Forrige', nn: 'Førre', en: 'Previous' },
  keys: {
    nb: 'J trenger oppfølging. N gå til begrunnelsen, Enter lagrer den. Pil høyre og venstre: neste og forrige.',
    nn: 'J treng oppfølging. N gå til grunngivinga, Enter lagrar ho. Pil høgre og venstre: neste og førre.',
    en: 'J needs follow-up. N go to the reason, Enter saves it. Arrow right and left: next and previous.',
  },
  keysOn: {
    nb: 'Bruk hurtigtaster. De virker ikke mens du skriver i et felt.',
    nn: 'Bruk snøggtastar. Dei verkar ikkje medan du skriv i eit felt.',
    en: 'Use shortcut keys. They do nothing while you type in a field.',
  },
  empty: {
    nb: 'Ingen vedtak venter på å bli vurdert. Nye vedtak kommer hit når de er registrert eller importert.',
    nn: 'Ingen vedtak ventar på å bli vurderte. Nye vedtak kjem hit når dei er registrerte eller importerte.',
    en: 'No vedtak waits to be judged. New ones come here when they are registered or imported.',
  },
  saidYes: {
    nb: '«{title}» trenger oppfølging.',
    nn: '«{title}» treng oppfølging.',
    en: '“{title}” needs follow-up.',
  },
  saidNo: {
    nb: '«{title}» trenger ikke oppfølging.',
    nn: '«{title}» treng ikkje oppfølging.',
    en: '“{title}” needs no follow-up.',
  },
  noText: {
    nb: 'Vedtaket er registrert uten tekst.',
    nn: 'Vedtaket er registrert utan tekst.',
    en: 'The vedtak was registered without a text.',
  },
  shielded: {
    nb: 'Unntatt offentlighet ({basis})',
    nn: 'Unnateke offentlegheit ({basis})',
    en: 'Not public ({basis})',
  },
  split: { nb: 'Del det i punkter', nn: 'Del det i punkt', en: 'Split it into points' },
  toList: { nb: 'Se hva som skal deles', nn: 'Sjå kva som skal delast', en: 'See what is to be split' },
} as const satisfies Record<string, Text>;
