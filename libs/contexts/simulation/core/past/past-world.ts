import { caseDecider, caseEvents, caseProjection } from '#contexts/cases';
import { followUpDecider, followUpEvents, followUpProjection } from '#contexts/follow-up';
import {
  closedDaysAround,
  municipalityKey,
  municipalityProjection,
  organisationKey,
  organisationProjection,
  type MunicipalityDocument,
  type OrganisationDocument,
} from '#contexts/organisation';
import { emptyLibrary, libraryAggregate, libraryEvents, type Library } from '#contexts/procedures';
import {
  mailboxProjection,
  noticeProjection,
  outgoingMailProjection,
  roundAggregate,
  roundEvents,
  roundProjection,
  type FollowedPoint,
  type MailboxDocument,
} from '#contexts/reminders';
import { vedtakProjection } from '#contexts/vedtak';
import {
  partsOfStream,
  streamOf,
  type ActorId,
  type Decider,
  type EventCatalog,
  type Instant,
  type LocalDate,
  type Message,
  type RecordedEvent,
  type TenantId,
} from '#kernel';
import { ReadModels } from './read-models.js';

// Deciders take and give their own commands and states, so only `any` is a bound that holds them all.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDecider = Decider<any, any, any, any>;

const deciders: ReadonlyMap<string, AnyDecider> = new Map<string, AnyDecider>([
  [followUpEvents.category, followUpDecider],
  [caseEvents.category, caseDecider],
  [libraryEvents.category, libraryAggregate.decider],
  [roundEvents.category, roundAggregate.decider],
]);

/** What a stream begins with. */
const begins: readonly string[] = [
  'FollowUpOpened',
  'CaseOpened',
  'ProcedurePublished',
  'RoundOpened',
  'MailPlanned',
];

const nobody: OrganisationDocument = { units: [], memberships: [], deputies: {} };

/** Who does what nobody has to do. */
const system = { by: 'system:simulation' as ActorId, roles: ['SYSTEM'] };

/** Something that Iverk would do of itself, to one stream. */
export interface Deed {
  readonly to: EventCatalog;
  readonly subjectId: string;
  readonly at: Instant;
}

/** They are the same for a year, until the municipality says otherwise. */
interface Closed {
  readonly year: string;
  readonly of: MunicipalityDocument | undefined;
  readonly days: readonly LocalDate[];
}

/** The municipality as the log had it at a moment, with what Iverk would have done of itself until then. */
export class PastWorld {
  readonly tenant: TenantId;
  readonly models = new ReadModels([
    municipalityProjection,
    organisationProjection,
    vedtakProjection,
    followUpProjection,
    caseProjection,
    roundProjection,
    noticeProjection,
    mailboxProjection,
    outgoingMailProjection,
  ]);
  readonly #states = new Map<string, unknown>();
  #closed: Closed | undefined;
  #library: Library = emptyLibrary;
  #written = 0;

  constructor(tenant: TenantId) {
    this.tenant = tenant;
  }

  /** The next event. */
  take(event: RecordedEvent): void {
    this.models.take(event);
    const { category } = partsOfStream(event.streamId);
    const decider = deciders.get(category);
    if (decider === undefined || !this.#hasBegun(event)) return;
    const before = this.#states.get(event.streamId) ?? (decider.initialState as unknown);
    const after = decider.evolve(before, event, event.occurredAt, event.recordedAt) as unknown;
    this.#states.set(event.streamId, after);
    if (category === libraryEvents.category) this.#library = after as Library;
  }

  /** What was done to something that would not have begun is nothing. */
  #hasBegun({ type, streamId }: RecordedEvent): boolean {
    return begins.includes(type) || this.#states.has(streamId);
  }

  /** Decides a command as the worker would send it, and writes what comes of it; nothing where it is refused. */
  decide({ to, subjectId, at }: Deed, { type, data }: Message): readonly Message[] {
    const decider = deciders.get(to.category);
    const stream = streamOf(to, this.tenant, subjectId);
    const state = this.#states.get(stream) ?? (decider?.initialState as unknown);
    const decided = decider?.decide({ type, data, issued: { ...system, at } }, state) as
      readonly Message[] | { readonly rejected: string } | undefined;
    const events = decided === undefined || 'rejected' in decided ? [] : decided;
    this.write({ to, subjectId, at }, events);
    return events;
  }

  /** What the decider knows of one; undefined before it has begun. */
  stateOf(catalog: EventCatalog, subjectId: string): unknown {
    return this.#states.get(streamOf(catalog, this.tenant, subjectId));
  }

  /** Writes what Iverk would have written. */
  write({ to, subjectId, at }: Deed, events: readonly Message[]): void {
    for (const { type, data } of events) {
      this.#written += 1;
      const id = `simulated-${this.#written.toString()}`;
      this.take({
        ...{ type, data, eventId: id, commandId: id, correlationId: id, causationId: null },
        ...{ tenant: this.tenant, subjectId, streamId: streamOf(to, this.tenant, subjectId) },
        ...{ revision: 0n, position: 0n },
        ...{ actor: system.by, roles: system.roles, occurredAt: at, recordedAt: at },
      });
    }
  }

  /** Ids of the procedures that something has followed. */
  get followed(): ReadonlySet<string> {
    const pinned = [...this.models.all(followUpProjection), ...this.models.all(caseProjection)];
    return new Set(pinned.map(({ procedure }) => procedure.id));
  }

  get library(): Library {
    return this.#library;
  }

  /** Undefined until there is one. */
  get municipality(): MunicipalityDocument | undefined {
    return this.models.get(municipalityProjection, municipalityKey);
  }

  /** The closed days that timers are reckoned with that day. */
  closedDaysOn(day: LocalDate): readonly LocalDate[] {
    const { municipality } = this;
    const year = day.slice(0, 4);
    if (this.#closed?.year !== year || this.#closed.of !== municipality)
      this.#closed = {
        year,
        of: municipality,
        days: closedDaysAround(municipality ?? { closedDays: [] }, day),
      };
    return this.#closed.days;
  }

  get organisation(): OrganisationDocument {
    return this.models.get(organisationProjection, organisationKey) ?? nobody;
  }

  get mailboxes(): ReadonlyMap<string, MailboxDocument> {
    return new Map(this.models.all(mailboxProjection).map((each) => [each.personId, each]));
  }

  /** Every follow-up beside its vedtak. */
  get points(): readonly FollowedPoint[] {
    return this.models.all(followUpProjection).map((followUp) => ({
      followUp,
      vedtak: this.models.get(vedtakProjection, followUp.vedtakId) ?? null,
    }));
  }
}
