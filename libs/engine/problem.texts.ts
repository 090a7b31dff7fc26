import { fillText, type Language, type Text } from '#kernel';
import type { ProblemCode, ProcedureProblem } from './problem.js';
import type { PlacedProblem } from './read-procedure.js';

/** What people read of a problem: what is wrong, and what to do. */
export const problemTexts = {
  'too-large': {
    nb: 'Filen er større enn en prosedyre kan være ({at} tegn). Del den opp.',
    nn: 'Fila er større enn ein prosedyre kan vere ({at} teikn). Del henne opp.',
    en: 'The file is larger than a procedure may be ({at} characters). Split it.',
  },
  'not-yaml': {
    nb: 'Dette er ikke riktig YAML ({at}). Se etter innrykk, kolon og anførselstegn.',
    nn: 'Dette er ikkje rett YAML ({at}). Sjå etter innrykk, kolon og hermeteikn.',
    en: 'This is no sound YAML ({at}). Look at indentation, colons and quotes.',
  },
  'not-procedure': {
    nb: 'Dette er ingen prosedyre. En prosedyre har id, version, name, initial, states og transitions.',
    nn: 'Dette er ingen prosedyre. Ein prosedyre har id, version, name, initial, states og transitions.',
    en: 'This is no procedure. One has id, version, name, initial, states and transitions.',
  },
  'unknown-key': {
    nb: '«{at}» hører ikke hjemme her. Er det en skrivefeil?',
    nn: '«{at}» høyrer ikkje heime her. Er det ein skrivefeil?',
    en: '“{at}” does not belong here. Is it a slip?',
  },
  'key-missing': { nb: '«{at}» mangler.', nn: '«{at}» manglar.', en: '“{at}” is missing.' },
  'not-expected': {
    nb: '«{at}» har ikke en verdi som kan stå der.',
    nn: '«{at}» har ikkje ein verdi som kan stå der.',
    en: '“{at}” does not have a value that can stand there.',
  },
  'duplicate-id': {
    nb: '«{at}» står to ganger. Gi det ene et annet navn.',
    nn: '«{at}» står to gonger. Gje det eine eit anna namn.',
    en: '“{at}” stands twice. Give one of them another id.',
  },
  'unknown-state': {
    nb: 'Tilstanden «{at}» finnes ikke. Beskriv den under states, eller rett navnet.',
    nn: 'Tilstanden «{at}» finst ikkje. Skildre han under states, eller rett namnet.',
    en: 'There is no state “{at}”. Describe it under states, or mend the name.',
  },
  'unreachable-state': {
    nb: 'Ingen steg fører til «{at}». Lag et steg dit, eller ta tilstanden bort.',
    nn: 'Ingen steg fører til «{at}». Lag eit steg dit, eller ta tilstanden bort.',
    en: 'No step leads to “{at}”. Make one, or take the state out.',
  },
  'dead-end': {
    nb: 'Ingen kan komme ut av «{at}». Lag et steg derfra, eller si at den er slutten (ended: true).',
    nn: 'Ingen kan kome ut av «{at}». Lag eit steg derifrå, eller sei at han er slutten (ended: true).',
    en: 'Nobody can leave “{at}”. Make a step from there, or say that it ends (ended: true).',
  },
  'no-way-out': {
    nb: 'Fra «{at}» fører ingen vei til en slutt. Lag et steg som gjør det.',
    nn: 'Frå «{at}» fører ingen veg til ein slutt. Lag eit steg som gjer det.',
    en: 'No way from “{at}” leads to an end. Make a step that does.',
  },
  'overlapping-transitions': {
    nb: 'To steg gjelder det samme: {at}. Ta det ene bort.',
    nn: 'To steg gjeld det same: {at}. Ta det eine bort.',
    en: 'Two steps are for the same: {at}. Take one out.',
  },
  'text-missing': {
    nb: 'Navnet mangler på {at}. Skriv det på nb, nn og en.',
    nn: 'Namnet manglar på {at}. Skriv det på nb, nn og en.',
    en: 'The name is missing in {at}. Write it in nb, nn and en.',
  },
  'status-missing': {
    nb: 'Tilstanden «{at}» må ha en status som den står for.',
    nn: 'Tilstanden «{at}» må ha ein status som han står for.',
    en: 'The state “{at}” must say which status it stands for.',
  },
  'unknown-status': {
    nb: 'Statusen «{at}» finnes ikke.',
    nn: 'Statusen «{at}» finst ikkje.',
    en: 'There is no status “{at}”.',
  },
  'unknown-relation': {
    nb: 'Rollen «{at}» finnes ikke.',
    nn: 'Rolla «{at}» finst ikkje.',
    en: 'There is no role “{at}”.',
  },
  'unknown-field': {
    nb: 'Feltet «{at}» finnes ikke.',
    nn: 'Feltet «{at}» finst ikkje.',
    en: 'There is no field “{at}”.',
  },
  'guard-never-holds': {
    nb: 'Vilkåret «{at}» kan aldri bli oppfylt: ingen steg forteller det, eller verdien finnes ikke.',
    nn: 'Vilkåret «{at}» kan aldri bli oppfylt: ingen steg fortel det, eller verdien finst ikkje.',
    en: 'The guard “{at}” can never hold: no step tells it, or there is no such value.',
  },
  'timer-never-fires': {
    nb: '«{at}» kan aldri slå til her. Se på tilstandene, rekkefølgen og dagen.',
    nn: '«{at}» kan aldri slå til her. Sjå på tilstandane, rekkjefølgja og dagen.',
    en: '“{at}” can never fire here. Look at its states, its order and its day.',
  },
  'timer-fires-for-ever': {
    nb: '«{at}» tar steg som fører tilbake hit av seg selv, i det uendelige. Bryt ringen.',
    nn: '«{at}» tek steg som fører tilbake hit av seg sjølv, i det uendelege. Bryt ringen.',
    en: '“{at}” takes steps that lead back here of themselves, for ever. Break the ring.',
  },
  'amount-unclear': {
    nb: '«{at}» har både dager og virkedager. Velg én av dem.',
    nn: '«{at}» har både dagar og yrkedagar. Vel éin av dei.',
    en: '“{at}” has both days and business days. Choose one.',
  },
  'nobody-told': {
    nb: '«{at}» sier ikke hvem som skal få beskjed. Skriv det under to.',
    nn: '«{at}» seier ikkje kven som skal få beskjed. Skriv det under to.',
    en: '“{at}” does not say who is told. Write it under to.',
  },
  'step-of-itself-impossible': {
    nb: 'Steget «{at}» kan ikke tas av seg selv herfra. Det må gå ut fra alle tilstandene, føre til én og ikke kreve noe.',
    nn: 'Steget «{at}» kan ikkje takast av seg sjølv herifrå. Det må gå ut frå alle tilstandane, føre til éin og ikkje krevje noko.',
    en: 'The step “{at}” cannot be taken of itself from here. It must leave all the states, lead to one, and ask for nothing.',
  },
  'unknown-step': {
    nb: 'Steget «{at}» finnes ikke. Beskriv det under transitions, eller rett navnet.',
    nn: 'Steget «{at}» finst ikkje. Skildre det under transitions, eller rett namnet.',
    en: 'There is no step “{at}”. Describe it under transitions, or mend the name.',
  },
  'state-is-no-status': {
    nb: 'Tilstanden «{at}» må hete det samme som statusen den står for.',
    nn: 'Tilstanden «{at}» må heite det same som statusen han står for.',
    en: 'The state “{at}” must be called what its status is called.',
  },
  'own-fields-impossible': {
    nb: 'Slike saker kan ikke fortelle egne felt. Ta bort «{at}».',
    nn: 'Slike saker kan ikkje fortelje eigne felt. Ta bort «{at}».',
    en: 'Such cases cannot tell fields of their own. Take “{at}” out.',
  },
  'unknown-date': {
    nb: 'Datoen «{at}» finnes ikke. Lag et felt av slaget date, eller rett navnet.',
    nn: 'Datoen «{at}» finst ikkje. Lag eit felt av slaget date, eller rett namnet.',
    en: 'There is no day “{at}”. Make a field of the kind date, or mend the name.',
  },
  'unknown-subject': {
    nb: 'Prosedyren må si hva den handler om (about). «{at}» er ikke kjent.',
    nn: 'Prosedyren må seie kva han handlar om (about). «{at}» er ikkje kjend.',
    en: 'The procedure must say what it is about (about). “{at}” is not known.',
  },
  'values-missing': {
    nb: 'Valget «{at}» må ha verdier å velge mellom (values).',
    nn: 'Valet «{at}» må ha verdiar å velje mellom (values).',
    en: 'The choice “{at}” must have values to choose between (values).',
  },
  'waits-for-nothing': {
    nb: '«{at}» venter på saker som prosedyren aldri starter. Skriv starts på et steg, eller ta bort awaits.',
    nn: '«{at}» ventar på saker som prosedyren aldri startar. Skriv starts på eit steg, eller ta bort awaits.',
    en: '“{at}” waits for instances the procedure never starts. Write starts at a step, or take awaits out.',
  },
  'unknown-occasion': {
    nb: 'Ingenting som heter «{at}», kan starte en slik sak. Velg noe annet under start, eller skriv prosedyre/ord.',
    nn: 'Ingenting som heiter «{at}», kan starte ei slik sak. Vel noko anna under start, eller skriv prosedyre/ord.',
    en: 'Nothing called “{at}” can start such an instance. Choose something else under start, or write procedure/word.',
  },
  'children-impossible': {
    nb: 'Slike saker kan ikke starte andre eller vente på dem. Ta det bort fra «{at}».',
    nn: 'Slike saker kan ikkje starte andre eller vente på dei. Ta det bort frå «{at}».',
    en: 'Such instances can start no others and wait for none. Take it out of “{at}”.',
  },
  'unknown-procedure': {
    nb: 'Prosedyren «{at}» finnes ikke her. Publiser den først, eller rett navnet.',
    nn: 'Prosedyren «{at}» finst ikkje her. Publiser han først, eller rett namnet.',
    en: 'There is no procedure “{at}” here. Publish it first, or mend the name.',
  },
} as const satisfies Record<ProblemCode, Text>;

export const tellProblem = ({ problem, at }: ProcedureProblem, language: Language): string =>
  fillText(problemTexts[problem], language, { at });

/** A problem as editors and people read it: file, line, column, and what to do. */
export const tellPlacedProblem = (file: string, problem: PlacedProblem, language: Language): string =>
  `${file}:${problem.line.toString()}:${problem.column.toString()}: ${tellProblem(problem, language)}`;
