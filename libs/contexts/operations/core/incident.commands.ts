import type { Command, WorkAbout } from '#kernel';
import type { IncidentClass } from './incident.events.js';

/** Says that work was given up. Of what stands already, or what somebody has said to leave, it is no news. */
export type RaiseIncident = Command<
  'RaiseIncident',
  {
    readonly about: WorkAbout;
    readonly work: string;
    readonly class: IncidentClass;
    readonly error: string;
    /** How many tries there have been this time. */
    readonly attempts: number;
  }
>;

/** Says that the work has gone well after all. */
export type ResolveIncident = Command<'ResolveIncident', Record<string, never>>;

/** Asks that the work be tried again. */
export type RetryIncident = Command<'RetryIncident', { readonly reason: string }>;

/** Says that what it is about is to be left as it is. */
export type SkipIncident = Command<'SkipIncident', { readonly reason: string }>;

/** Gives it to a person to see to. */
export type ReassignIncident = Command<'ReassignIncident', { readonly to: string; readonly reason: string }>;

/** What people do about an incident, each with a reason. */
export type IncidentAct = RetryIncident | SkipIncident | ReassignIncident;

export type IncidentCommand = RaiseIncident | ResolveIncident | IncidentAct;
