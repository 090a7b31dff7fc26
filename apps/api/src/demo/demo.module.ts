import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { TenantId } from '#kernel';
import { DEMO } from './demo.js';
import { DemoController } from './demo.controller.js';

/** Imported only where the demo runs. */
@Global()
@Module({})
export class DemoModule {
  /** Lets anybody play anybody's part in that municipality. */
  static of(demo: TenantId): DynamicModule {
    return {
      module: DemoModule,
      providers: [{ provide: DEMO, useValue: demo }],
      controllers: [DemoController],
      exports: [DEMO],
    };
  }
}
