import type { Text } from '#kernel';
import type { AskedAs } from './round.events.js';

/** Why somebody is asked who is not the point's officer. */
export const askedAsTexts = {
  DEPUTY: {
    nb: 'Du er stedfortreder for den som har saken.',
    nn: 'Du er stadfortredar for den som har saka.',
    en: 'You stand in for the officer.',
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

/** The words of a letter about all there is to tell somebody that day, in the order they come. */
export const digestTexts = {
  from: {
    nb: '{municipality} – oppfølging av vedtak',
    nn: '{municipality} – oppfølging av vedtak',
    en: '{municipality} – follow-up of decisions',
  },
  greeting: { nb: 'Hei, {name}!', nn: 'Hei, {name}!', en: 'Hello {name},' },
  several: {
    nb: 'Her er alt vi har til deg i dag, samlet i én e-post.',
    nn: 'Her er alt vi har til deg i dag, samla i éin e-post.',
    en: 'Here is all we have for you today, in one mail.',
  },
  answerAll: {
    nb: 'Svar på alle punktene her',
    nn: 'Svar på alle punkta her',
    en: 'Answer every point here',
  },
  answerHere: { nb: 'Svar på punktet her', nn: 'Svar på punktet her', en: 'Answer the point here' },

  remind: { nb: 'Dette venter på deg', nn: 'Dette ventar på deg', en: 'What waits for you' },
  remindLead: {
    nb: 'Noen få ord om hvordan det går, er nok. Når du har svart, slutter vi å minne deg på det.',
    nn: 'Nokre få ord om korleis det går, er nok. Når du har svart, sluttar vi å minne deg på det.',
    en: 'A few words on how it goes will do. Once you have answered, we stop reminding you.',
  },
  remindTask: {
    nb: 'Ta en titt når du kan. Når det er gjort, slutter vi å minne deg på det.',
    nn: 'Ta ein kikk når du kan. Når det er gjort, sluttar vi å minne deg på det.',
    en: 'Please have a look. Once it is done, we stop reminding you.',
  },
  unansweredOne: {
    nb: 'Du har ikke svart på ett punkt for {period}. Vi spurte {day}.',
    nn: 'Du har ikkje svart på eitt punkt for {period}. Vi spurde {day}.',
    en: 'You have not answered on one point for {period}. We asked on {day}.',
  },
  unansweredMany: {
    nb: 'Du har ikke svart på {count} punkter for {period}. Vi spurte {day}.',
    nn: 'Du har ikkje svart på {count} punkt for {period}. Vi spurde {day}.',
    en: 'You have not answered on {count} points for {period}. We asked on {day}.',
  },

  escalate: {
    nb: 'Dette ber vi deg følge opp',
    nn: 'Dette ber vi deg følgje opp',
    en: 'What we ask you to follow up',
  },
  escalateLead: {
    nb: 'Du får vite det fordi andre har saken og du har ansvar for at den går videre. Snakk gjerne sammen.',
    nn: 'Du får vite det fordi andre har saka og du har ansvar for at ho går vidare. Snakk gjerne saman.',
    en: 'Others have the case, and you see to it that it goes on. Please talk to each other.',
  },
  unansweredByOne: {
    nb: '{name} har ikke svart på ett punkt for {period}. Vi spurte {day}.',
    nn: '{name} har ikkje svart på eitt punkt for {period}. Vi spurde {day}.',
    en: '{name} has not answered on one point for {period}. We asked on {day}.',
  },
  unansweredByMany: {
    nb: '{name} har ikke svart på {count} punkter for {period}. Vi spurte {day}.',
    nn: '{name} har ikkje svart på {count} punkt for {period}. Vi spurde {day}.',
    en: '{name} has not answered on {count} points for {period}. We asked on {day}.',
  },

  ask: { nb: 'Dette spør vi om', nn: 'Dette spør vi om', en: 'What we ask about' },
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

  copy: { nb: 'Dette har vi sagt fra om', nn: 'Dette har vi sagt frå om', en: 'What we have told others' },
  copyLead: {
    nb: 'Saken er din. Derfor skal du vite hvem vi har sagt fra til.',
    nn: 'Saka er di. Difor skal du vite kven vi har sagt frå til.',
    en: 'It is yours, so you should know whom we have told.',
  },
  copyUnansweredOne: {
    nb: 'Vi har sagt fra til {to} om ett punkt uten svar for {period}.',
    nn: 'Vi har sagt frå til {to} om eitt punkt utan svar for {period}.',
    en: 'We have told {to} of one point without an answer for {period}.',
  },
  copyUnansweredMany: {
    nb: 'Vi har sagt fra til {to} om {count} punkter uten svar for {period}.',
    nn: 'Vi har sagt frå til {to} om {count} punkt utan svar for {period}.',
    en: 'We have told {to} of {count} points without an answer for {period}.',
  },

  unreached: {
    nb: 'Disse når vi ikke på e-post',
    nn: 'Desse når vi ikkje på e-post',
    en: 'Whom mail does not reach',
  },
  unreachedName: {
    nb: 'E-post når ikke fram til {name}. Be vedtakskoordinatoren rette adressen.',
    nn: 'E-post når ikkje fram til {name}. Be vedtakskoordinatoren rette adressa.',
    en: 'Mail does not reach {name}. Ask the coordinator to correct the address.',
  },
} as const satisfies Record<string, Text>;
