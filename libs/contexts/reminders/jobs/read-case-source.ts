import { caseEvents, caseProjection, type CaseDocument } from '#contexts/cases';
import { followUpEvents } from '#contexts/follow-up';
import { pinnedProcedure } from '#contexts/procedures';
import { dayOf, type TenantId } from '#kernel';
import type { ToldNotice, Unanswered } from '../core/digest.js';
import { isDue, type FollowedPoint } from '../core/plan-round.js';
import { roundEvents } from '../core/round.events.js';
import { roundProjection } from '../projections/round.projection.js';
import { readPoints } from '../reminders.reads.js';
import type { ReminderPorts } from './reminder-ports.js';

type Ports = Pick<ReminderPorts, 'documents'>;

/** Of the case of a report that still waits for its officer: what they were asked and have not answered. Null for any other case. */
export const readUnanswered = async (
  { documents }: Ports,
  tenant: TenantId,
  { source, officer, state, procedure }: CaseDocument,
): Promise<Unanswered | null> => {
  if (source?.category !== roundEvents.category || state !== pinnedProcedure(procedure).initial) return null;
  const round = await documents.get(roundProjection, tenant, source.id);
  const ask = officer === null ? undefined : round?.asks[officer];
  if (round === undefined || ask === undefined) return null;
  const ids = ask.points.map(({ followUpId }) => followUpId);
  const points = await readPoints(documents, tenant, ids);
  return {
    period: round.period,
    askedOn: dayOf(ask.askedAt),
    points: points.filter((point) => isDue(point, round.period)),
  };
};

/**
 * The point that the case came of, in however many steps, where its vedtak is shielded or not known; null where nothing is to be
 * kept from anybody. `unknown` where what it came of cannot be found: then it is kept too.
 */
export const readShieldedBy = async (
  ports: Ports,
  tenant: TenantId,
  { source }: CaseDocument,
): Promise<ToldNotice['shieldedBy']> => {
  if (source?.category === caseEvents.category) {
    const before = await ports.documents.get(caseProjection, tenant, source.id);
    return before === undefined ? 'unknown' : readShieldedBy(ports, tenant, before);
  }
  if (source?.category !== followUpEvents.category) return null;
  const [point] = await readPoints(ports.documents, tenant, [source.id]);
  return point === undefined ? 'unknown' : shieldedIn(point);
};

const shieldedIn = (point: FollowedPoint): FollowedPoint | null =>
  point.vedtak === null || point.vedtak.shielding !== null ? point : null;
