import { asIfOpened, caseInstanceOf, caseProjection } from '#contexts/cases';
import { knowPinned, readLibrary } from '#contexts/procedures';
import type { AskSection, Timed } from '../core/digest.js';
import { openingWhenAsked } from '../core/opening-when-asked.js';
import { isDue } from '../core/plan-round.js';
import { roundIdOf } from '../core/round-id.js';
import { askedAs } from '../core/round.events.js';
import type { Standing } from '../core/who-is-told.js';
import { roundProjection, type RoundDocument } from '../projections/round.projection.js';
import type { LetterRequest } from '../core/letter-request.js';
import type { ReminderPorts } from './reminder-ports.js';

type Ports = Pick<ReminderPorts, 'documents' | 'store' | 'clock'>;
type Request = Pick<LetterRequest, 'tenant' | 'mail'>;

/** The case of the report; where it is not open yet, how it will stand by the procedure in force. */
const readReport = async (
  ports: Ports,
  { tenant, mail: { recipient, language, plannedAt } }: Request,
  { roundId, period, answerBy }: RoundDocument,
): Promise<Timed | null> => {
  const { caseId, data } = openingWhenAsked({ period, recipient, language, answerBy, roundId });
  const file = await ports.documents.get(caseProjection, tenant, caseId);
  const opened = file ?? asIfOpened(data, await readLibrary(ports, tenant), plannedAt);
  if (opened === undefined || file?.ended === true) return null;
  await knowPinned(ports.documents, tenant, [opened.procedure]);
  return { procedure: opened.procedure, instance: caseInstanceOf(opened) };
};

/** What is still asked about: not what was reported or closed since the mail was planned. */
export const readAsk = async (
  ports: Ports,
  request: Request,
  standings: ReadonlyMap<string, Standing>,
): Promise<AskSection | null> => {
  const { tenant, mail } = request;
  const items = mail.items.filter(({ kind }) => kind === 'ASK');
  const period = items[0]?.period ?? null;
  if (period === null) return null;
  const round = await ports.documents.get(roundProjection, tenant, roundIdOf(tenant, period));
  const points = items.flatMap(({ id, missing, as }) => {
    const standing = standings.get(id);
    if (standing?.sort !== 'FOLLOW_UP') return [];
    const { point } = standing;
    const told = (point.followUp.lastReportedAt ?? '') > mail.plannedAt;
    if (told || !isDue(point, period)) return [];
    return [{ ...point, asked: { followUpId: id, missing, as: askedAs.parse(as) } }];
  });
  if (round === undefined || points.length === 0) return null;
  return { round, points, report: await readReport(ports, request, round) };
};
