import { z } from 'zod';
import { agendaEvents } from '#engine';
import { status } from '#contexts/procedures';
import { event, eventCatalog, sealedText, localDate, type EventOf } from '#kernel';

/** Why the administration has stopped (status vocabulary §2, field 2). */
export const holdReasons = [
  'KAPASITET',
  'KOMPETANSE',
  'FINANSIERING',
  'AVVENTER_ANNET_VEDTAK',
  'AVVENTER_PLAN',
  'AVVENTER_EKSTERN',
  'AVVENTER_POLITISK_AVKLARING',
  'KLAGE_ELLER_LOVLIGHETSKONTROLL',
  'IKKE_PRIORITERT',
] as const;
export const holdReason = z.enum(holdReasons);
export type HoldReason = z.output<typeof holdReason>;

/** The treatment in which an organ considered the report that closes a point. */
export const treatment = z.strictObject({ organ: z.string(), caseNumber: z.string(), date: localDate });
export type Treatment = z.output<typeof treatment>;

const responsibility = {
  unit: z.string().nullable(),
  coUnits: z.array(z.string()),
  officer: z.string().nullable(),
  deputy: z.string().nullable(),
  /** The list's own words for who answers, kept where they match nobody we know. */
  responsibleAsWritten: sealedText.nullable(),
};

const opened = {
  vedtakId: z.string(),
  point: z.int().positive(),
  kind: z.string(),
  origin: z.enum(['triage', 'list']),
  /** Pinned for life: the version of the workflow this follow-up began with. */
  procedure: z.strictObject({ id: z.string(), version: z.int(), hash: z.string() }),
  ...responsibility,
  deadline: localDate.nullable(),
  noDeadlineBecause: sealedText.nullable(),
};

/** What was told of fields that only the procedure knows, by their names: choices, days and words. */
const told = z.strictObject({
  values: z.record(z.string(), z.string()),
  dates: z.record(z.string(), localDate),
  texts: z.record(z.string(), sealedText),
});

/** Before it was said, what somebody split off had been judged, and what a list opened had not. */
const openedAsBefore = { triage: 'IKKE_STARTET', list: 'REGISTRERT' } as const;

const reported = {
  from: status,
  status,
  publicComment: sealedText.nullable(),
  internalComment: sealedText.nullable(),
  holdReasons: z.array(holdReason),
  /** When work is to be taken up again. */
  holdUntil: localDate.nullable(),
  /** Id of the vedtak that postpones, replaces or annuls. */
  reference: z.string().nullable(),
  treatment: treatment.nullable(),
};

/**
 * Everything that can have happened to the carrying out of one vedtakspunkt. Units and people are ids, never names.
 * Public comments stand in the report to the council; internal ones never leave the administration.
 */
export const followUpEvents = eventCatalog('followUp', {
  FollowUpOpened: event(opened).revised(
    {
      ...opened,
      /** Where its procedure has it begin. */
      status,
    },
    (before) => ({ ...before, status: openedAsBefore[before.origin] }),
  ),
  /** Version 2 says why. */
  FollowUpAssigned: event(responsibility).revised(
    { ...responsibility, reason: sealedText.nullable() },
    (before) => ({ ...before, reason: null }),
  ),
  StatusReported: event(reported).revised({ ...reported, told: told.optional() }, (before) => before),
  /** From a municipality's own list: bound by no transition, its own words kept for ever. */
  StatusImported: event({
    /** Null when the words are not known, or there are none that say a status. */
    status: status.nullable(),
    words: sealedText,
    holdReasons: z.array(holdReason),
    comment: sealedText.nullable(),
    /** True when the list was public, so that words and comment may be shown in the public log. */
    published: z.boolean(),
    importId: z.string(),
  }),
  DeadlineMoved: event({
    from: localDate.nullable(),
    deadline: localDate.nullable(),
    noDeadlineBecause: sealedText.nullable(),
    reason: sealedText,
  }),
  DeviationReported: event({ what: sealedText, measure: sealedText }),
  /** The organ that made the vedtak was told that it cannot be carried out (kommuneloven § 13-1); in which case, where there is one. */
  OrganTold: event({ on: localDate, caseNumber: z.string().nullable() }),
  /** Open here, but not in the new list of the same organ: done, dropped or forgotten? The officer is asked. */
  FollowUpMissingInList: event({ asOf: localDate, importId: z.string() }),
  ...agendaEvents,
});

export type FollowUpEvent = EventOf<typeof followUpEvents>;
