import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM, type Platform } from '#adapters/platform';
import { startReminderWork } from '#contexts';

/** Listens to the alarm clock and does what is due: opens rounds, sends what is planned. */
@Injectable()
export class ReminderWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stop = await startReminderWork(this.platform);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }
}
