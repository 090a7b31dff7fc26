import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import {
  Authenticator,
  Clock,
  Drawer,
  EffectLedger,
  EventStore,
  Ids,
  JobQueue,
  KeptFiles,
  Lease,
  Mailer,
  PeopleDirectory,
  PolicyCheckpoints,
  ReadStore,
  Sessions,
  SignInCodes,
  StateCache,
} from '#kernel';
import type { Platform } from '#adapters/platform';

/** Token of the whole platform, for apps. */
export const PLATFORM = Symbol('PLATFORM');

/** Hands an opened platform's adapters to whoever asks for a port. */
@Module({})
export class PlatformModule {
  static of(platform: Platform): DynamicModule {
    const providers: Provider[] = [
      { provide: PLATFORM, useValue: platform },
      { provide: EventStore, useValue: platform.store },
      { provide: ReadStore, useValue: platform.documents },
      { provide: PolicyCheckpoints, useValue: platform.checkpoints },
      { provide: Lease, useValue: platform.lease },
      { provide: EffectLedger, useValue: platform.ledger },
      { provide: PeopleDirectory, useValue: platform.people },
      { provide: KeptFiles, useValue: platform.files },
      { provide: Drawer, useValue: platform.drawer },
      { provide: Clock, useValue: platform.clock },
      { provide: StateCache, useValue: platform.states },
      { provide: Ids, useValue: platform.ids },
      { provide: Mailer, useValue: platform.mailer },
      { provide: JobQueue, useValue: platform.queue },
      { provide: SignInCodes, useValue: platform.signInCodes },
      { provide: Sessions, useValue: platform.sessions },
      { provide: Authenticator, useValue: platform.authenticator },
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }
}
