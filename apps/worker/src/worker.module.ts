import { Module } from '@nestjs/common';
import { BackgroundWorkService } from './background-work.service.js';

/** The process that does slow and outward things. It asks for a platform (`PlatformModule`). */
@Module({ providers: [BackgroundWorkService] })
export class WorkerModule {}
