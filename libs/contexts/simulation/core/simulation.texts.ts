import type { Text } from '#kernel';

/** Why something cannot be simulated. */
export const simulationTexts = {
  'ends-before': {
    nb: 'Den siste dagen må være etter den første.',
    nn: 'Den siste dagen må vere etter den første.',
    en: 'The last day must be after the first.',
  },
  'not-past': {
    nb: 'Det som har vært, slutter i går. Velg en dag som ikke er etter i dag.',
    nn: 'Det som har vore, sluttar i går. Vel ein dag som ikkje er etter i dag.',
    en: 'What has been ends yesterday. Choose a day that is not after today.',
  },
  'too-long': {
    nb: 'Se på høyst {months} måneder om gangen.',
    nn: 'Sjå på høgst {months} månader om gongen.',
    en: 'Look at {months} months at most at a time.',
  },
  'procedure-unknown': {
    nb: 'Her er ingen prosedyre «{procedure}».',
    nn: 'Her er ingen prosedyre «{procedure}».',
    en: 'There is no procedure “{procedure}” here.',
  },
  'rung-unknown': {
    nb: 'Prosedyren «{procedure}» har ikke trinnet «{rung}».',
    nn: 'Prosedyren «{procedure}» har ikkje trinnet «{rung}».',
    en: 'The procedure “{procedure}” has no rung “{rung}”.',
  },
  'rung-too-late': {
    nb: 'Et trinn kan komme høyst {days} virkedager etter.',
    nn: 'Eit trinn kan kome høgst {days} virkedagar etter.',
    en: 'A rung can come {days} business days later at most.',
  },
  'procedure-unused': {
    nb: 'Ingen sak har fulgt prosedyren «{procedure}», så den ville ikke endret noe.',
    nn: 'Inga sak har følgt prosedyren «{procedure}», så han ville ikkje endra noko.',
    en: 'Nothing has followed the procedure “{procedure}”, so that it would change nothing.',
  },
} as const satisfies Record<string, Text>;
export type SimulationProblem = keyof typeof simulationTexts;
