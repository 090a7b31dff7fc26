import { Injectable } from '@nestjs/common';
import { FollowUpResolver } from '#modules/follow-up';
import type { RequestContext } from '#toolkit/access';
import { ReadPosition } from '#toolkit/read-position';
import { fillText, type Language } from '#kernel';
import { nameOf, seenOf, type Filled } from './filled.js';
import { OwnPoints, type OwnPoint } from './own-points.service.js';
import { headingOf, refusedFields, type Refused } from './refused-fields.js';
import { reportOf, type Act, type Report, type Unreadable } from './report-of.js';
import { reportTexts } from './report.texts.js';
import { VedtakByNumber } from './vedtak-by-number.service.js';
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

type Answered = Refused & { readonly message: string };

/** Other things than reports move a point on, such as its timers; between two looks that can happen again. */
const mostLooks = 5;

/** Sends what was filled in as `ReportStatus`, through the same door as GraphQL's. */
@Injectable()
export class ReportPoints {
  constructor(
    private readonly followUps: FollowUpResolver,
    private readonly points: OwnPoints,
    private readonly numbers: VedtakByNumber,
    private readonly position: ReadPosition,
  ) {}

  async report(context: RequestContext, asked: Asked, looks = 1): Promise<Reported> {
    const { point, filled, act } = asked;
    const report = reportOf(act, filled, point.followUp);
    if ('field' in report) return unreadable(report, point, context);
    const reference = await this.numbers.idOf(context, report.reference);
    const answer = await this.submit(context, asked, { ...report, reference });
    if (!('code' in answer)) return { outcome: 'reported' };
    if (answer.code !== 'stale-revision' || looks === mostLooks)
      return refused(answer, asked, context.language);
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
}

const unreadable = (
  { field, because }: Unreadable | { readonly field: 'status'; readonly because: 'gone' },
  { followUp }: OwnPoint,
  { language }: RequestContext,
): Reported => {
  const message = fillText(reportTexts[because], language, { field: headingOf(field, followUp, language) });
  return { outcome: 'refused', problems: [{ at: nameOf(followUp.id, field), message }] };
};

/** Of several that are missing, each is told of its own; what else is refused is told in the rule's own words. */
const refused = (answer: Answered, { point: { followUp }, act }: Asked, language: Language): Reported => {
  const fields = refusedFields(answer).map((field) =>
    act === 'same' && ['offentlig', 'internt'].includes(field) ? 'fordi' : field,
  );
  const missing = (field: string) =>
    fillText(reportTexts.missing, language, { field: headingOf(field, followUp, language) });
  return {
    outcome: 'refused',
    problems: [...new Set(fields)].map((field) => ({
      at: nameOf(followUp.id, field),
      message: answer.code === 'field-missing' ? missing(field) : answer.message,
    })),
  };
};
