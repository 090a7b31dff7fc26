import { z } from 'zod';
import { instant, languages, localDate as day } from '#kernel';
import { holdReasons } from '#contexts/follow-up';
import { statuses } from '#contexts/procedures';
import { changes } from './change-since.js';
import { reportSchema, type Vedtaksrapport } from './vedtaksrapport.js';

// Written out beside the types: this is what others build on, and a change of it must be seen as one.
const localDate = day.meta({ format: 'date', description: 'A day in Europe/Oslo.' });
const count = z.int().min(0);
const text = z.string().nullable();
const status = z.enum(statuses);
const change = z.enum(changes);
const holdReason = z.enum(holdReasons);

const period = z
  .strictObject({ from: localDate, to: localDate })
  .describe('First and last day, both included.');

const frozen = z.strictObject({
  reportId: z.string(),
  position: z.string().regex(/^\d+$/).describe('Position in the log, as digits.'),
  at: instant,
  template: z.string(),
  procedures: z.array(z.strictObject({ id: z.string(), version: z.int(), hash: z.string() })),
});

const summary = z.strictObject({
  open: count,
  closedInPeriod: count,
  needsNoFollowUp: count.describe('Of those closed in the period: judged to need no follow-up.'),
  closedLater: count,
  closedEarlier: count,
  overdue: count,
  notJudged: count,
  onHold: count,
  onHoldBy: z.array(z.strictObject({ reason: holdReason, points: count })),
  postponedByVedtak: count,
  cannotBeCarriedOut: count,
  reportedDone: count,
  deadlineMoved: count,
  withDeviations: count,
  changes: z.strictObject({
    NEW: count,
    MOVED_ON: count,
    STANDING_STILL: count,
    DEADLINE_MOVED: count,
    REOPENED: count,
    CLOSED: count,
  }),
});

const charts = z.strictObject({
  statusByOrgan: z.array(
    z.strictObject({
      organ: z.string(),
      name: z.string(),
      statuses: z.array(z.strictObject({ status, points: count })),
    }),
  ),
  age: z.array(
    z
      .strictObject({ fromDays: count, toDays: count.nullable(), points: count })
      .describe('Open points of an age from fromDays to just below toDays; the last band has no end.'),
  ),
  flow: z.array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), opened: count, closed: count })),
});

const internal = z.strictObject({
  officer: text,
  comment: text,
  missingSince: localDate.nullable(),
  deviations: z.array(z.strictObject({ on: localDate, what: z.string(), measure: z.string() })),
});

const row = z.strictObject({
  vedtakId: z.string(),
  followUpId: text,
  fate: z.enum(['OPEN', 'CLOSED_IN_PERIOD', 'CLOSED_LATER', 'CLOSED_EARLIER']),
  caseNumber: text,
  date: localDate.nullable(),
  title: z.string(),
  decision: text.describe("The point's own text; null where it says no more than the title."),
  point: z.int().nullable().describe('Null when the vedtak has only one.'),
  withdrawn: localDate.nullable(),
  responsible: text,
  coResponsible: z.array(z.string()),
  status,
  statusAsWritten: text.describe("The municipality's own word."),
  holdReasons: z.array(holdReason),
  holdUntil: localDate.nullable(),
  reference: text.describe('Case number of the vedtak that postponed, replaced or annulled it.'),
  organTold: z
    .strictObject({ on: localDate, caseNumber: text })
    .nullable()
    .describe('When the organ was told that the point cannot be carried out as it decided.'),
  comment: text,
  deadline: localDate.nullable(),
  originalDeadline: localDate.nullable(),
  deadlineMoves: count,
  moves: z.array(z.strictObject({ on: localDate, from: localDate, to: localDate.nullable(), reason: text })),
  noDeadlineBecause: text,
  overdue: z.boolean(),
  daysOverdue: count,
  opened: localDate,
  ended: localDate.nullable(),
  ageInDays: count,
  unchangedSince: localDate,
  unchangedDays: count,
  deviations: count,
  changes: z.array(change),
  shieldedBy: text,
  internal: internal.nullable(),
});

/** The published shape of the report's JSON. `docs/open-data.md` says what it means. */
export const vedtaksrapportSchema = z.strictObject({
  schema: z.literal(reportSchema),
  draft: z.boolean(),
  edition: z.enum(['public', 'internal', 'closed']),
  language: z.enum(languages),
  municipality: z.strictObject({ number: z.string(), name: z.string() }),
  period,
  today: localDate.describe('The day that overdue, age and unchanged are counted to.'),
  generatedAt: instant,
  frozen: frozen.nullable(),
  previous: z.strictObject({ reportId: z.string(), to: localDate, at: instant }).nullable(),
  summary,
  charts,
  sections: z.array(z.strictObject({ organ: z.string(), name: z.string(), rows: z.array(row) })),
  shielded: z.array(z.strictObject({ caseNumber: text, shieldedBy: z.string() })),
}) satisfies z.ZodType<Vedtaksrapport>;
