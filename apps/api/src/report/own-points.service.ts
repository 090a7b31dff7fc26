import { Injectable } from '@nestjs/common';
import { VedtaksloggResolver } from '#modules/reporting';
import { mayQuery, type RequestContext } from '#toolkit/access';

type Entry = Awaited<ReturnType<VedtaksloggResolver['myWork']>>[number];
export type FollowUp = NonNullable<Entry['followUp']>;
export type Vedtak = Entry['vedtak'];

/** A point as its officer sees it. */
export interface OwnPoint {
  readonly followUp: FollowUp;
  readonly vedtak: Vedtak;
}

/** What the pages show is what GraphQL answers to the same person, no more. */
@Injectable()
export class OwnPoints {
  constructor(private readonly log: VedtaksloggResolver) {}

  /** The person's own open points, most pressing first. */
  async all(context: RequestContext): Promise<readonly OwnPoint[]> {
    if (!mayQuery('myWork', context.roles)) return [];
    const entries = await this.log.myWork(null, context);
    return entries.flatMap(({ followUp, vedtak }) => (followUp === null ? [] : [{ followUp, vedtak }]));
  }

  /** One point, of anybody who may see it; undefined when there is none. */
  async one(context: RequestContext, id: string): Promise<OwnPoint | undefined> {
    if (!mayQuery('followUp', context.roles)) return undefined;
    const followUp = await this.log.followUp(id, null, context);
    const vedtak = followUp && (await this.log.vedtak(followUp.vedtakId, null, null, context));
    return followUp === null || vedtak === null ? undefined : { followUp, vedtak };
  }
}
