import type { Text } from '#kernel/text';

export interface StateText {
  readonly name: Text;
  /** Who does what next. */
  readonly next: Text;
}

/** The states of a report's case in the order it comes to them. */
export const stateTexts = {
  BESTILT: {
    name: { nb: 'Bestilt', nn: 'Tinga', en: 'Ordered' },
    next: {
      nb: 'Koordinatoren henter inn det som mangler, og melder rapporten klargjort.',
      nn: 'Koordinatoren hentar inn det som manglar, og melder rapporten gjord klar.',
      en: 'The coordinator chases what is missing, and says that the report is prepared.',
    },
  },
  KLARGJORT: {
    name: { nb: 'Klargjort', nn: 'Gjord klar', en: 'Prepared' },
    next: {
      nb: 'Kommunedirektøren leser gjennom og godkjenner, eller sender den tilbake.',
      nn: 'Kommunedirektøren les gjennom og godkjenner, eller sender han tilbake.',
      en: 'The director reads and approves it, or sends it back.',
    },
  },
  GODKJENT: {
    name: { nb: 'Godkjent', nn: 'Godkjend', en: 'Approved' },
    next: {
      nb: 'Koordinatoren, møtesekretæren eller kommunedirektøren fryser rapporten.',
      nn: 'Koordinatoren, møtesekretæren eller kommunedirektøren frys rapporten.',
      en: 'The coordinator, the secretary or the director freezes the report.',
    },
  },
  FROSSET: {
    name: { nb: 'Frosset', nn: 'Frosen', en: 'Frozen' },
    next: {
      nb: 'Møtesekretæren eller koordinatoren sender den til kommunestyret. Da kan alle lese den.',
      nn: 'Møtesekretæren eller koordinatoren sender han til kommunestyret. Då kan alle lese han.',
      en: 'The secretary or the coordinator sends it to kommunestyret. Then everybody can read it.',
    },
  },
  SENDT: {
    name: { nb: 'Sendt', nn: 'Send', en: 'Sent' },
    next: {
      nb: 'Kommunestyret behandler den, og møtesekretæren eller koordinatoren fører hva som ble vedtatt.',
      nn: 'Kommunestyret handsamar han, og møtesekretæren eller koordinatoren fører kva som vart vedteke.',
      en: 'Kommunestyret considers it, and the secretary or the coordinator enters what was decided.',
    },
  },
  BEHANDLET: {
    name: { nb: 'Behandlet', nn: 'Handsama', en: 'Considered' },
    next: {
      nb: 'Rapporten er ferdig.',
      nn: 'Rapporten er ferdig.',
      en: 'The report is finished.',
    },
  },
} as const satisfies Record<string, StateText>;

export type ReportState = keyof typeof stateTexts;
export const reportStates = Object.keys(stateTexts) as readonly ReportState[];
