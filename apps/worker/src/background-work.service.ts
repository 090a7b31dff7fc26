import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { startCouncilReportWork, startDrawing } from '#work/council-report';
import { startReminderWork } from '#work/mail';
import { startWebhookWork } from '#work/webhooks';
import { startReportWork } from '#work/reports';
import {
  retryRegistry,
  startErasureWork,
  startOperationsWork,
  startSealWork,
  startTimerWork,
} from '#work/upkeep';
import { startSweeping } from './sweep-sign-in.js';
import { workerPortsOf } from './worker-ports.js';

type Stop = () => Promise<void>;

/**
 * Listens to the alarm clock and does what is due: opens rounds and sends what is planned, orders reports and draws their files,
 * seals each log once a day, brings erasures that died to their end, fires the timers of follow-ups, and does again what people
 * have asked for of what went wrong.
 */
@Injectable()
export class BackgroundWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private stops: readonly Stop[] = [];

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onApplicationBootstrap(): Promise<void> {
    const { queue } = this.platform;
    const ports = workerPortsOf(this.platform, this.stopping.signal);
    this.stops = await Promise.all([
      startReminderWork(ports, queue),
      startReportWork(ports, queue),
      startCouncilReportWork(ports, queue),
      startSealWork(ports, queue),
      startErasureWork(ports, queue),
      startTimerWork(ports, queue),
      startOperationsWork(ports, queue, retryRegistry),
      startWebhookWork(ports, queue),
      startDrawing({ ...ports, stopping: this.stopping.signal }, queue),
      startSweeping(this.platform),
    ]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.stops.map((stop) => stop()));
  }
}
