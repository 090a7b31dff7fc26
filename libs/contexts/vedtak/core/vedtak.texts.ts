import type { Text } from '#kernel';
import type { VedtakRejection } from './vedtak.rejections.js';

/** What people read when a vedtak's rules say no. */
export const vedtakTexts = {
  'vedtak-not-found': {
    nb: 'Vedtaket finnes ikke.',
    nn: 'Vedtaket finst ikkje.',
    en: 'There is no such vedtak.',
  },
  'vedtak-exists': {
    nb: 'Utvalget har allerede et vedtak med dette nummeret: «{title}». Rett det i stedet.',
    nn: 'Utvalet har alt eit vedtak med dette nummeret: «{title}». Rett det i staden.',
    en: 'The organ already has a vedtak of this number: “{title}”. Correct that one instead.',
  },
  'vedtak-withdrawn': {
    nb: 'Vedtaket er trukket tilbake.',
    nn: 'Vedtaket er trekt tilbake.',
    en: 'The vedtak is withdrawn.',
  },
  'organ-required': {
    nb: 'Skriv hvilket utvalg som gjorde vedtaket, for eksempel KS.',
    nn: 'Skriv kva utval som gjorde vedtaket, til dømes KS.',
    en: 'Say which organ made the vedtak, as in KS.',
  },
  'case-number-out-of-range': {
    nb: 'Saksnummeret {sequence}/{year} kan ikke stemme. Året må være fra 1900 til 2199, og nummeret fra 1.',
    nn: 'Saksnummeret {sequence}/{year} kan ikkje stemme. Året må vere frå 1900 til 2199, og nummeret frå 1.',
    en: 'The case number {sequence}/{year} cannot be right. The year must be from 1900 to 2199, the number from 1.',
  },
  'date-in-future': {
    nb: 'Vedtaket kan ikke være gjort {date}: det er etter {day}. Rett datoen.',
    nn: 'Vedtaket kan ikkje vere gjort {date}: det er etter {day}. Rett datoen.',
    en: 'The vedtak cannot have been made on {date}, which is after {day}. Correct the date.',
  },
  'title-required': {
    nb: 'Vedtaket må ha en tittel.',
    nn: 'Vedtaket må ha ein tittel.',
    en: 'Give a title.',
  },
  'title-too-long': {
    nb: 'Tittelen er {length} tegn. Den kan ikke være over {max}.',
    nn: 'Tittelen er {length} teikn. Han kan ikkje vere over {max}.',
    en: 'The title has {length} characters. It may have {max}.',
  },
  'text-too-long': {
    nb: 'Teksten er {length} tegn. Den kan ikke være over {max}.',
    nn: 'Teksten er {length} teikn. Han kan ikkje vere over {max}.',
    en: 'The text has {length} characters. It may have {max}.',
  },
  'national-id-in-text': {
    nb: 'Teksten inneholder et fødselsnummer. Ta det bort.',
    nn: 'Teksten inneheld eit fødselsnummer. Ta det bort.',
    en: 'The text holds a national identity number. Take it out.',
  },
  'not-yours': {
    nb: 'Dette kan du ikke gjøre. Det kan {by}.',
    nn: 'Dette kan du ikkje gjere. Det kan {by}.',
    en: 'This is not yours to do. It is for {by}.',
  },
  'not-final': {
    nb: 'Dette er ikke et endelig vedtak, bare en innstilling. Bare endelige vedtak følges opp.',
    nn: 'Dette er ikkje eit endeleg vedtak, berre ei tilråding. Berre endelege vedtak blir følgde opp.',
    en: 'This is a recommendation, not a final vedtak. Only final vedtak are followed up.',
  },
  'reason-required': { nb: 'Skriv en begrunnelse.', nn: 'Skriv ei grunngjeving.', en: 'Give a reason.' },
  'has-points': {
    nb: 'Vedtaket har punkter som følges opp. Avslutt dem i stedet.',
    nn: 'Vedtaket har punkt som blir følgde opp. Avslutt dei i staden.',
    en: 'The vedtak has points that are followed up. End those instead.',
  },
  'needs-no-follow-up': {
    nb: 'Vedtaket er vurdert til ikke å kreve oppfølging. Vurder det på nytt først.',
    nn: 'Vedtaket er vurdert til ikkje å krevje oppfølging. Vurder det på nytt først.',
    en: 'The vedtak is triaged as needing no follow-up. Triage it again first.',
  },
  'points-required': { nb: 'Skriv minst ett punkt.', nn: 'Skriv minst eitt punkt.', en: 'Give a point.' },
  'point-exists': {
    nb: 'Punkt {point} finnes allerede. Bruk et annet nummer.',
    nn: 'Punkt {point} finst alt. Bruk eit anna nummer.',
    en: 'There already is a point {point}. Use another number.',
  },
  'point-number': {
    nb: 'Punktene nummereres fra 1 til 9999. {point} går ikke.',
    nn: 'Punkta blir nummererte frå 1 til 9999. {point} går ikkje.',
    en: 'Points are numbered from 1 to 9999, so {point} will not do.',
  },
  'point-text-required': {
    nb: 'Punkt {point} mangler tekst.',
    nn: 'Punkt {point} manglar tekst.',
    en: 'Point {point} has no text.',
  },
  'unit-required': {
    nb: 'Punkt {point} mangler ansvarlig enhet.',
    nn: 'Punkt {point} manglar ansvarleg eining.',
    en: 'Point {point} has no responsible unit.',
  },
  'deadline-or-reason': {
    nb: 'Sett en frist, eller skriv hvorfor det ikke er noen.',
    nn: 'Set ein frist, eller skriv kvifor det ikkje er nokon.',
    en: 'Set a deadline, or say why there is none.',
  },
  'deputy-is-officer': {
    nb: 'Stedfortrederen må være en annen enn saksbehandleren.',
    nn: 'Stadfortredaren må vere ein annan enn saksbehandlaren.',
    en: 'The deputy must be somebody else than the officer.',
  },
  'basis-required': {
    nb: 'Skriv hjemmelen for skjermingen, for eksempel «offl. § 13».',
    nn: 'Skriv heimelen for skjerminga, til dømes «offl. § 13».',
    en: 'Give the legal basis of the shielding.',
  },
  'link-to-itself': {
    nb: 'Et vedtak kan ikke vise til seg selv.',
    nn: 'Eit vedtak kan ikkje vise til seg sjølv.',
    en: 'A vedtak cannot refer to itself.',
  },
} as const satisfies Record<VedtakRejection['rejected'], Text>;
