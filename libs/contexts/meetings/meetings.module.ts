import { Module } from '@nestjs/common';
import { MeetingsResolver } from './api/meetings.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [MeetingsResolver] })
export class MeetingsApiModule {}

export { MeetingsResolver };
