import { Injectable } from '@nestjs/common';
import { numberedVedtakId } from '#contexts';
import { FollowUpResolver } from '#modules/follow-up';
import type { RequestContext } from '#toolkit/access';
import { References } from '#toolkit/commands';
import { ReadPosition } from '#toolkit/read-position';
import { fillText } from '#kernel';
import { nameOf, seenOf, type Filled } from './filled.js';
import { OwnPoints, type OwnPoint } from './own-points.service.js';
import { refusedFields, type Refused } from './refused-fields.js';
import { reportOf, type Act, type Report, type Unreadable } from './report-of.js';
import { reportTexts } from './report.texts.js';
import type { Problem } from '../pages/layout.js';

/** What came of reporting one point. */
export type Reported =
  | { readonly outcome: 'reported' }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  /** Somebody else has reported since the page was made: how it stands now. */
  | { readonly outcome: 'conflict'; readonly now: OwnPoint };

interface Asked {
  readonly point: OwnPoint;
  readonly filled: Filled;
  readonly act: Act;
}

/** Other things than reports move a point on, such as its timers; between two looks that can happen again. */
const mostLooks = 5;
const caseNumber = /^(\p{L}[\p{L}\s]*?)\s*(\d+)\/(\d{2}|\d{4})$/u;
const fullYear = (year: string): number => Number(year.length === 2 ? `20${year}` : year);

/** Sends what was filled in as `ReportStatus`, through the same door as GraphQL's. */
@Injectable()
export class ReportPoints {
  constructor(
    private readonly followUps: FollowUpResolver,
    private readonly points: OwnPoints,
    private readonly references: References,
    private readonly position: ReadPosition,
  ) {}

  async report(context: RequestContext, asked: Asked, looks = 1): Promise<Reported> {
    const { point, filled, act } = asked;
    const report = reportOf(act, filled, point.followUp);
    if ('field' in report) return unreadable(report, point, context);
    const answer = await this.submit(context, asked, await this.withReference(context, report));
    if (!('code' in answer)) return { outcome: 'reported' };
    if (answer.code !== 'stale-revision' || looks === mostLooks) return refused(answer, asked);
    const now = await this.newest(context, point);
    if (now === undefined) return unreadable({ field: 'status', because: 'gone' }, point, context);
    if (seenOf(now.followUp) !== filled.seen) return { outcome: 'conflict', now };
    const { revision } = now.followUp;
    return this.report(context, { ...asked, filled: { ...filled, revision } }, looks + 1);
  }

  /** Until what was reported is seen on every page. */
  async settled(): Promise<void> {
    await this.position.atHead();
  }

  private async newest(context: RequestContext, { followUp }: OwnPoint): Promise<OwnPoint | undefined> {
    await this.settled();
    return this.points.one(context, followUp.id);
  }

  /** What is typed decides the id of the command as well: going back, mending and sending anew is another report. */
  private submit(context: RequestContext, { point, filled, act }: Asked, report: Report) {
    const { commandId, revision } = filled;
    return this.followUps.reportStatus(
      {
        ...report,
        followUpId: point.followUp.id,
        commandId: `${commandId} ${act} ${JSON.stringify(report)}`,
        expectedRevision: revision,
      },
      context,
    );
  }

  /** People know a vedtak by its number. */
  private async withReference(context: RequestContext, report: Report): Promise<Report> {
    const [, organ, sequence, year] = caseNumber.exec(report.reference ?? '') ?? [];
    if (organ === undefined || year === undefined) return report;
    const named = {
      organ: await this.references.organCode(context, organ, null),
      sequence: Number(sequence),
      year: fullYear(year),
    };
    return { ...report, reference: numberedVedtakId(context.tenant, named) };
  }
}

const unreadable = (
  { field, because }: Unreadable | { readonly field: 'status'; readonly because: 'gone' },
  { followUp }: OwnPoint,
  { language }: RequestContext,
): Reported => ({
  outcome: 'refused',
  problems: [{ at: nameOf(followUp.id, field), message: fillText(reportTexts[because], language) }],
});

const refused = (answer: Refused & { readonly message: string }, { point, act }: Asked): Reported => {
  const fields = refusedFields(answer).map((field) =>
    act === 'same' && ['offentlig', 'internt'].includes(field) ? 'fordi' : field,
  );
  return {
    outcome: 'refused',
    problems: [...new Set(fields)].map((field) => ({
      at: nameOf(point.followUp.id, field),
      message: answer.message,
    })),
  };
};
