import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { followerOf, startReminderWork, subscriptions } from '#contexts';
import { catchUp } from '#kernel';
import { noteRefusal } from './note-refusal.js';

/** Listens to the alarm clock and does what is due: opens rounds, sends what is planned. */
@Injectable()
export class ReminderWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    const { platform } = this;
    const follower = followerOf(platform, noteRefusal);
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
}
