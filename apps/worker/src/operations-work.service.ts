import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { retryRegistry, startOperationsWork } from '#contexts';
import { workerPortsOf } from './worker-ports.js';

/** Does again what people have asked for of what went wrong. */
@Injectable()
export class OperationsWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    const ports = workerPortsOf(this.platform, this.stopping.signal);
    this.stop = await startOperationsWork(ports, this.platform.queue, retryRegistry);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.stop();
  }
}
