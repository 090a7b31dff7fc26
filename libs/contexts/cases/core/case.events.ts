import { z } from 'zod';
import { agendaEvents } from '#engine';
import { event, eventCatalog, localDate, sealedText, type EventOf } from '#kernel';

/** Groups that answer as one (the director's yearly letter): the leader groups, every leader, the leaders outside KLG. */
export const holderGroups = ['KLG', 'UKLG', 'LEDERE', 'ENHETSLEDERE'] as const;

/** Who can have a responsibility: a unit by its leader, a person, whoever has a role, or a group. */
export const holder = z.strictObject({ kind: z.enum(['UNIT', 'PERSON', 'ROLE', 'GROUP']), id: z.string() });
export type Holder = z.output<typeof holder>;

/** One part of what is to be done, with main (HA) and part (DA) responsibility; an order can have several. */
export const share = z.strictObject({
  what: sealedText.nullable(),
  main: z.array(holder),
  part: z.array(holder),
});
export type Share = z.output<typeof share>;

/** The case that started another, and by which key it knows it. */
const childOf = z.strictObject({ id: z.string(), key: z.string() });

/** What was told of fields that only the procedure knows, by their names: choices, days and words. */
const told = z.strictObject({
  values: z.record(z.string(), z.string()),
  dates: z.record(z.string(), localDate),
  texts: z.record(z.string(), sealedText),
});

const responsibility = {
  shares: z.array(share),
  officer: z.string().nullable(),
  deputy: z.string().nullable(),
};

/**
 * Everything that can have happened to a case: whatever the administration carries out by a procedure that is not the
 * follow-up of a point of a vedtak. Units and people are ids, never names.
 */
export const caseEvents = eventCatalog('case', {
  CaseOpened: event({
    /** Pinned for life, unless it is moved. */
    procedure: z.strictObject({ id: z.string(), version: z.int(), hash: z.string() }),
    state: z.string(),
    title: sealedText,
    description: sealedText.nullable(),
    ...responsibility,
    deadline: localDate.nullable(),
    told: told.optional(),
    /** What it came of; null when somebody opened it by hand. */
    source: z.strictObject({ category: z.string(), id: z.string() }).nullable(),
    /** The case that started it, and may wait for it. */
    parent: childOf.nullable(),
  }),
  CaseStepTaken: event({
    /** Id of the transition. */
    step: z.string(),
    from: z.string(),
    to: z.string(),
    /** Whether the case is over there. */
    ended: z.boolean(),
    comment: sealedText.nullable(),
    /** Id of a vedtak. */
    reference: z.string().nullable(),
    told: told.optional(),
    /** The cases this step starts. */
    starts: z.array(z.strictObject({ key: z.string(), procedure: z.string(), title: sealedText })),
    /** What others may start on: `procedure/word`. */
    emits: z.array(z.strictObject({ on: z.string(), title: sealedText })),
    /** The parent of a case that is over. */
    endsChildOf: childOf.nullable(),
  }),
  CaseAssigned: event({ ...responsibility, reason: sealedText.nullable() }),
  CaseDeadlineMoved: event({
    from: localDate.nullable(),
    deadline: localDate.nullable(),
    reason: sealedText.nullable(),
  }),
  /** A case that this one started is over. */
  ChildEnded: event({ key: z.string(), state: z.string() }),
  ...agendaEvents,
});
export type CaseEvent = EventOf<typeof caseEvents>;
