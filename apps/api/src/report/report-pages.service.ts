import { Injectable } from '@nestjs/common';
import { Ids } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { wordsOf, type FormBody } from '../pages/form-body.js';
import type { Page } from '../pages/layout.js';
import { filledBy, isTouched, prefilled, seenOf, type Filled } from './filled.js';
import { OwnPoints, type OwnPoint } from './own-points.service.js';
import type { PointOnPage } from './point-form.js';
import { pointsPage, type PointsPage } from './points.page.js';
import type { Act } from './report-of.js';
import { ReportPoints, type Reported } from './report-points.service.js';

/** Who looks at which page. */
export interface Visit {
  readonly context: RequestContext;
  readonly csrf: string;
  readonly path: string;
  /** The only point on it; all their own when not given. */
  readonly only: string | undefined;
}

/** Where to go, or what to show. */
type Came = { readonly receipt: string } | { readonly status: number; readonly page: Page };

interface Sent {
  readonly point: OwnPoint;
  readonly filled: Filled;
  readonly came: Reported | undefined;
}

const mostOnReceipt = 50;

/** Puts the pages together: what is reported, what is typed, and what came of it. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly points: OwnPoints,
    private readonly reports: ReportPoints,
    private readonly ids: Ids,
  ) {}

  /** The page as it begins; undefined where there is no such point. */
  async fresh(visit: Visit): Promise<Page | undefined> {
    const points = await this.pointsOf(visit);
    return points && this.page(visit, { points: points.map((point) => this.untouched(point)) });
  }

  /** The page with what was typed, and nothing sent. */
  async kept(visit: Visit, body: FormBody, notice?: PointsPage['notice']): Promise<Page | undefined> {
    const points = await this.pointsOf(visit);
    return points && this.page(visit, { points: points.map((point) => this.typed(point, body)), notice });
  }

  /** Reports what the pressed button says; what is refused comes back with what was typed, all of it. */
  async send(visit: Visit, body: FormBody): Promise<Came | undefined> {
    const points = await this.pointsOf(visit);
    const pressed = pressedIn(body);
    const known = pressed?.id === undefined || points?.some(({ followUp }) => followUp.id === pressed.id);
    if (points === undefined || pressed === undefined || known !== true) return undefined;
    const sent: Sent[] = [];
    // One after the other: what is refused of the first must not keep the second from being told.
    for (const point of points) sent.push(await this.sendOne(visit, { point, body, pressed }));
    await this.reports.settled();
    return this.cameOf(visit, sent);
  }

  /** The points of a receipt as they stand, and how many are left. */
  async receipt(context: RequestContext, ids: readonly string[]) {
    const found = await Promise.all(ids.slice(0, mostOnReceipt).map((id) => this.points.one(context, id)));
    const left = (await this.points.all(context)).filter(({ followUp }) => !ids.includes(followUp.id));
    return { reported: found.filter((each) => each !== undefined), left: left.length };
  }

  private async pointsOf({ context, only }: Visit): Promise<readonly OwnPoint[] | undefined> {
    if (only === undefined) return this.points.all(context);
    const point = await this.points.one(context, only);
    return point && [point];
  }

  private async sendOne({ context }: Visit, { point, body, pressed }: Sending): Promise<Sent> {
    const filled = filledBy(body, point);
    if (filled === undefined) return { point, filled: this.untouched(point).filled, came: undefined };
    const isMeant = pressed.id === undefined || pressed.id === point.followUp.id;
    const came = isMeant
      ? await this.reports.report(context, { point, filled, act: pressed.act })
      : undefined;
    return { point, filled, came };
  }

  /** A receipt, unless something is to be mended, or other points hold words that have not been sent. */
  private async cameOf(visit: Visit, sent: readonly Sent[]): Promise<Came> {
    const reported = sent
      .filter(({ came }) => came?.outcome === 'reported')
      .map(({ point }) => point.followUp.id);
    const refused = sent.some(({ came }) => came !== undefined && came.outcome !== 'reported');
    const unsent = sent.some(
      ({ point, filled, came }) => came === undefined && isTouched(filled, prefilled(point, '')),
    );
    if (reported.length > 0 && !refused && !unsent)
      return {
        receipt: `/mine-punkter/kvittering?${reported.map((id) => `punkt=${encodeURIComponent(id)}`).join('&')}`,
      };
    const now = await Promise.all(reported.map((id) => this.points.one(visit.context, id)));
    const points = sent
      .filter(({ point }) => !reported.includes(point.followUp.id))
      .map((each) => shown(each));
    const page = this.page(visit, { points, reported: now.filter((each) => each !== undefined) });
    return { status: refused ? 422 : 200, page };
  }

  private page(
    { context: { language, today }, csrf, path }: Visit,
    { reported = [], ...rest }: Pick<PointsPage, 'points' | 'notice'> & Partial<Pick<PointsPage, 'reported'>>,
  ): Page {
    return pointsPage({ language, today, csrf, path, reported, ...rest });
  }

  private untouched(point: OwnPoint): PointOnPage {
    return { point, filled: prefilled(point, this.ids.next()), problems: [], conflict: false };
  }

  private typed(point: OwnPoint, body: FormBody): PointOnPage {
    const filled = filledBy(body, point);
    return filled === undefined ? this.untouched(point) : { point, filled, problems: [], conflict: false };
  }
}

interface Pressed {
  readonly act: Act;
  /** The point that the button is about; none for all. */
  readonly id: string | undefined;
}

interface Sending {
  readonly point: OwnPoint;
  readonly body: FormBody;
  readonly pressed: Pressed;
}

const pressedIn = (body: FormBody): Pressed | undefined => {
  const [act, id] = wordsOf(body, 'gjor').split(':');
  if (act === 'alle') return { act: 'report', id: undefined };
  if (id === undefined) return undefined;
  if (act === 'meld') return { act: 'report', id };
  return act === 'uendret' ? { act: 'same', id } : undefined;
};

/** After a conflict the typed words stand on what is there now, so that sending them again is meant. */
const shown = ({ point, filled, came }: Sent): PointOnPage => {
  if (came?.outcome !== 'conflict')
    return { point, filled, problems: came?.outcome === 'refused' ? came.problems : [], conflict: false };
  const { followUp } = came.now;
  return {
    point: came.now,
    filled: { ...filled, revision: followUp.revision, seen: seenOf(followUp) },
    problems: [],
    conflict: true,
  };
};
