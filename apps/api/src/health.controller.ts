import { Controller, Get, HttpException, HttpStatus } from '@nestjs/common';
import { countOpenIncidents, subscriptions } from '#contexts';
import { Clock, EventStore, lagSeconds, PolicyCheckpoints, progressOf, ReadStore } from '#kernel';

const longestLagSeconds = 120;

/**
 * `GET /health`: whether the database answers, for how long the oldest event not yet seen in every read model has waited,
 * which followers of the log stand still for some municipality, and how many incidents wait for a person. Neither is a
 * reason to take the process out of service: the rest goes on.
 */
@Controller('health')
export class HealthController {
  constructor(
    private readonly store: EventStore,
    private readonly documents: ReadStore,
    private readonly checkpoints: PolicyCheckpoints,
    private readonly clock: Clock,
  ) {}

  @Get()
  async health() {
    const { store, documents, checkpoints, clock } = this;
    const { head, reached } = await progressOf({ store, documents, checkpoints }, subscriptions);
    const after = reached.reduce((low, each) => (each < low ? each : low), head);
    const behindSeconds = await lagSeconds(store, { after, head, now: clock.now() });
    const parked = [...(await documents.parked()), ...(await checkpoints.parked())];
    const state = {
      ok: behindSeconds < longestLagSeconds,
      head: head.toString(),
      behindSeconds,
      parked: [...new Set(parked.map(({ follower }) => follower))],
      openIncidents: await countOpenIncidents(documents),
    };
    if (!state.ok) throw new HttpException(state, HttpStatus.SERVICE_UNAVAILABLE);
    return state;
  }
}
