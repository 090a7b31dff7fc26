import type { Command, Language, LocalDate } from '#kernel';
import type { ReportRhythm, Rhythm } from './municipality.events.js';

/** The first of all: brings with it kommunestyret (KS), which closes points, and formannskapet (FSK), which does not. */
export type AddMunicipality = Command<
  'AddMunicipality',
  { readonly number: string; readonly name: string; readonly from: LocalDate | null }
>;
/** Another number or name from that day; the earlier ones still find the municipality. */
export type RenumberMunicipality = Command<
  'RenumberMunicipality',
  { readonly number: string; readonly name: string; readonly from: LocalDate }
>;
/** An organ added again with another name or rule has these from now on; its aliases stay. */
export type AddOrgan = Command<
  'AddOrgan',
  { readonly organ: string; readonly name: string; readonly closes: boolean }
>;
/** From and to are the first and last day the short name was used; null when not known or still used. */
export type AddOrganAlias = Command<
  'AddOrganAlias',
  {
    readonly organ: string;
    readonly alias: string;
    readonly from: LocalDate | null;
    readonly to: LocalDate | null;
  }
>;
/** Both by code, short name or full name; the second receives the reports on what the first has decided, and closes. */
export type SetClosingOrgan = Command<
  'SetClosingOrgan',
  { readonly organ: string; readonly closedBy: string }
>;
/** Only what is to change. */
export type ChangeSettings = Command<
  'ChangeSettings',
  {
    readonly rhythm?: Rhythm;
    readonly closedDays?: readonly LocalDate[];
    readonly language?: Language;
    readonly reportRecipients?: readonly string[];
    /** Months, 1 to 12, in which nobody is asked or reminded. */
    readonly quietMonths?: readonly number[];
    /** By code, short name or full name: the organ whose meetings `PER_MEETING` goes by. */
    readonly meetingOrgan?: string;
    /** For which periods a report to the council is ordered by itself. */
    readonly reportRhythm?: ReportRhythm;
  }
>;

export type MunicipalityCommand =
  AddMunicipality | RenumberMunicipality | AddOrgan | AddOrganAlias | SetClosingOrgan | ChangeSettings;
