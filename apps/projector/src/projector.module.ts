import { Module } from '@nestjs/common';
import { LogFollowerService } from './log-follower.service.js';

/** The process that follows the log. It asks for a platform (`PlatformModule`). */
@Module({ providers: [LogFollowerService] })
export class ProjectorModule {}
