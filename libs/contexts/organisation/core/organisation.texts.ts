import type { Role } from './organisation.events.js';
import type { Text } from '#kernel';
import type { MunicipalityRefusal } from './municipality.decider.js';
import type { OrganisationRefusal } from './organisation.changes.js';

/** Refusals of the two deciders. */
export const organisationTexts = {
  'municipality-number-malformed': {
    nb: 'Kommunenummeret «{number}» er ikke fire siffer. Skriv det som i 1841.',
    nn: 'Kommunenummeret «{number}» er ikkje fire siffer. Skriv det som i 1841.',
    en: 'The municipality number "{number}" is not four digits. Write it as in 1841.',
  },
  'municipality-unknown': {
    nb: 'Kommunen finnes ikke ennå. Legg den til med «iverk kommune add».',
    nn: 'Kommunen finst ikkje enno. Legg han til med «iverk kommune add».',
    en: 'There is no such municipality yet. Add it with "iverk kommune add".',
  },
  'municipality-exists': {
    nb: 'Kommunen finnes allerede med nummer {number}. Nytt nummer eller navn gis som en endring fra en dato.',
    nn: 'Kommunen finst allereie med nummer {number}. Nytt nummer eller namn blir gitt som ei endring frå ein dato.',
    en: 'The municipality exists already, with number {number}. A new number or name is a change from a date.',
  },
  'name-blank': {
    nb: 'Navnet mangler. Skriv et navn.',
    nn: 'Namnet manglar. Skriv eit namn.',
    en: 'The name is missing. Write a name.',
  },
  'organ-unknown': {
    nb: 'Organet «{organ}» er ikke kjent. Legg til organet først.',
    nn: 'Organet «{organ}» er ikkje kjent. Legg til organet først.',
    en: 'The organ "{organ}" is not known. Add the organ first.',
  },
  'alias-taken': {
    nb: 'Kortnavnet «{alias}» brukes om {organ} i samme tid. Velg et annet, eller avgrens det med datoer.',
    nn: 'Kortnamnet «{alias}» blir brukt om {organ} i same tid. Vel eit anna, eller avgrens det med datoar.',
    en: 'The short name "{alias}" means {organ} at the same time. Choose another, or limit it by dates.',
  },
  'period-backwards': {
    nb: 'Perioden slutter {to}, før den begynner {from}. Bytt om datoene.',
    nn: 'Perioden sluttar {to}, før han byrjar {from}. Byt om datoane.',
    en: 'The period ends {to}, before it begins {from}. Swap the dates.',
  },
  'unit-unknown': {
    nb: 'Enheten finnes ikke ({unit}). Legg til enheten først.',
    nn: 'Eininga finst ikkje ({unit}). Legg til eininga først.',
    en: 'There is no such unit ({unit}). Add the unit first.',
  },
  'unit-exists': {
    nb: 'Enheten «{unit}» finnes allerede, med annet navn eller annen overordnet enhet.',
    nn: 'Eininga «{unit}» finst allereie, med anna namn eller anna overordna eining.',
    en: 'The unit "{unit}" exists already, with another name or parent.',
  },
  'unit-circular': {
    nb: 'Enheten «{unit}» kan ikke ligge under seg selv. Rett opp overordnet enhet.',
    nn: 'Eininga «{unit}» kan ikkje liggje under seg sjølv. Rett opp overordna eining.',
    en: 'The unit "{unit}" cannot lie under itself. Correct its parent unit.',
  },
  'membership-unknown': {
    nb: 'Stillingen finnes ikke ({membership}). Se hva personen har i organisasjonen.',
    nn: 'Stillinga finst ikkje ({membership}). Sjå kva personen har i organisasjonen.',
    en: 'There is no such membership ({membership}). See what the person has in the organisation.',
  },
  'membership-exists': {
    nb: 'Stillingen finnes allerede med andre opplysninger. Avslutt den og legg til en ny.',
    nn: 'Stillinga finst allereie med andre opplysningar. Avslutt henne og legg til ei ny.',
    en: 'The membership exists already with other facts. End it and add a new one.',
  },
  'membership-ended': {
    nb: 'Stillingen er allerede avsluttet {to}.',
    nn: 'Stillinga er allereie avslutta {to}.',
    en: 'The membership has already ended, on {to}.',
  },
  'ended-before-start': {
    nb: 'Stillingen kan ikke slutte {to}, før den begynte {from}. Velg en senere dato.',
    nn: 'Stillinga kan ikkje slutte {to}, før ho byrja {from}. Vel ein seinare dato.',
    en: 'The membership cannot end on {to}, before it began on {from}. Choose a later date.',
  },
  'deputy-is-self': {
    nb: 'Ingen kan være sin egen stedfortreder. Velg en annen person.',
    nn: 'Ingen kan vere sin eigen stedfortredar. Vel ein annan person.',
    en: 'Nobody can be their own deputy. Choose another person.',
  },
  'absence-unknown': {
    nb: 'Fraværet finnes ikke ({absence}). Se hvilke som er satt.',
    nn: 'Fråværet finst ikkje ({absence}). Sjå kva som er sett.',
    en: 'There is no such absence ({absence}). See which are set.',
  },
  'absence-exists': {
    nb: 'Fraværet finnes allerede med andre datoer. Avslutt det, eller sett et nytt.',
    nn: 'Fråværet finst allereie med andre datoar. Avslutt det, eller set eit nytt.',
    en: 'The absence exists already with other dates. End it, or set another.',
  },
  'absence-backwards': {
    nb: 'Fraværet slutter {to}, før det begynner {from}. Bytt om datoene.',
    nn: 'Fråværet sluttar {to}, før det byrjar {from}. Byt om datoane.',
    en: 'The absence ends {to}, before it begins {from}. Swap the dates.',
  },
  'absence-not-yours': {
    nb: 'Fravær settes av personen selv, av lederen for enheten, av koordinator eller av kommunedirektør.',
    nn: 'Fråvær blir sett av personen sjølv, av leiaren for eininga, av koordinator eller av kommunedirektør.',
    en: 'Absence is set by the person, by the leader of the unit, by the coordinator or by the director.',
  },
  'month-unknown': {
    nb: 'Måneden «{month}» finnes ikke. Skriv et tall fra 1 til 12.',
    nn: 'Månaden «{month}» finst ikkje. Skriv eit tal frå 1 til 12.',
    en: 'There is no month "{month}". Write a number from 1 to 12.',
  },
  'no-month-left': {
    nb: 'Alle månedene kan ikke være stille. La minst én være igjen, eller velg rytmen NEVER.',
    nn: 'Alle månadene kan ikkje vere stille. La minst éin vere igjen, eller vel rytmen NEVER.',
    en: 'Not every month can be quiet. Leave at least one, or choose the rhythm NEVER.',
  },
  'text-too-long': {
    nb: 'Teksten i feltet {field} har {length} tegn; det er plass til {max}. Kort den ned.',
    nn: 'Teksten i feltet {field} har {length} teikn; det er plass til {max}. Kort han ned.',
    en: 'The text in the field {field} has {length} characters; there is room for {max}. Shorten it.',
  },
  'national-id-in-text': {
    nb: 'Feltet {field} inneholder et fødselsnummer. Ta det bort; slike numre skal ikke stå her.',
    nn: 'Feltet {field} inneheld eit fødselsnummer. Ta det bort; slike nummer skal ikkje stå her.',
    en: 'The field {field} holds a national identity number. Remove it; such numbers must not stand here.',
  },
} as const satisfies Record<MunicipalityRefusal | OrganisationRefusal, Text>;

