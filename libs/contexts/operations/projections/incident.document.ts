import type { Instant, WorkAbout } from '#kernel';
import type { IncidentState } from '../core/incident.decider.js';
import type { IncidentClass } from '../core/incident.events.js';

/** What can have been done about an incident, or have come of it. */
export const incidentActs = ['RAISED', 'RETRY_ASKED', 'SKIPPED', 'REASSIGNED', 'RESOLVED'] as const;
export type IncidentActCode = (typeof incidentActs)[number];

/** One line of an incident's history; what the act does not have is null. */
export interface IncidentHistoryEntry {
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly act: IncidentActCode;
  readonly reason: string | null;
  /** Who was to see to it from then on. */
  readonly to: string | null;
  readonly class: IncidentClass | null;
  readonly error: string | null;
  readonly attempts: number | null;
}

/** Work that could not be done, and all that has been done about it. Key: the incident's id. */
export interface IncidentDocument {
  readonly incidentId: string;
  readonly state: IncidentState;
  readonly about: WorkAbout;
  readonly work: string;
  /** As it was raised last. */
  readonly class: IncidentClass;
  readonly error: string;
  readonly attempts: number;
  readonly assignee: string | null;
  /** Since when it has not been well. */
  readonly raisedAt: Instant;
  /** When it was resolved, or somebody said to leave it. */
  readonly endedAt: Instant | null;
  readonly history: readonly IncidentHistoryEntry[];
  readonly revision: string;
}
