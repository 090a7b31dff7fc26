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
    nb: 'Steget «{at}» står to ganger. Gi det ene et annet navn.',
    nn: 'Steget «{at}» står to gonger. Gje det eine eit anna namn.',
    en: 'The step “{at}” stands twice. Give one of them another id.',
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
} as const satisfies Record<ProblemCode, Text>;

export const tellProblem = ({ problem, at }: ProcedureProblem, language: Language): string =>
  fillText(problemTexts[problem], language, { at });

/** A problem as editors and people read it: file, line, column, and what to do. */
export const tellPlacedProblem = (file: string, problem: PlacedProblem, language: Language): string =>
  `${file}:${problem.line.toString()}:${problem.column.toString()}: ${tellProblem(problem, language)}`;
