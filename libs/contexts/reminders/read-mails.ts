import {
  readEvent,
  streamOf,
  type DocumentQuery,
  type EventStore,
  type Filter,
  type Instant,
  type LocalDate,
  type ReadStore,
  type RecordedEvent,
  type Row,
  type TenantId,
} from '#kernel';
import type { DispatchedState } from './core/dispatch.decider.js';
import { dispatchEvents } from './core/dispatch.events.js';
import { roundEvents } from './core/round.events.js';
import { outgoingMailProjection, type OutgoingMailDocument } from './projections/outgoing-mail.projection.js';

/** Which mails. */
export interface MailQuestion {
  readonly person?: string | undefined;
  readonly states?: readonly DispatchedState[] | undefined;
  /** Planned for that day or later. */
  readonly since?: LocalDate | undefined;
}

export interface MailPage extends MailQuestion {
  readonly tenant: TenantId;
  readonly first: number;
  /** The cursor of the mail to go on from. */
  readonly after?: string | undefined;
}

const whereOf = ({ person, states, since }: MailQuestion): Filter => ({
  all: [
    ...(person === undefined ? [] : [{ column: 'recipient', is: 'equal', value: person } as const]),
    ...(states === undefined ? [] : [{ column: 'state', is: 'in', values: states } as const]),
    ...(since === undefined ? [] : [{ column: 'on', is: 'atLeast', value: since } as const]),
  ],
});

const queryOf = ({ tenant, first, after, ...question }: MailPage): DocumentQuery => ({
  tenant,
  where: whereOf(question),
  orderBy: [{ column: 'plannedAt', direction: 'descending' }],
  limit: first + 1,
  ...(after === undefined ? {} : { after }),
});

/** A page of mails, the newest first, and how many there are in all. Throws `BadCursor` for an `after` that is none of them. */
export const readMailPage = async (
  documents: ReadStore,
  page: MailPage,
): Promise<{
  readonly rows: readonly Row<OutgoingMailDocument>[];
  readonly hasMore: boolean;
  readonly totalCount: number;
}> => {
  const query = queryOf(page);
  const rows = await documents.find(outgoingMailProjection, query);
  const totalCount = await documents.count(outgoingMailProjection, {
    tenant: page.tenant,
    where: whereOf(page),
  });
  return { rows: rows.slice(0, page.first), hasMore: rows.length > page.first, totalCount };
};

/** One thing that happened to a mail. */
export interface MailMoment {
  readonly at: Instant;
  /** The type of the event. */
  readonly type: string;
  /** Who did it. */
  readonly actor: string;
  /** The mail server's answer. */
  readonly response: string | null;
}

const isAbout = (event: RecordedEvent<{ type: string; data: object }>, mailKey: string): boolean =>
  'mailKey' in event.data && event.data.mailKey === mailKey;

const toMoment = ({
  occurredAt,
  type,
  actor,
  data,
}: RecordedEvent<{ type: string; data: object }>): MailMoment => ({
  ...{ at: occurredAt, type, actor },
  response: 'response' in data && typeof data.response === 'string' ? data.response : null,
});

/** All that happened to a mail, as the log has it, first to last. */
export const readMailHistory = async (
  store: EventStore,
  tenant: TenantId,
  { dispatchId, mailKey }: Pick<OutgoingMailDocument, 'dispatchId' | 'mailKey'>,
): Promise<readonly MailMoment[]> => {
  const moments: MailMoment[] = [];
  // Mails of former times are in the stream of their round.
  for (const catalog of [dispatchEvents, roundEvents])
    for (const stored of await store.readStream(streamOf(catalog, tenant, dispatchId))) {
      const event = readEvent(catalog, stored);
      if (isAbout(event, mailKey)) moments.push(toMoment(event));
    }
  return moments;
};

/** How many times a mail has been handed to a mail server, as far as its history says. */
export const triesIn = (history: readonly MailMoment[]): number =>
  history.filter(({ response }) => response !== null).length;

const isEndOf = ({ state }: OutgoingMailDocument): boolean => state !== 'PLANNED';

/** How often a mail has been asked to go once more, and whether one of those waits. */
export const readRepeats = async (
  documents: ReadStore,
  tenant: TenantId,
  { dispatchId, mailKey }: Pick<OutgoingMailDocument, 'dispatchId' | 'mailKey'>,
): Promise<{ readonly count: number; readonly waiting: OutgoingMailDocument | undefined }> => {
  const where = { column: 'dispatchId', is: 'equal', value: dispatchId } as const;
  const rows = await documents.find(outgoingMailProjection, { tenant, where });
  const repeats = rows.map(({ document }) => document).filter(({ again }) => again === mailKey);
  return { count: repeats.length, waiting: repeats.find((each) => !isEndOf(each)) };
};
