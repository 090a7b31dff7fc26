import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { followerOf, subscriptions } from '#contexts';
import { Fault, follow, type FollowerPorts } from '#kernel';
import { processLog } from '#toolkit/process-log';

const pollMilliseconds = 1000;

/** Follows the log for as long as the process lives: policies and projections, one active process at a time. */
@Injectable()
export class LogFollowerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = processLog('projector');
  private stopping = false;
  private wake: () => void = () => undefined;
  private unwatch: () => Promise<void> = () => Promise.resolve();
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    this.unwatch = await this.platform.store.watch(() => {
      this.wake();
    });
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
    await this.unwatch();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await follow(this.ports(), subscriptions, {
          stopped: () => this.stopping,
          wait: () => this.pause(),
        });
      } catch (fault) {
        this.log.error(fault instanceof Fault ? fault.message : fault, 'følger loggen på nytt om litt');
        await this.pause();
      }
    }
  }

  private ports(): FollowerPorts {
    return followerOf(this.platform, (policy, { type, streamId }, { rejected, details }) => {
      this.log.warn({ policy, type, streamId, rejected, details }, 'avvist');
    });
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.stopping ? 0 : pollMilliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
