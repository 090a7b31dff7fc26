import type { Relation, VedtakEvent } from '#contexts/vedtak';
import type { Text } from '#kernel';

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What can have happened to a vedtak itself. */
export const vedtakEventTexts = {
  VedtakRegistered: text(
    'Vedtaket ble registrert i vedtaksloggen.',
    'Vedtaket vart registrert i vedtaksloggen.',
    'The vedtak was entered in the vedtakslogg.',
  ),
  VedtakMadeFinal: text('Vedtaket ble endelig.', 'Vedtaket vart endeleg.', 'The vedtak became final.'),
  VedtakCorrected: text('Dette ble rettet: {fields}.', 'Dette vart retta: {fields}.', 'Corrected: {fields}.'),
  VedtakTriaged: text(
    'Det ble vurdert at vedtaket skal følges opp.',
    'Det vart vurdert at vedtaket skal følgjast opp.',
    'It was judged that the vedtak is to be followed up.',
  ),
  PointAdded: text(
    'Vedtaket ble delt i {count} punkter.',
    'Vedtaket vart delt i {count} punkt.',
    'The vedtak was split into {count} points.',
  ),
  VedtakShielded: text(
    'Vedtaket ble unntatt offentlighet etter {basis}.',
    'Vedtaket vart unnateke offentlegheit etter {basis}.',
    'The vedtak was shielded from the public by {basis}.',
  ),
  VedtakUnshielded: text(
    'Vedtaket ble gjort tilgjengelig for alle.',
    'Vedtaket vart gjort tilgjengeleg for alle.',
    'The vedtak was made available to everybody.',
  ),
  VedtakLinked: text(
    'Vedtaket ble knyttet til et annet: {relation} {vedtak}.',
    'Vedtaket vart knytt til eit anna: {relation} {vedtak}.',
    'The vedtak was linked to another: {relation} {vedtak}.',
  ),
  VedtakWithdrawn: text(
    'Vedtaket ble trukket tilbake i møtesystemet.',
    'Vedtaket vart trekt tilbake i møtesystemet.',
    'The vedtak was withdrawn in the meeting system.',
  ),
  VedtakLinkedToStrategy: text(
    'Vedtaket ble knyttet til målet «{strategy}» i planen.',
    'Vedtaket vart knytt til målet «{strategy}» i planen.',
    'The vedtak was linked to the goal “{strategy}” of the plan.',
  ),
} as const satisfies Record<VedtakEvent['type'], Text>;

/** Told in the place of the usual sentence. */
export const vedtakInsteadTexts = {
  fromList: text(
    'Vedtaket kom inn med kommunens egen liste.',
    'Vedtaket kom inn med lista til kommunen.',
    'The vedtak came with the municipality’s own list.',
  ),
  fromMeetings: text(
    'Vedtaket kom fra møtesystemet.',
    'Vedtaket kom frå møtesystemet.',
    'The vedtak came from the meeting system.',
  ),
  noFollowUp: text(
    'Det ble vurdert at vedtaket ikke krever oppfølging.',
    'Det vart vurdert at vedtaket ikkje krev oppfølging.',
    'It was judged that the vedtak needs no follow-up.',
  ),
  onePoint: text(
    'Vedtaket fikk punkt {point}.',
    'Vedtaket fekk punkt {point}.',
    'The vedtak got point {point}.',
  ),
  noStrategy: text(
    'Vedtaket er ikke lenger knyttet til noe mål i planen.',
    'Vedtaket er ikkje lenger knytt til noko mål i planen.',
    'The vedtak is no longer linked to a goal of the plan.',
  ),
  until: text('Det gjelder til {day}.', 'Det gjeld til {day}.', 'That holds until {day}.'),
} as const satisfies Record<string, Text>;

/** What of a vedtak was corrected. */
export const correctedTexts = {
  title: text('tittelen', 'tittelen', 'the title'),
  text: text('teksten', 'teksten', 'the text'),
  date: text('datoen', 'datoen', 'the date'),
} as const satisfies Record<string, Text>;

/** How a vedtak stands to another; the other one's number comes after. */
export const vedtakRelationTexts = {
  INNGAAR_I: text('inngår i', 'inngår i', 'is part of'),
  ERSTATTER: text('erstatter', 'erstattar', 'replaces'),
  ERSTATTET_AV: text('er erstattet av', 'er erstatta av', 'is replaced by'),
  ENDRER: text('endrer', 'endrar', 'amends'),
  UTSETTER: text('utsetter', 'utset', 'postpones'),
  BESVARER: text('besvarer', 'svarar på', 'answers'),
  FORUTSETTER: text('forutsetter', 'føreset', 'presupposes'),
  SAMMEN_MED: text('hører sammen med', 'høyrer saman med', 'belongs with'),
} as const satisfies Record<Relation, Text>;
