import { isRejection, runCommand, uuid5, type ActorId, type TenantId } from '#kernel';
import type { MailFate } from '../core/dispatch.commands.js';
import { dispatchAggregate } from '../core/dispatch.decider.js';
import type { ReminderPorts } from './reminder-ports.js';

const actor = 'system:mail-delivery' as ActorId;

interface Waiting {
  readonly fate: MailFate;
  readonly done: (failure?: Error) => void;
}

/** The dispatch that a mail is of. */
export interface OfDispatch {
  readonly tenant: TenantId;
  readonly dispatchId: string;
}

/**
 * Tells the log what became of mails, once each. Mails of one dispatch share a stream: what comes while it is being written to
 * is written together next time, so that those on their way at once do not race each other.
 */
export class FateRecorder {
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(private readonly ports: ReminderPorts) {}

  /** Ends when the log has it. Throws when the dispatch has never planned the mail: that is a bug. */
  record(of: OfDispatch, fate: MailFate): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (failure?: Error) => {
        if (failure === undefined) resolve();
        else reject(failure);
      };
      const waiting = this.#waiting.get(of.dispatchId);
      if (waiting !== undefined) return void waiting.push({ fate, done });
      this.#waiting.set(of.dispatchId, [{ fate, done }]);
      void this.#write(of);
    });
  }

  async #write(of: OfDispatch): Promise<void> {
    for (;;) {
      const batch = this.#waiting.get(of.dispatchId)?.splice(0) ?? [];
      if (batch.length === 0) break;
      const failure = await this.#tell(
        of,
        batch.map(({ fate }) => fate),
      ).then(() => undefined, asError);
      for (const { done } of batch) done(failure);
    }
    this.#waiting.delete(of.dispatchId);
  }

  async #tell({ tenant, dispatchId }: OfDispatch, fates: readonly MailFate[]): Promise<void> {
    const issued = { by: actor, roles: ['SYSTEM'], at: this.ports.clock.now() };
    const keys = fates.flatMap(({ type, data: { mailKey } }) => [type, mailKey]);
    const answer = await runCommand(this.ports, dispatchAggregate, {
      tenant,
      subjectId: dispatchId,
      command: { type: 'TellFates', data: { fates }, issued },
      commandId: uuid5('tell-fates', dispatchId, ...keys),
      correlationId: dispatchId,
    });
    if (isRejection(answer)) throw new Error(`TellFates: ${answer.rejected} (${keys.join(' ')})`);
  }
}

const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(String(fault)));
