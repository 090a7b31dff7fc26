import { z } from 'zod';
import { event, eventCatalog, sealedText, type EventOf } from '#kernel';

/** What a piece of work in the background can be about. */
export const workKinds = ['instance', 'mail', 'policy', 'job'] as const;

/** `TERMINAL`: waiting cannot mend it. `EXHAUSTED`: it might have, and did not. */
export const incidentClasses = ['TERMINAL', 'EXHAUSTED'] as const;
export type IncidentClass = (typeof incidentClasses)[number];

const about = z.strictObject({
  kind: z.enum(workKinds),
  id: z.string(),
  /** The category of the streams it belongs to. */
  category: z.string().nullable(),
});

/**
 * Work in the background that could not be done, and what people have done about it. The stream is made of what was tried on
 * what, so that the same trouble twice is one incident.
 */
export const incidentEvents = eventCatalog('incident', {
  IncidentRaised: event({
    about,
    /** A short code of what was tried: `seal-log`, `policy:open-follow-up-when-split`. */
    work: z.string(),
    class: z.enum(incidentClasses),
    /** What went wrong. A mail server's answer may repeat an address. */
    error: sealedText,
    /** How many tries there have been in all since it was last well. */
    attempts: z.int().positive(),
  }),
  IncidentRetryAsked: event({ reason: sealedText }),
  /** What it is about is left as it is. */
  IncidentSkipped: event({ reason: sealedText }),
  /** Another person sees to it. */
  IncidentReassigned: event({ to: z.string(), reason: sealedText }),
  /** What was tried has gone well. */
  IncidentResolved: event({}),
});

export type IncidentEvent = EventOf<typeof incidentEvents>;
