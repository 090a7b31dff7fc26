import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { queueNames } from '#contexts';
import { requireQuery, type RequestContext } from '#toolkit/access';
import { processLog } from '#toolkit/process-log';
import { Queue } from './queue.objects.js';
import { queueTexts } from './queue.texts.js';

const log = processLog('api');

type States = readonly Omit<Queue, 'about'>[] | null;

/** How much waits in the background. To look into a queue, and to act on it, takes the board. */
@Resolver()
export class QueuesResolver {
  #looking: Promise<States> | undefined;

  constructor(@Inject(PLATFORM) private readonly platform: Pick<Platform, 'config' | 'databaseUrl'>) {}

  @Query(() => [Queue], {
    nullable: true,
    description: 'Every queue that a worker works on; null when their store does not answer.',
  })
  async queues(@Context('request') context: RequestContext): Promise<Queue[] | null> {
    requireQuery('queues', context);
    const states = await this.look();
    const aboutOf = (name: string) => queueTexts[name]?.[context.language] ?? name;
    return states?.map((each) => ({ ...each, about: aboutOf(each.name) })) ?? null;
  }

  /** Those who ask at once get one look. */
  private look(): Promise<States> {
    return (this.#looking ??= this.lookOnce().finally(() => {
      this.#looking = undefined;
    }));
  }

  /** What looks at queues is loaded by the first who asks. */
  private async lookOnce(): Promise<States> {
    const { config, databaseUrl } = this.platform;
    const onFault = ({ message }: Error) => {
      log.warn(message);
    };
    try {
      const { lookAtQueues } = await import('#adapters/job-queue');
      return await lookAtQueues(config.redisUrl ?? databaseUrl, queueNames, onFault);
    } catch (fault) {
      log.error(fault);
      return null;
    }
  }
}
