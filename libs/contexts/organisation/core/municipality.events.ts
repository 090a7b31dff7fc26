import { z } from 'zod';
import { event, eventCatalog, language, localDate, type EventOf } from '#kernel';

/**
 * How often officers are asked. `MONTHLY` is the first day of each month that is not quiet; `PER_MEETING` ten business days
 * before each meeting of an organ.
 */
export const rhythms = ['MONTHLY', 'TERTIAL', 'PER_MEETING', 'NEVER'] as const;
export type Rhythm = (typeof rhythms)[number];

/** For which periods a report to the council is ordered by itself when they are over. */
export const reportRhythms = ['HALF_YEAR', 'TERTIAL', 'NEVER'] as const;
export type ReportRhythm = (typeof reportRhythms)[number];

const settings = {
  rhythm: z.enum(['MONTHLY', 'TERTIAL', 'NEVER']).optional(),
  closedDays: z.array(localDate).optional(),
  language: language.optional(),
  /** Person ids of those who receive reports. */
  reportRecipients: z.array(z.string()).optional(),
};

const settingsV2 = {
  ...settings,
  rhythm: z.enum(rhythms).optional(),
  /** Months, 1 to 12, in which nobody is asked or reminded. */
  quietMonths: z.array(z.int().min(1).max(12)).optional(),
  /** The code of the organ whose meetings a rhythm by meeting goes by. */
  meetingOrgan: z.string().optional(),
};

/** A municipality, its numbers and names through time, its organs, and how it wants to work. */
export const municipalityEvents = eventCatalog('municipality', {
  /** The tenant key is opaque and for ever; number and name are dated facts. */
  MunicipalityAdded: event({
    number: z.string().regex(/^\d{4}$/),
    name: z.string(),
    from: localDate.nullable(),
  }),
  MunicipalityRenumbered: event({ number: z.string().regex(/^\d{4}$/), name: z.string(), from: localDate }),
  OrganAdded: event({ organ: z.string(), name: z.string(), closes: z.boolean() }),
  /** Another short name for the organ; from and to are the days between which it was used. */
  OrganAliasAdded: event({
    organ: z.string(),
    alias: z.string(),
    from: localDate.nullable(),
    to: localDate.nullable(),
  }),
  /** What `organ` has decided is closed when `closedBy` has considered the report. Codes of organs. */
  ClosingOrganSet: event({ organ: z.string(), closedBy: z.string() }),
  SettingsChanged: event(settings)
    // v2: quiet months, and rounds that go by an organ's meetings.
    .revised(settingsV2, (v1) => v1)
    // v3: reports to the council that are ordered by themselves.
    .revised({ ...settingsV2, reportRhythm: z.enum(reportRhythms).optional() }, (v2) => v2),
});
export type MunicipalityEvent = EventOf<typeof municipalityEvents>;
