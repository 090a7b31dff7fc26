import type { Text } from '#kernel';
import type { PublicChangeKind } from './change.js';

/** What a feed says of a change; `{day}`, `{status}` and `{deadline}` are filled in. Nobody is named. */
export const changeTexts = {
  REGISTERED: {
    nb: '{day} kom vedtaket inn i vedtaksloggen.',
    nn: '{day} kom vedtaket inn i vedtaksloggen.',
    en: '{day}: the vedtak was entered in the vedtakslogg.',
  },
  CORRECTED: {
    nb: '{day} ble vedtakets tittel, tekst eller dato rettet.',
    nn: '{day} vart tittelen, teksten eller datoen til vedtaket retta.',
    en: '{day}: title, text or date of the vedtak was corrected.',
  },
  MADE_FINAL: {
    nb: '{day} ble vedtaket endelig.',
    nn: '{day} vart vedtaket endeleg.',
    en: '{day}: the vedtak became final.',
  },
  JUDGED: {
    nb: '{day} ble det vurdert at vedtaket skal følges opp.',
    nn: '{day} vart det vurdert at vedtaket skal følgjast opp.',
    en: '{day}: it was judged that the vedtak is to be followed up.',
  },
  OPENED: {
    nb: '{day} begynte oppfølgingen av punktet.',
    nn: '{day} tok oppfølginga av punktet til.',
    en: '{day}: the follow-up of the point began.',
  },
  STATUS: {
    nb: '{day} meldte kommunen: {status}.',
    nn: '{day} melde kommunen: {status}.',
    en: '{day}: the municipality reported: {status}.',
  },
  DEADLINE: {
    nb: '{day} ble fristen satt til {deadline}.',
    nn: '{day} vart fristen sett til {deadline}.',
    en: '{day}: the deadline was set to {deadline}.',
  },
  ORGAN_TOLD: {
    nb: '{day} ble det ført at organet har fått vite at punktet ikke kan iverksettes som vedtatt.',
    nn: '{day} vart det ført at organet har fått vite at punktet ikkje kan setjast i verk som vedteke.',
    en: '{day}: it was noted that the organ has been told that the point cannot be carried out as decided.',
  },
  PUBLISHED: {
    nb: '{day} ble vedtaket gjort tilgjengelig for alle.',
    nn: '{day} vart vedtaket gjort tilgjengeleg for alle.',
    en: '{day}: the vedtak was made available to everybody.',
  },
  WITHDRAWN: {
    nb: '{day} ble vedtaket trukket tilbake i møtesystemet.',
    nn: '{day} vart vedtaket trekt tilbake i møtesystemet.',
    en: '{day}: the vedtak was withdrawn in the meeting system.',
  },
} as const satisfies Record<PublicChangeKind, Text>;

/** What else feeds and calendars say. */
export const publishingTexts = {
  noFollowUp: {
    nb: '{day} ble det vurdert at vedtaket ikke krever oppfølging.',
    nn: '{day} vart det vurdert at vedtaket ikkje krev oppfølging.',
    en: '{day}: it was judged that the vedtak needs no follow-up.',
  },
  words: {
    nb: '{day} kom ny melding om punktet fra kommunens liste.',
    nn: '{day} kom ny melding om punktet frå lista til kommunen.',
    en: '{day}: news of the point came with the municipality’s list.',
  },
  noDeadline: {
    nb: '{day} ble fristen tatt bort.',
    nn: '{day} vart fristen teken bort.',
    en: '{day}: the deadline was taken away.',
  },
  feedTitle: { nb: 'Vedtakslogg for {name}', nn: 'Vedtakslogg for {name}', en: 'Vedtakslogg of {name}' },
  numbered: {
    nb: '{number} punkt {point}: {title}',
    nn: '{number} punkt {point}: {title}',
    en: '{number} point {point}: {title}',
  },
  whole: { nb: '{number}: {title}', nn: '{number}: {title}', en: '{number}: {title}' },
  noNumber: { nb: 'Uten saksnummer', nn: 'Utan saksnummer', en: 'Without case number' },
  deadlineOf: { nb: 'Frist: {title}', nn: 'Frist: {title}', en: 'Deadline: {title}' },
} as const satisfies Record<string, Text>;
