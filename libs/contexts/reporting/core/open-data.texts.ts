import type { Text } from '#kernel';
import type { Status } from '#contexts/procedures';

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What each status means, for whoever reads the open data of many municipalities. */
export const statusDefinitions: Readonly<Record<Status, Text>> = {
  REGISTRERT: text(
    'Ført inn i vedtaksloggen; ingen har vurdert om det krever oppfølging.',
    'Ført inn i vedtaksloggen; ingen har vurdert om det krev oppfølging.',
    'Entered in the log; nobody has judged whether it needs follow-up.',
  ),
  INGEN_OPPFOLGING: text(
    'Vurdert: det er ingenting å gjøre.',
    'Vurdert: det er ingenting å gjere.',
    'Judged: there is nothing to do.',
  ),
  IKKE_STARTET: text(
    'Fordelt eller klart til å fordeles; arbeidet er ikke begynt.',
    'Fordelt eller klart til å fordelast; arbeidet er ikkje byrja.',
    'Assigned or ready to be; work has not begun.',
  ),
  UNDER_ARBEID: text('Arbeidet pågår.', 'Arbeidet er i gang.', 'Work goes on.'),
  PAA_VENT: text(
    'Administrasjonen har selv stanset arbeidet, av en oppgitt grunn og til en oppgitt dag.',
    'Administrasjonen har sjølv stansa arbeidet, av ein oppgitt grunn og til ein oppgitt dag.',
    'The administration itself has stopped work, for a stated reason and until a stated day.',
  ),
  UTSATT: text(
    'Et politisk organ har utsatt det ved vedtak.',
    'Eit politisk organ har utsett det ved vedtak.',
    'An elected organ has postponed it by a decision.',
  ),
  DELVIS_IVERKSATT: text(
    'En del er gjort, resten gjenstår.',
    'Ein del er gjord, resten står att.',
    'Part of it is done, the rest remains.',
  ),
  MELDT_IVERKSATT: text(
    'Administrasjonen melder at det er gjort; organet har ikke bekreftet det.',
    'Administrasjonen melder at det er gjort; organet har ikkje stadfesta det.',
    'The administration reports it done; the organ has not confirmed it.',
  ),
  AVSLUTTET: text(
    'Organet har behandlet en rapport om det og lukket saken.',
    'Organet har handsama ein rapport om det og lukka saka.',
    'The organ has considered a report of it and closed it.',
  ),
  KAN_IKKE_IVERKSETTES: text(
    'Faktiske eller rettslige forhold hindrer det; organet skal ha beskjed.',
    'Faktiske eller rettslege forhold hindrar det; organet skal ha beskjed.',
    'Facts or the law prevent it; the organ must be told.',
  ),
  ERSTATTET: text(
    'Et senere vedtak har trådt i stedet.',
    'Eit seinare vedtak har kome i staden.',
    'A later decision has taken its place.',
  ),
  OPPHEVET: text(
    'Opphevet etter klage, lovlighetskontroll eller omgjøring.',
    'Oppheva etter klage, lovlegkontroll eller omgjering.',
    'Annulled after a complaint, a review of legality or a reversal.',
  ),
};
