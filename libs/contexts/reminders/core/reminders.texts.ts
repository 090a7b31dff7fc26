import type { Text } from '#kernel';
import type { NobodyBecause } from './plan-round.js';
import type { DispatchRejection } from './dispatch.decider.js';
import type { MailboxRejection } from './mailbox.decider.js';
import type { RoundRejection } from './round.decider.js';
import type { AskedAs } from './round.events.js';

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

/** What a notice tells of a timer. */
export const noticeTexts = {
  REMIND: { nb: '{name}.', nn: '{name}.', en: '{name}.' },
  ESCALATE: {
    nb: '{name}. Du får vite det fordi du leder dem som har ansvaret.',
    nn: '{name}. Du får vite det fordi du leier dei som har ansvaret.',
    en: '{name}. You are told because you lead those responsible.',
  },
  COPY: {
    nb: '{name}. Vi har sagt fra til lederen.',
    nn: '{name}. Vi har sagt frå til leiaren.',
    en: '{name}. We have told the leader.',
  },
} as const satisfies Record<string, Text>;

/** Why somebody is asked about a point that is not theirs; nothing where it is. */
export const askedAsTexts = {
  DEPUTY: {
    nb: 'Du er stedfortreder for den som har punktet.',
    nn: 'Du er stadfortredar for den som har punktet.',
    en: 'You are the deputy of whoever has the point.',
  },
  UNIT_LEADER: {
    nb: 'Du leder enheten. Punktet har ingen saksbehandler vi når på e-post.',
    nn: 'Du leier eininga. Punktet har ingen saksbehandlar vi når på e-post.',
    en: 'You lead the unit. The point has no officer we can reach by e-mail.',
  },
  COORDINATOR: {
    nb: 'Du er koordinator. Vi vet ikke hvem andre vi kan spørre.',
    nn: 'Du er koordinator. Vi veit ikkje kven andre vi kan spørje.',
    en: 'You are the coordinator. We do not know whom else to ask.',
  },
} as const satisfies Record<Exclude<AskedAs, 'OFFICER'>, Text>;

