import { tenantsKnown } from '#contexts/organisation';
import type { ReturnedMail, TenantId } from '#kernel';
import {
  outgoingMailProjection,
  type OutgoingMailDocument,
} from '../projections/outgoing-mail.projection.js';
import { flagAddress } from './flag-address.js';
import type { ReminderPorts } from './reminder-ports.js';

interface Ours {
  readonly tenant: TenantId;
  readonly mail: OutgoingMailDocument;
}

/** The mails of ours that it is about, whichever municipality sent them. A key that we never made is nobody's. */
const oursAmong = async (
  { documents, catchUp }: ReminderPorts,
  mailKeys: readonly string[],
): Promise<readonly Ours[]> => {
  if (mailKeys.length === 0) return [];
  await catchUp();
  const tenants = await tenantsKnown(documents);
  const places = tenants.flatMap(({ tenant }) => mailKeys.map((key) => ({ tenant, key })));
  const found = await documents.getMany(outgoingMailProjection, places);
  return places.flatMap(({ tenant }, index) => {
    const mail = found[index];
    return mail === undefined ? [] : [{ tenant, mail }];
  });
};

/** Whether it is known what it is about. Only what failed for good changes anything, and nothing is ever sent because of it. */
const know = async (ports: ReminderPorts, { kind, mailKeys }: ReturnedMail): Promise<boolean> => {
  const ours = await oursAmong(ports, mailKeys);
  if (kind === 'FAILED')
    for (const { tenant, mail } of ours)
      await flagAddress(ports, {
        tenant,
        personId: mail.recipient,
        mailKey: mail.mailKey,
        because: 'BOUNCED',
      });
  return ours.length > 0 && kind !== 'OTHER';
};

/** Reads what has come back, flags the addresses that mail does not reach, and puts everything away. */
export const readReturnedMails = async (ports: ReminderPorts): Promise<void> => {
  await ports.returned?.readEach((mail) => know(ports, mail));
};
