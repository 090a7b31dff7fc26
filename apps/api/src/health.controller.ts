import { Controller, Get, HttpException, HttpStatus } from '@nestjs/common';
import { subscriptions } from '#contexts';
import { EventStore, PolicyCheckpoints, progressOf, ReadStore } from '#kernel';

const furthestBehind = 10_000n;

/** `GET /health`: whether the database answers, and how far the read models and policies are behind the log. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly store: EventStore,
    private readonly documents: ReadStore,
    private readonly checkpoints: PolicyCheckpoints,
  ) {}

  @Get()
  async health() {
    const { store, documents, checkpoints } = this;
    const { head, reached } = await progressOf({ store, documents, checkpoints }, subscriptions);
    const slowest = reached.reduce((low, each) => (each < low ? each : low), head);
    const state = {
      ok: head - slowest < furthestBehind,
      head: head.toString(),
      behind: (head - slowest).toString(),
    };
    if (!state.ok) throw new HttpException(state, HttpStatus.SERVICE_UNAVAILABLE);
    return state;
  }
}