/** The words of the monthly mail. */
export const mailTexts = {
  subjectOne: {
    nb: 'Meld status på ett vedtakspunkt innen {by}',
    nn: 'Meld status på eitt vedtakspunkt innan {by}',
    en: 'Report status on one decision by {by}',
  },
  subjectMany: {
    nb: 'Meld status på {count} vedtakspunkter innen {by}',
    nn: 'Meld status på {count} vedtakspunkt innan {by}',
    en: 'Report status on {count} decisions by {by}',
  },
  subjectNotices: {
    nb: 'Se til {count} vedtakspunkter og saker',
    nn: 'Sjå til {count} vedtakspunkt og saker',
    en: 'See to {count} decisions and cases',
  },
  unreached: {
    nb: 'E-post når ikke fram til {name}. Be vedtakskoordinatoren rette adressen.',
    nn: 'E-post når ikkje fram til {name}. Be vedtakskoordinatoren rette adressa.',
    en: 'Mail does not reach {name}. Ask the coordinator to correct the address.',
  },
  greeting: { nb: 'Hei, {name}!', nn: 'Hei, {name}!', en: 'Hello {name},' },
  askOne: {
    nb: 'Hvordan går det med punktet under? Skriv kort hva som er gjort, og hva som står igjen. Svar innen {by}.',
    nn: 'Korleis går det med punktet under? Skriv kort kva som er gjort, og kva som står att. Svar innan {by}.',
    en: 'How is the point below going? Write briefly what is done and what is left. Answer by {by}.',
  },
  askMany: {
    nb: 'Hvordan går det med punktene under? Skriv kort hva som er gjort, og hva som står igjen. Svar innen {by}.',
    nn: 'Korleis går det med punkta under? Skriv kort kva som er gjort, og kva som står att. Svar innan {by}.',
    en: 'How are the points below going? Write briefly what is done and what is left. Answer by {by}.',
  },
  answerAll: {
    nb: 'Svar på alle punktene her',
    nn: 'Svar på alle punkta her',
    en: 'Answer every point here',
  },
  answerPoint: { nb: 'Svar på dette punktet', nn: 'Svar på dette punktet', en: 'Answer this point' },
  points: { nb: 'Dette spør vi om', nn: 'Dette spør vi om', en: 'What we ask about' },
  point: { nb: '{number}, punkt {point}', nn: '{number}, punkt {point}', en: '{number}, point {point}' },
  noNumber: { nb: 'Sak uten nummer', nn: 'Sak utan nummer', en: 'Case without a number' },
  shielded: {
    nb: 'Skjermet ({basis}). Logg inn for å se saken.',
    nn: 'Skjerma ({basis}). Logg inn for å sjå saka.',
    en: 'Shielded ({basis}). Log in to see the case.',
  },
  shieldedUnknown: {
    nb: 'Logg inn for å se saken.',
    nn: 'Logg inn for å sjå saka.',
    en: 'Log in to see the case.',
  },
  deadline: { nb: 'Frist: {day}.', nn: 'Frist: {day}.', en: 'Deadline: {day}.' },
  deadlinePassed: {
    nb: 'Frist: {day}. Fristen er ute.',
    nn: 'Frist: {day}. Fristen er ute.',
    en: 'Deadline: {day}. It has passed.',
  },
  noDeadline: { nb: 'Ingen frist.', nn: 'Ingen frist.', en: 'No deadline.' },
  lastStatus: {
    nb: 'Sist meldt: {status}, {day}.',
    nn: 'Sist meldt: {status}, {day}.',
    en: 'Last reported: {status}, {day}.',
  },
  neverReported: {
    nb: 'Ingen har meldt status før.',
    nn: 'Ingen har meldt status før.',
    en: 'Nobody has reported a status before.',
  },
  missing: {
    nb: 'Punktet sto ikke i den siste listen ({day}). Er det ferdig, falt bort eller glemt?',
    nn: 'Punktet stod ikkje i den siste lista ({day}). Er det ferdig, falle bort eller gløymt?',
    en: 'The point was not in the latest list ({day}). Is it done, dropped or forgotten?',
  },
  why: { nb: 'Hvorfor får du dette?', nn: 'Kvifor får du dette?', en: 'Why do you get this?' },
  becauseMonthly: {
    nb: 'Kommunen spør hver måned om vedtak som ikke er ferdige. Du får én e-post med alt vi vil spørre deg om.',
    nn: 'Kommunen spør kvar månad om vedtak som ikkje er ferdige. Du får éin e-post med alt vi vil spørje deg om.',
    en: 'Every month the municipality asks about decisions that are not done. You get one mail with all we ask you.',
  },
  becauseTertial: {
    nb: 'Kommunen spør hvert tertial om vedtak som ikke er ferdige. Du får én e-post med alt vi vil spørre deg om.',
    nn: 'Kommunen spør kvart tertial om vedtak som ikkje er ferdige. Du får éin e-post med alt vi vil spørje deg om.',
    en: 'Every four months the municipality asks about decisions that are not done. You get one mail with all we ask you.',
  },
  rule: {
    nb: 'Denne runden startet {on}. Den gjelder punkter som ingen har meldt status på i {period}, eller som mangler i den siste listen. (Regel {rule}, versjon {version}.)',
    nn: 'Denne runden starta {on}. Vi spør om punkt som ingen har meldt status på i {period}, eller som manglar i den siste lista. (Regel {rule}, versjon {version}.)',
    en: 'This round began on {on}. It is about points on which nobody has reported in {period}, or which the latest list has left out. (Rule {rule}, version {version}.)',
  },
  tertial: {
    nb: '{number}. tertial {year}',
    nn: '{number}. tertial {year}',
    en: 'tertial {number} of {year}',
  },
  next: { nb: 'Hva skjer nå?', nn: 'Kva skjer no?', en: 'What happens next?' },
  nextAnswer: {
    nb: 'Svaret ditt står i vedtaksloggen med en gang. Er punktet ferdig, melder du det iverksatt. Da spør vi ikke mer. Punktet blir lukket når det er behandlet politisk.',
    nn: 'Svaret ditt står i vedtaksloggen med ein gong. Er punktet ferdig, melder du det sett i verk. Då spør vi ikkje meir. Punktet blir lukka når det er behandla politisk.',
    en: 'Your answer stands in the log at once. If the point is done, report it as carried out. Then we ask no more. It is closed when the council has considered it.',
  },
  nextSilence: {
    nb: 'Svarer du ikke, spør vi igjen neste gang. Er dette ikke ditt ansvar, si fra til koordinatoren i kommunen.',
    nn: 'Svarer du ikkje, spør vi igjen neste gong. Er dette ikkje ditt ansvar, sei frå til koordinatoren i kommunen.',
    en: 'If you do not answer, we ask again next time. If this is not yours to do, tell the coordinator.',
  },
  automatic: {
    nb: 'Lenkene er bare adresser: du må logge inn for å svare. E-posten er sendt automatisk for {municipality}.',
    nn: 'Lenkjene er berre adresser: du må logge inn for å svare. E-posten er send automatisk for {municipality}.',
    en: 'The links are addresses only: you must log in to answer. This mail was sent automatically for {municipality}.',
  },
} as const satisfies Record<string, Text>;
