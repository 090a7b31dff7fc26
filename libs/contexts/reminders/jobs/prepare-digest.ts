import { closedDaysAround } from '#contexts/organisation';
import { knowPinned } from '#contexts/procedures';
import type { TenantId } from '#kernel';
import { composeDigest } from '../core/compose-digest.js';
import type { Digest, ToldNotice } from '../core/digest.js';
import type { MailItem } from '../core/dispatch.events.js';
import type { FollowedPoint } from '../core/plan-round.js';
import type { Standing } from '../core/who-is-told.js';
import { readMunicipality } from '../reminders.reads.js';
import { deadlineCalendar } from './deadline-calendar.js';
import type { LetterRequest, PreparedLetter } from '../core/letter-request.js';
import { readAsk } from './read-ask.js';
import { readNotices } from './read-notices.js';
import { readStandings } from './read-standings.js';
import type { ReminderPorts } from './reminder-ports.js';

type Ports = Pick<ReminderPorts, 'documents' | 'people' | 'baseUrl' | 'store' | 'clock'>;

const readUnreached = async (
  { people }: Ports,
  tenant: TenantId,
  items: readonly MailItem[],
): Promise<readonly string[]> => {
  const ids = items.filter(({ kind }) => kind === 'UNREACHED').map(({ id }) => id);
  const known = await people.byIds(tenant, ids);
  return ids.flatMap((id) => known.get(id)?.name ?? []);
};

const officersOf = (notices: readonly ToldNotice[]): readonly string[] => [
  ...new Set(
    notices.flatMap(({ standing }) => {
      const officer = standing.sort === 'CASE' ? standing.file.officer : standing.point.followUp.officer;
      return officer ?? [];
    }),
  ),
];

const readNames = async (
  { people }: Ports,
  tenant: TenantId,
  notices: readonly ToldNotice[],
): Promise<ReadonlyMap<string, string>> => {
  const known = await people.byIds(tenant, officersOf(notices));
  return new Map([...known].map(([id, { name }]) => [id, name]));
};

/** Looks again at all that a digest is to tell, and writes what is left of it. */
export const prepareDigest = async (ports: Ports, request: LetterRequest): Promise<PreparedLetter> => {
  const { tenant, mail, recipientName } = request;
  const standings = await readStandings(ports, tenant, mail.items);
  await knowPinned(ports.documents, tenant, pinnedBy(standings));
  const ask = await readAsk(ports, request, standings);
  const notices = await readNotices(ports, request, standings);
  const unreached = await readUnreached(ports, tenant, mail.items);
  if (ask === null && notices.length === 0 && unreached.length === 0)
    return { withdrawnBecause: 'NOTHING_LEFT' };
  const { municipality } = await readMunicipality(ports.documents, tenant);
  const digest: Digest = {
    ...{ language: mail.language, recipientName, municipality: municipality.name },
    letter: mail.letter === 'SINGLE' ? 'SINGLE' : 'DIGEST',
    ...{ baseUrl: ports.baseUrl, on: mail.on, closedDays: closedDaysAround(municipality, mail.on) },
    ...{ ask, notices, unreached, names: await readNames(ports, tenant, notices) },
  };
  const letter = { language: mail.language, baseUrl: ports.baseUrl, plannedAt: mail.plannedAt };
  const attachments = deadlineCalendar(pointsIn(digest), letter);
  return { letter: { ...composeDigest(digest), attachments } };
};

const pointsIn = ({ ask, notices }: Digest): readonly FollowedPoint[] => [
  ...notices.flatMap(({ standing }) => (standing.sort === 'FOLLOW_UP' ? [standing.point] : [])),
  ...(ask?.points ?? []),
];

const pinnedBy = (standings: ReadonlyMap<string, Standing>) =>
  [...standings.values()].map((standing) =>
    standing.sort === 'CASE' ? standing.file.procedure : standing.point.followUp.procedure,
  );
