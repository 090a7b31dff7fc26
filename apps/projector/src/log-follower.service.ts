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

const pauseAfterFault = 1000;

/** Follows the log for as long as the process lives: policies and projections, one active process at a time. */
@Injectable()
export class LogFollowerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = processLog('projector');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  onApplicationBootstrap(): void {
    this.running = this.run(this.stopping.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await follow(this.ports(), subscriptions, signal);
      } catch (fault) {
        this.log.error(fault instanceof Fault ? fault.message : fault, 'følger loggen på nytt om litt');
        await this.platform.pause(pauseAfterFault);
      }
    }
  }

  private ports(): FollowerPorts {
    const follower = followerOf(this.platform, (policy, { type, streamId }, { rejected, details }) => {
      this.log.warn({ policy, type, streamId, rejected, details }, 'avvist');
    });
    return {
      ...follower,
      onParked: (park) => {
        this.log.error(
          { ...park, after: park.after.toString(), position: park.position.toString() },
          'står stille',
        );
      },
    };
  }
}
