import { Module } from '@nestjs/common';
import { OperationsWorkService } from './operations-work.service.js';
import { ReminderWorkService } from './reminder-work.service.js';
import { SealWorkService } from './seal-work.service.js';
import { TimerWorkService } from './timer-work.service.js';

/** The process that does slow and outward things. It asks for a platform (`PlatformModule`). */
@Module({ providers: [ReminderWorkService, SealWorkService, OperationsWorkService, TimerWorkService] })
export class WorkerModule {}
