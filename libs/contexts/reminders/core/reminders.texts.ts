import type { Text } from '#kernel';
import type { NobodyBecause } from './plan-round.js';
import type { DispatchRejection } from './dispatch.decider.js';
import type { MailboxRejection } from './mailbox.decider.js';
import type { RoundRejection } from './round.decider.js';

/** What a refusal, or a round that asks nobody, says to the one who asked for it. */
export const remindersTexts = {
  'nothing-to-ask-about': {
    nb: 'Det er ingen å spørre: ingen åpne punkter mangler status i denne perioden.',
    nn: 'Det er ingen å spørje: ingen opne punkt manglar status i denne perioden.',
    en: 'There is nobody to ask: no open points lack a status in this period.',
  },
  'nobody-to-ask': {
    nb: 'Det er ingen å spørre: verken saksbehandler, leder eller koordinator har e-postadresse. Legg inn adresser med «iverk organisation import».',
    nn: 'Det er ingen å spørje: verken saksbehandlar, leiar eller koordinator har e-postadresse. Legg inn adresser med «iverk organisation import».',
    en: 'There is nobody to ask: neither officer, leader nor coordinator has an e-mail address. Add addresses with "iverk organisation import".',
  },
  'round-unknown': {
    nb: 'Denne runden er ikke åpnet.',
    nn: 'Denne runden er ikkje opna.',
    en: 'This round has not been opened.',
  },
  'mail-unknown': {
    nb: 'Vi finner ingen e-post med nøkkelen {mailKey}.',
    nn: 'Vi finn ingen e-post med nøkkelen {mailKey}.',
    en: 'There is no mail with the key {mailKey}.',
  },
  'mail-waiting': {
    nb: 'E-posten venter allerede på å bli sendt.',
    nn: 'E-posten ventar alt på å bli send.',
    en: 'The mail is waiting to be sent already.',
  },
  'mail-of-former-times': {
    nb: 'Denne e-posten ble planlagt før e-post ble samlet, og er spurt på nytt i en annen.',
    nn: 'Denne e-posten vart planlagd før e-post vart samla, og er spurd på nytt i ein annan.',
    en: 'This mail was planned before mails were gathered, and was asked anew in another.',
  },
  'weekday-unknown': {
    nb: 'Velg en dag fra mandag (1) til fredag (5), eller ingen.',
    nn: 'Vel ein dag frå måndag (1) til fredag (5), eller ingen.',
    en: 'Choose a day from Monday (1) to Friday (5), or none.',
  },
} as const satisfies Record<
  | NobodyBecause
  | RoundRejection['rejected']
  | DispatchRejection['rejected']
  | MailboxRejection['rejected']
  | 'mail-of-former-times',
  Text
>;
