import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { followerOf, startReminderWork, subscriptions } from '#contexts';
import { catchUp, type FollowerPorts } from '#kernel';
import { processLog } from '#toolkit/process-log';

/** Listens to the alarm clock and does what is due: opens rounds, sends what is planned. */
@Injectable()
export class ReminderWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = processLog('worker');
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    const { platform } = this;
    const follower = followerOf(platform, this.noteRefusal);
    const ports = {
      ...platform,
      baseUrl: platform.config.baseUrl,
      catchUp: () => catchUp(follower, subscriptions),
    };
    this.stop = await startReminderWork(ports, platform.queue);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private readonly noteRefusal: FollowerPorts['onRefused'] = (policy, { type, streamId }, { rejected }) => {
    this.log.warn({ policy, type, streamId, rejected }, 'avvist');
  };
}
