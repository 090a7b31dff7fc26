import type { Text } from '#kernel/text';

export const vedtakTexts = {
  decision: { nb: 'Vedtaket', nn: 'Vedtaket', en: 'The decision' },
  points: { nb: 'Punkter og oppfølging', nn: 'Punkt og oppfølging', en: 'Points and follow-up' },
  point: { nb: 'Punkt {point}', nn: 'Punkt {point}', en: 'Point {point}' },
  decidedBy: { nb: 'Vedtatt av', nn: 'Vedteke av', en: 'Decided by' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  strategy: { nb: 'Mål i planen', nn: 'Mål i planen', en: 'Goal in the plan' },
  responsible: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  nobody: { nb: 'Ikke fordelt ennå', nn: 'Ikkje fordelt enno', en: 'Nobody yet' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  firstDeadline: {
    nb: 'Opprinnelig {day}, flyttet {times} ganger',
    nn: 'Opphavleg {day}, flytta {times} gonger',
    en: 'Originally {day}, moved {times} times',
  },
  firstDeadlineOnce: {
    nb: 'Opprinnelig {day}, flyttet én gang',
    nn: 'Opphavleg {day}, flytta éin gong',
    en: 'Originally {day}, moved once',
  },
  comment: { nb: 'Siste melding', nn: 'Siste melding', en: 'Last report' },
  held: { nb: 'Står fordi', nn: 'Står fordi', en: 'Stands still because' },
  heldUntil: { nb: 'Tas opp igjen', nn: 'Blir teke opp att', en: 'Taken up again' },
  told: { nb: 'Organet fikk vite det', nn: 'Organet fekk vite det', en: 'The organ was told' },
  notTold: {
    nb: 'Organet er ikke orientert ennå',
    nn: 'Organet er ikkje orientert enno',
    en: 'The organ has not been told yet',
  },
  closedBy: {
    nb: 'Avsluttet av {organ} i sak {case}, {day}',
    nn: 'Avslutta av {organ} i sak {case}, {day}',
    en: 'Closed by {organ} in case {case}, {day}',
  },
  next: { nb: 'Neste påminnelse', nn: 'Neste påminning', en: 'Next reminder' },
  timeline: { nb: 'Hva som har skjedd', nn: 'Kva som har skjedd', en: 'What has happened' },
  registered: {
    nb: 'Registrert i vedtaksloggen',
    nn: 'Registrert i vedtaksloggen',
    en: 'Registered in the log',
  },
  picture: {
    nb: 'Veien gjennom prosedyren',
    nn: 'Vegen gjennom prosedyren',
    en: 'The way through the procedure',
  },
  pictureOf: {
    nb: 'Prosedyren {procedure}. Hvor punktet står, og veien det har tatt, står også i listen over hva som har skjedd.',
    nn: 'Prosedyren {procedure}. Kvar punktet står, og vegen det har teke, står òg i lista over kva som har skjedd.',
    en: 'The procedure {procedure}. Where the point stands and the way it took are also in the list of what has happened.',
  },
  shielded: {
    nb: 'Innholdet er unntatt offentlighet ({basis}).',
    nn: 'Innhaldet er unnateke offentlegheit ({basis}).',
    en: 'The content is not public ({basis}).',
  },
  withdrawn: {
    nb: 'Vedtaket er trukket tilbake: {because}',
    nn: 'Vedtaket er trekt tilbake: {because}',
    en: 'The vedtak has been withdrawn: {because}',
  },
  noFollowUp: {
    nb: 'Trenger ingen oppfølging: {because}',
    nn: 'Treng inga oppfølging: {because}',
    en: 'Needs no follow-up: {because}',
  },
  untriaged: {
    nb: 'Det er ikke avgjort ennå om vedtaket trenger oppfølging.',
    nn: 'Det er ikkje avgjort enno om vedtaket treng oppfølging.',
    en: 'Whether the vedtak needs follow-up has not been decided yet.',
  },
  unsplit: {
    nb: 'Vedtaket er ikke delt i punkter ennå.',
    nn: 'Vedtaket er ikkje delt i punkt enno.',
    en: 'The vedtak has not been split into points yet.',
  },
  missing: {
    nb: 'Vedtaket finnes ikke, eller du har ikke tilgang til det.',
    nn: 'Vedtaket finst ikkje, eller du har ikkje tilgang til det.',
    en: 'There is no such vedtak, or you may not see it.',
  },
  by: { nb: 'Av {name}', nn: 'Av {name}', en: 'By {name}' },
  internal: { nb: 'Internt', nn: 'Internt', en: 'Internal' },
} as const satisfies Record<string, Text>;
