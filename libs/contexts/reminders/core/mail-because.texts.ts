import type { Text } from '#kernel';

/** Why a mail stands as it does, where that is not said by its state alone. */
export const mailBecauseTexts = {
  outbox: {
    nb: 'som fil i utboksen; ingen e-posttjener er satt opp',
    nn: 'som fil i utboksen; ingen e-posttenar er sett opp',
    en: 'as a file in the outbox; no mail server is set up',
  },
  answerLost: {
    nb: 'e-posttjeneren tok den, men svaret gikk tapt',
    nn: 'e-posttenaren tok han, men svaret gjekk tapt',
    en: 'the mail server took it, and its answer was lost',
  },
  notOneAddress: {
    nb: 'adressen er ikke én gyldig e-postadresse',
    nn: 'adressa er ikkje éi gyldig e-postadresse',
    en: 'the address is not one valid e-mail address',
  },
  addressUnknown: {
    nb: 'adressen finnes ikke hos mottakeren',
    nn: 'adressa finst ikkje hos mottakaren',
    en: 'the recipient’s mail server does not know the address',
  },
  closed: { nb: 'postkassen er stengt', nn: 'postkassa er stengd', en: 'the mailbox is closed' },
  full: { nb: 'postkassen er full', nn: 'postkassa er full', en: 'the mailbox is full' },
  tooBig: { nb: 'e-posten er for stor', nn: 'e-posten er for stor', en: 'the mail is too big' },
  notLetIn: {
    nb: 'mottakerens e-posttjener slipper ikke inn e-post herfra',
    nn: 'e-posttenaren til mottakaren slepper ikkje inn e-post herifrå',
    en: 'the recipient’s mail server lets no mail in from here',
  },
  refused: {
    nb: 'tjeneren sa nei for godt',
    nn: 'tenaren sa nei for godt',
    en: 'the server said no for good',
  },
  tooLong: {
    nb: 'prøvd i tre døgn uten å bli tatt imot',
    nn: 'prøvd i tre døgn utan å bli teken imot',
    en: 'tried for three days without being taken',
  },
  outboxAway: {
    nb: 'utboksen kan ikke skrives til nå; Iverk prøver igjen',
    nn: 'utboksen kan ikkje skrivast til no; Iverk prøver igjen',
    en: 'the outbox cannot be written to now; Iverk tries again',
  },
  busy: {
    nb: 'e-posttjeneren har for mye å gjøre; Iverk prøver igjen',
    nn: 'e-posttenaren har for mykje å gjere; Iverk prøver igjen',
    en: 'the mail server has too much to do; Iverk tries again',
  },
  unprotected: {
    nb: 'e-posttjeneren kan ikke beskytte forbindelsen, og ingenting sendes ubeskyttet; Iverk prøver igjen',
    nn: 'e-posttenaren kan ikkje verne sambandet, og ingenting blir sendt uverna; Iverk prøver igjen',
    en: 'the mail server cannot protect the connection, and nothing is sent unprotected; Iverk tries again',
  },
  away: {
    nb: 'e-posttjeneren tar ikke imot nå; Iverk prøver igjen',
    nn: 'e-posttenaren tek ikkje imot no; Iverk prøver igjen',
    en: 'the mail server takes no mail now; Iverk tries again',
  },
  unknown: {
    nb: 'e-posttjeneren sa ikke om den tok e-posten; Iverk prøver igjen',
    nn: 'e-posttenaren sa ikkje om han tok e-posten; Iverk prøver igjen',
    en: 'the mail server did not say whether it took the mail; Iverk tries again',
  },
  later: {
    nb: 'e-posttjeneren ba oss komme igjen senere; Iverk prøver igjen',
    nn: 'e-posttenaren bad oss kome igjen seinare; Iverk prøver igjen',
    en: 'the mail server asked us to come back; Iverk tries again',
  },
} as const satisfies Readonly<Record<string, Text>>;
