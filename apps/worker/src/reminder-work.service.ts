import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { startReminderWork } from '#contexts';
import { workerPortsOf } from './worker-ports.js';

/** Listens to the alarm clock and does what is due: opens rounds, sends what is planned. */
@Injectable()
export class ReminderWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    const ports = workerPortsOf(this.platform, this.stopping.signal);
    this.stop = await startReminderWork(ports, this.platform.queue);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.stop();
  }
}
