import { addMonths, type Filter, type LocalDate, type ReadStore, type TenantId } from '#kernel';
import { meetingOrganOf, type MunicipalityDocument } from '#contexts/organisation';
import { dayOfTime } from './core/meeting-time.js';
import { meetingProjection, type MeetingDocument } from './projections/meeting.projection.js';

export interface MeetingQuestion {
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly forum?: string;
}

/** The meetings of those days, both counted, in the order they are held; those that are cancelled as well. */
export const readMeetings = async (
  documents: ReadStore,
  tenant: TenantId,
  { from, to, forum }: MeetingQuestion,
): Promise<readonly MeetingDocument[]> => {
  const all: Filter[] = [{ column: 'day', is: 'atLeast', value: from }];
  if (to !== undefined) all.push({ column: 'day', is: 'atMost', value: to });
  if (forum !== undefined) all.push({ column: 'forum', is: 'equal', value: forum });
  const rows = await documents.find(meetingProjection, {
    tenant,
    where: { all },
    orderBy: [{ column: 'startsAt', direction: 'ascending' }],
  });
  return rows.map(({ document }) => document);
};

const monthsAhead = 15;

/**
 * The days, from that one on and for a good year, on which the organ meets that the municipality's rounds go by; none where they
 * do not go by meetings.
 */
export const meetingDaysFrom = async (
  documents: ReadStore,
  tenant: TenantId,
  {
    municipality,
    from,
  }: {
    readonly municipality: Pick<MunicipalityDocument, 'rhythm' | 'meetingOrgan'>;
    readonly from: LocalDate;
  },
): Promise<readonly LocalDate[]> => {
  if (municipality.rhythm !== 'PER_MEETING') return [];
  const forum = meetingOrganOf(municipality);
  const meetings = await readMeetings(documents, tenant, { from, to: addMonths(from, monthsAhead), forum });
  const held = meetings.filter(({ cancelled }) => cancelled === null);
  return [...new Set(held.map(({ startsAt }) => dayOfTime(startsAt)))];
};
