import {
  dispatchEvents,
  roundEvents,
  outgoingMailProjection,
  type OutgoingMailDocument,
} from '#contexts/reminders';
import { partsOfStream, type RecordedEvent } from '#kernel';
import { isDirector } from './past.js';
import type { SimulatedMail } from '../count-mails.js';
import type { PastWorld } from './past-world.js';
import { ReadModels } from './read-models.js';

const planners: readonly string[] = [dispatchEvents.category, roundEvents.category];

/** What of the morning's mail was really planned and not taken back: formerly rounds planned it, now dispatches do. */
export class ReallySent {
  readonly #models = new ReadModels([outgoingMailProjection]);
  readonly #directors = new Set<string>();

  take(event: RecordedEvent, { organisation }: PastWorld): void {
    if (!planners.includes(partsOfStream(event.streamId).category)) return;
    this.#models.take(event);
    if (!('mailKey' in event.data)) return;
    const mail = this.#models.get(outgoingMailProjection, event.data.mailKey as string);
    if (event.type === 'MailPlanned' && mail && isDirector(organisation, mail.on, mail.recipient))
      this.#directors.add(mail.mailKey);
  }

  mails(): readonly SimulatedMail[] {
    return this.#models
      .all(outgoingMailProjection)
      .filter(isOfMorning)
      .map(({ on: day, recipient, items, mailKey }) => ({
        ...{ day, recipient, items },
        toDirector: this.#directors.has(mailKey),
      }))
      .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  }
}

const isOfMorning = ({ letter, state, again }: OutgoingMailDocument): boolean =>
  (letter === 'DIGEST' || letter === 'SINGLE') && state !== 'WITHDRAWN' && again === null;
