import { dispatchEvents, outgoingMailProjection, roundEvents } from '#contexts/reminders';
import { streamOf, type ActorId, type StoredEvent, type TenantId, type TextInLog } from '#kernel';
import type { ErasePorts } from './custody-ports.js';

type Ports = Pick<ErasePorts, 'store' | 'documents' | 'keys'>;

const mailsTo = async ({ documents }: Ports, tenant: TenantId, personId: ActorId) => {
  const where = { column: 'recipient', is: 'equal', value: personId } as const;
  return (await documents.find(outgoingMailProjection, { tenant, where })).map(({ document }) => document);
};

const mailKeyOf = ({ data }: StoredEvent): unknown => ('mailKey' in data ? data.mailKey : undefined);

/** What became of these mails, as the log has it. Mails of former times are in the streams of their rounds. */
const outcomesOf = async (
  { store }: Ports,
  tenant: TenantId,
  mails: readonly { readonly mailKey: string; readonly dispatchId: string }[],
): Promise<readonly StoredEvent[]> => {
  const keys = new Set<unknown>(mails.map(({ mailKey }) => mailKey));
  const ids = [...new Set(mails.map(({ dispatchId }) => dispatchId))];
  const streamIds = ids.flatMap((id) => [
    streamOf(dispatchEvents, tenant, id),
    streamOf(roundEvents, tenant, id),
  ]);
  const streams = await store.readStreams(streamIds);
  return [...streams.values()]
    .flat()
    .filter((event) => 'response' in event.data && keys.has(mailKeyOf(event)));
};

/** The answer itself, or what was made of it: all that is done about a mail is correlated by its key. */
const isAbout = (outcome: StoredEvent, { eventId, correlationId }: TextInLog): boolean =>
  eventId === outcome.eventId || correlationId === mailKeyOf(outcome);

/**
 * What mail servers have answered about mails to a person, and what incidents repeat of it: nobody has written that, and it may say
 * the address.
 */
export const mailTextsOf = async (
  ports: Ports,
  tenant: TenantId,
  personId: ActorId,
): Promise<readonly TextInLog[]> => {
  const outcomes = await outcomesOf(ports, tenant, await mailsTo(ports, tenant, personId));
  const found = new Map<string, TextInLog>();
  for (const outcome of outcomes)
    for (const text of await ports.keys.besides(tenant, outcome.eventId))
      if (isAbout(outcome, text)) found.set(`${text.eventId} ${text.field}`, text);
  return [...found.values()];
};
