import type { Language, LocalDate } from '#kernel';
import type { ReportRhythm, Rhythm } from './municipality.events.js';
import type { Role } from './organisation.events.js';

export interface Unit {
  readonly unitId: string;
  readonly name: string;
  readonly parentId: string | null;
}

export interface Membership {
  readonly membershipId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
  /** The first day it holds. */
  readonly from: LocalDate;
  /** The first day it no longer holds; null while no end is known. */
  readonly to: LocalDate | null;
}

/** When a person is not there. Why is not known here. */
export interface Absence {
  readonly absenceId: string;
  readonly personId: string;
  /** The first day away. */
  readonly from: LocalDate;
  /** The last day away; null while it is not known. */
  readonly to: LocalDate | null;
}

/** Key: `organisation`; one document a municipality. */
export interface OrganisationDocument {
  readonly units: readonly Unit[];
  readonly memberships: readonly Membership[];
  /** Deputy's person id by person id. */
  readonly deputies: Readonly<Record<string, string>>;
  /** Not there until somebody has first been away. */
  readonly absences?: readonly Absence[];
}

/** Another short name, and the first and last day it was used; null where not known, or still used. */
export interface OrganAlias {
  readonly alias: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export interface Organ {
  readonly organ: string;
  readonly name: string;
  /** Whether it closes what it has decided itself, where `closedBy` does not say who does. */
  readonly closes: boolean;
  /** The code of the organ that receives the reports on what it has decided, and closes; when somebody has said. */
  readonly closedBy?: string;
  readonly aliases: readonly OrganAlias[];
}

/** Key: `municipality`; one document a municipality. */
export interface MunicipalityDocument {
  readonly number: string;
  readonly name: string;
  /** Every number it has had. */
  readonly numbers: readonly {
    readonly number: string;
    readonly name: string;
    readonly from: LocalDate | null;
  }[];
  readonly organs: readonly Organ[];
  readonly rhythm: Rhythm;
  readonly closedDays: readonly LocalDate[];
  /** Months, 1 to 12, in which nobody is asked or reminded; when somebody has said. See `quietMonthsOf`. */
  readonly quietMonths?: readonly number[];
  /** The code of the organ whose meetings a rhythm by meeting goes by; when somebody has said. See `meetingOrganOf`. */
  readonly meetingOrgan?: string;
  /** For which periods a report is ordered by itself; when somebody has said. See `reportRhythmOf`. */
  readonly reportRhythm?: ReportRhythm;
  /** The day on which somebody said so, after it had been for none. */
  readonly reportsSince?: LocalDate;
  readonly language: Language;
  readonly reportRecipients: readonly string[];
}
