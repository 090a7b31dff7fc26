import { caseEvents } from '#contexts/cases';
import { followUpEvents } from '#contexts/follow-up';
import { dispatchEvents, roundEvents } from '#contexts/reminders';
import { procedureRef, type Procedure, type ProcedureRef } from '#engine';
import { partsOfStream, type RecordedEvent } from '#kernel';

/** An event of the real log, and whether it stands when the past is lived anew. */
export interface Remembered {
  readonly event: RecordedEvent;
  /** False for what Iverk did of itself: that is found anew. */
  readonly stands: boolean;
}

const withTimers: readonly string[] = [followUpEvents.category, caseEvents.category];
const ofTimers: readonly string[] = ['TimerFired', 'TimerSkipped'];

interface OpenedFrom {
  readonly source?: { readonly category: string } | null;
}

/** What a round begins is begun by the rounds that are played. */
const isBegunByRound = ({ type, data }: RecordedEvent): boolean =>
  type === 'CaseOpened' && (data as OpenedFrom).source?.category === roundEvents.category;

/** What timers, rounds and mails did is left out, with the steps that timers took and what those led to. */
class OwnDoing {
  readonly #commands = new Set<string>();
  readonly #events = new Set<string>();

  isIt(event: RecordedEvent): boolean {
    const own = this.#judge(event, partsOfStream(event.streamId).category);
    if (own) this.#events.add(event.eventId);
    return own;
  }

  #judge(event: RecordedEvent, category: string): boolean {
    if (category === dispatchEvents.category) return true;
    if (category === roundEvents.category) return event.roles.includes('SYSTEM');
    return withTimers.includes(category) && this.#isOfItself(event);
  }

  #isOfItself(event: RecordedEvent): boolean {
    if (ofTimers.includes(event.type)) this.#commands.add(event.commandId);
    return (
      this.#commands.has(event.commandId) ||
      isBegunByRound(event) ||
      (event.causationId !== null && this.#events.has(event.causationId))
    );
  }
}

const pins: Readonly<Record<string, string>> = {
  FollowUpOpened: 'procedure',
  CaseOpened: 'procedure',
  InstanceMigrated: 'to',
};

/** As if it had been pinned from the beginning, by whatever pinned a version of the same procedure. */
const pinnedInstead = (event: RecordedEvent, instead: ProcedureRef): RecordedEvent => {
  const field = pins[event.type];
  if (field === undefined) return event;
  const pinned = (event.data as Readonly<Record<string, ProcedureRef>>)[field];
  return pinned?.id === instead.id ? { ...event, data: { ...event.data, [field]: instead } } : event;
};

/** The real log as it is lived anew: what people did and what came in, in the order the log learned it. */
export const remember = (
  events: readonly RecordedEvent[],
  instead: Procedure | undefined,
): readonly Remembered[] => {
  const own = new OwnDoing();
  const ref = instead && procedureRef(instead);
  return events.map((event) => ({
    event: ref === undefined ? event : pinnedInstead(event, ref),
    stands: !own.isIt(event),
  }));
};
