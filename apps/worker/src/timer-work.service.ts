import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { startTimerWork } from '#contexts';
import { workerPortsOf } from './worker-ports.js';

/** Fires the timers of follow-ups when their days come. */
@Injectable()
export class TimerWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    const ports = workerPortsOf(this.platform, this.stopping.signal);
    this.stop = await startTimerWork(ports, this.platform.queue);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.stop();
  }
}
