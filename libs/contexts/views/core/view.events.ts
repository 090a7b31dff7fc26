import { z } from 'zod';
import { event, eventCatalog, localDate, sealedText, type EventOf } from '#kernel';

export const viewSorts = ['DATE', 'CASE_NUMBER', 'DEADLINE', 'STATUS', 'TITLE', 'UNCHANGED'] as const;
export const viewGroupings = ['ORGAN', 'UNIT', 'OFFICER', 'KIND', 'STRATEGY'] as const;

/** What a view asks the vedtakslogg for; everything given must hold. */
const filter = z.strictObject({
  organ: z.string().optional(),
  unit: z.string().optional(),
  officer: z.string().optional(),
  status: z.array(z.string()).optional(),
  kind: z.string().optional(),
  strategy: z.string().optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  overdue: z.boolean().optional(),
  open: z.boolean().optional(),
  text: sealedText.optional(),
});

const shown = z.strictObject({
  filter,
  orderBy: z
    .strictObject({ by: z.enum(viewSorts), direction: z.enum(['ASCENDING', 'DESCENDING']) })
    .nullable(),
  groupBy: z.enum(viewGroupings).nullable(),
});
/** What a view shows, and how. */
export type ViewShown = z.output<typeof shown>;

/** The views of one person, or of everybody in a municipality: one stream, so that no two of them have one name. */
export const viewEvents = eventCatalog('views', {
  /** Saved anew, a view shows something else. */
  ViewSaved: event({
    viewId: z.string(),
    /** Person id; null for everybody's. */
    owner: z.string().nullable(),
    name: sealedText,
    shown,
  }),
  ViewRenamed: event({ viewId: z.string(), name: sealedText }),
  ViewDeleted: event({ viewId: z.string() }),
});
export type ViewEvent = EventOf<typeof viewEvents>;
