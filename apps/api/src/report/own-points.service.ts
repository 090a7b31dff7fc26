import { Injectable } from '@nestjs/common';
import { VedtaksloggResolver, whole, type Whole } from '#modules/reporting';
import { mayQuery, type RequestContext } from '#toolkit/access';

type Entry = Awaited<ReturnType<VedtaksloggResolver['myWork']>>[number];
export type FollowUp = Whole<NonNullable<Entry['followUp']>>;
export type Vedtak = Whole<Entry['vedtak']>;

/** A point as its officer sees it. */
export interface OwnPoint {
  readonly followUp: FollowUp;
  readonly vedtak: Vedtak;
  /** The number of the vedtak that postponed, replaced or annulled it, else its id; null for none. */
  readonly reference: string | null;
}

/** What the pages show is what GraphQL answers to the same person, no more. */
@Injectable()
export class OwnPoints {
  constructor(private readonly log: VedtaksloggResolver) {}

  /** The person's own open points, most pressing first. */
  async all(context: RequestContext): Promise<readonly OwnPoint[]> {
    if (!mayQuery('myWork', context.roles)) return [];
    const entries = await this.log.myWork(null, context);
    const points = entries.flatMap(({ followUp, vedtak }) =>
      followUp === null ? [] : [{ followUp, vedtak }],
    );
    return Promise.all(points.map((point) => this.withReference(context, point)));
  }

  /** One point, of anybody who may see it; undefined when there is none. */
  async one(context: RequestContext, id: string): Promise<OwnPoint | undefined> {
    if (!mayQuery('followUp', context.roles)) return undefined;
    const followUp = await this.log.followUp(id, null, context);
    const vedtak = followUp && (await this.log.vedtak({ id: followUp.vedtakId }, context));
    return followUp === null || vedtak === null
      ? undefined
      : this.withReference(context, { followUp, vedtak });
  }

  private async withReference(
    context: RequestContext,
    point: Pick<Entry, 'vedtak'> & { readonly followUp: NonNullable<Entry['followUp']> },
  ): Promise<OwnPoint> {
    const [followUp, vedtak] = await Promise.all([whole(point.followUp), whole(point.vedtak)]);
    const { reference } = followUp;
    const referred = reference === null ? null : await this.log.vedtak({ id: reference }, context);
    return { followUp, vedtak, reference: referred?.caseNumber?.asWritten ?? reference };
  }
}
