import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { followerOf, startSealWork, subscriptions } from '#contexts';
import { catchUp } from '#kernel';
import { noteRefusal } from './note-refusal.js';

/** Seals each municipality's log once a day. */
@Injectable()
export class SealWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    const { platform } = this;
    const follower = followerOf(platform, noteRefusal);
    const ports = { ...platform, catchUp: () => catchUp(follower, subscriptions) };
    this.stop = await startSealWork(ports, platform.queue);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }
}