/** Why a list's words for who answers did not lead to anybody. */
export const responsibleTexts = {
  'responsible-unknown': {
    nb: 'Ansvarlig «{responsible}» er ikke funnet i organisasjonen. Hvem er det? Koordinator har saken så lenge.',
    nn: 'Ansvarleg «{responsible}» er ikkje funnen i organisasjonen. Kven er det? Koordinator har saka så lenge.',
    en: 'The responsible "{responsible}" was not found in the organisation. Who is it? The coordinator has the case meanwhile.',
  },
  'responsible-ambiguous': {
    nb: 'Ansvarlig «{responsible}» kan bety flere. Hvem er det? Koordinator har saken så lenge.',
    nn: 'Ansvarleg «{responsible}» kan bety fleire. Kven er det? Koordinator har saka så lenge.',
    en: 'The responsible "{responsible}" could be several. Who is it? The coordinator has the case meanwhile.',
  },
} as const satisfies Record<'responsible-unknown' | 'responsible-ambiguous', Text>;

/** What people call whoever has a role. */
export const roleTexts = {
  CASE_OFFICER: { nb: 'saksbehandlerne', nn: 'saksbehandlarane', en: 'the officers' },
  LEADER: { nb: 'lederne', nn: 'leiarane', en: 'the leaders' },
  DIRECTOR: { nb: 'kommunedirektøren', nn: 'kommunedirektøren', en: 'the director' },
  COORDINATOR: { nb: 'vedtakskoordinatoren', nn: 'vedtakskoordinatoren', en: 'the coordinator' },
  SECRETARY: { nb: 'møtesekretæren', nn: 'møtesekretæren', en: 'the secretary' },
  AUDITOR: { nb: 'revisor', nn: 'revisor', en: 'the auditor' },
  OBSERVER: { nb: 'de tillitsvalgte', nn: 'dei tillitsvalde', en: 'the representatives' },
  COUNCILLOR: { nb: 'de folkevalgte', nn: 'dei folkevalde', en: 'the councillors' },
} as const satisfies Record<Role, Text>;
