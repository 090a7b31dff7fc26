import type { Text } from '#kernel';
import type { FollowUpRejection } from './follow-up.rejections.js';

/** What people read when a follow-up's rules say no. */
export const followUpTexts = {
  'follow-up-not-found': {
    nb: 'Oppfølgingen finnes ikke.',
    nn: 'Oppfølginga finst ikkje.',
    en: 'There is no such follow-up.',
  },
  'follow-up-ended': {
    nb: 'Punktet er ferdig fulgt opp. Åpne det igjen først.',
    nn: 'Punktet er ferdig følgt opp. Opne det att først.',
    en: 'The point is ended. Reopen it first.',
  },
  'transition-not-allowed': {
    nb: 'Du kan ikke gå fra «{from}» til «{to}». Herfra kan du velge: {allowed}.',
    nn: 'Du kan ikkje gå frå «{from}» til «{to}». Herifrå kan du velje: {allowed}.',
    en: 'You cannot go from “{from}” to “{to}”. From here you may choose: {allowed}.',
  },
  'not-yours': {
    nb: 'Dette kan du ikke gjøre. Det kan {by}.',
    nn: 'Dette kan du ikkje gjere. Det kan {by}.',
    en: 'This is not yours to do. It is for {by}.',
  },
  'not-yet-allowed': {
    nb: 'Du kan ikke gå fra «{from}» til «{to}» ennå. Først må {field} være {must}.',
    nn: 'Du kan ikkje gå frå «{from}» til «{to}» enno. Først må {field} vere {must}.',
    en: 'You cannot go from “{from}” to “{to}” yet. First {field} must be {must}.',
  },
  'field-unknown': {
    nb: 'Prosedyren har ikke feltet «{field}».',
    nn: 'Prosedyren har ikkje feltet «{field}».',
    en: 'The procedure has no field “{field}”.',
  },
  'value-unknown': {
    nb: '«{value}» kan ikke velges for {field}. Velg blant: {values}.',
    nn: '«{value}» kan ikkje veljast for {field}. Vel blant: {values}.',
    en: '“{value}” cannot be chosen for {field}. Choose among: {values}.',
  },
  'not-a-day': {
    nb: '«{value}» er ingen dato. Skriv {field} som 2026-02-03.',
    nn: '«{value}» er ingen dato. Skriv {field} som 2026-02-03.',
    en: '“{value}” is no date. Write {field} as 2026-02-03.',
  },
  'field-missing': {
    nb: 'Dette mangler: {fields}.',
    nn: 'Dette manglar: {fields}.',
    en: 'Missing: {fields}.',
  },
  'state-not-mapped': {
    nb: 'Den nye prosedyren har ikke tilstanden «{state}».',
    nn: 'Den nye prosedyren har ikkje tilstanden «{state}».',
    en: 'The new procedure has no state “{state}”.',
  },
  'task-not-open': {
    nb: 'Oppgaven «{task}» venter ikke på noen nå.',
    nn: 'Oppgåva «{task}» ventar ikkje på nokon no.',
    en: 'The task “{task}” waits for nobody now.',
  },
  'task-claimed': {
    nb: 'Noen andre har oppgaven. Be dem overlate den, eller overlat den til deg selv med en begrunnelse.',
    nn: 'Nokon andre har oppgåva. Be dei overlate henne, eller overlat henne til deg sjølv med ei grunngjeving.',
    en: 'Somebody else has the task. Ask them to hand it over, or hand it to yourself with a reason.',
  },
  'never-ones-own': {
    nb: 'Du kan ikke bekrefte ditt eget arbeid. Be noen andre om det.',
    nn: 'Du kan ikkje stadfeste ditt eige arbeid. Be nokon andre om det.',
    en: 'You cannot acknowledge your own work. Ask somebody else.',
  },
  'nothing-to-acknowledge': {
    nb: 'Oppgaven «{task}» skal ikke bekreftes.',
    nn: 'Oppgåva «{task}» skal ikkje stadfestast.',
    en: 'The task “{task}” is not to be acknowledged.',
  },
  'hold-until-in-past': {
    nb: 'Datoen for når arbeidet tas opp igjen ({holdUntil}), må være etter {day}.',
    nn: 'Datoen for når arbeidet blir teke opp att ({holdUntil}), må vere etter {day}.',
    en: 'The day when work is taken up again ({holdUntil}) must be after {day}.',
  },
  'other-organ-closes': {
    nb: 'Punktet lukkes når {closesName} ({closes}) har behandlet rapporten, ikke {organ}. Oppgi behandlingen der.',
    nn: 'Punktet blir lukka når {closesName} ({closes}) har handsama rapporten, ikkje {organ}. Oppgi handsaminga der.',
    en: 'The point is closed when {closesName} ({closes}) has considered the report, not {organ}. Give that treatment.',
  },
  'reason-required': { nb: 'Skriv en begrunnelse.', nn: 'Skriv ei grunngjeving.', en: 'Give a reason.' },
  'deadline-in-past': {
    nb: 'Den nye fristen ({deadline}) er før {day}. Sett en frist som ikke er ute.',
    nn: 'Den nye fristen ({deadline}) er før {day}. Set ein frist som ikkje er ute.',
    en: 'The new deadline ({deadline}) is before {day}. Set one that has not passed.',
  },
  'nothing-to-tell-organ': {
    nb: 'Punktet er ikke meldt som umulig å iverksette. Meld det først.',
    nn: 'Punktet er ikkje meldt som umogleg å setje i verk. Meld det først.',
    en: 'The point is not reported as impossible to carry out. Report that first.',
  },
  'organ-told-in-future': {
    nb: 'Organet kan ikke ha fått vite det {on}: i dag er det {day}.',
    nn: 'Organet kan ikkje ha fått vite det {on}: i dag er det {day}.',
    en: 'The organ cannot have been told on {on}: today is {day}.',
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
  'handover-to-self': {
    nb: 'Sakene kan ikke overføres til den som har dem. Velg en annen.',
    nn: 'Sakene kan ikkje overførast til den som har dei. Vel ein annan.',
    en: 'Cases cannot be handed over to whoever has them. Choose another person.',
  },
  'nobody-named': {
    nb: 'Si hvem som skal ha saken: enhet, saksbehandler eller stedfortreder.',
    nn: 'Sei kven som skal ha saka: eining, saksbehandlar eller stadfortredar.',
    en: 'Say who is to have it: a unit, an officer or a deputy.',
  },
  'national-id-in-text': {
    nb: 'Teksten inneholder et fødselsnummer. Ta det bort.',
    nn: 'Teksten inneheld eit fødselsnummer. Ta det bort.',
    en: 'The text holds a national identity number. Take it out.',
  },
  'text-too-long': {
    nb: 'Teksten er {length} tegn. Den kan ikke være over {max}.',
    nn: 'Teksten er {length} teikn. Han kan ikkje vere over {max}.',
    en: 'The text has {length} characters. It may have {max}.',
  },
} as const satisfies Record<FollowUpRejection['rejected'], Text>;
