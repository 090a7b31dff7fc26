import type { Mail, TenantId } from '#kernel';
import type { DispatchedMail } from '../core/dispatch.decider.js';
import type { DispatchWithdrawnBecause, LetterKind } from '../core/dispatch.events.js';
import type { LetterRequest, PreparedLetter } from '../core/letter-request.js';
import { prepareDigest } from './prepare-digest.js';
import { prepareInvitation } from './prepare-invitation.js';
import type { ReminderPorts } from './reminder-ports.js';

/** The mail as it is to be sent now, or why it is not to be sent after all. */
export type PreparedMail = { readonly mail: Mail } | { readonly withdrawnBecause: DispatchWithdrawnBecause };

type PrepareLetter = (ports: ReminderPorts, request: LetterRequest) => Promise<PreparedLetter>;

const letters: Partial<Readonly<Record<LetterKind, PrepareLetter>>> = {
  DIGEST: prepareDigest,
  SINGLE: prepareDigest,
  INVITATION: prepareInvitation,
};

/** By us, or by whoever knows the matter. */
const written = (ports: ReminderPorts, request: LetterRequest): Promise<PreparedLetter> => {
  const { letter } = request.mail;
  const others = ports.letters?.[letter];
  if (others !== undefined) return others(request);
  const prepare = letters[letter];
  if (prepare === undefined) throw new RangeError(`Nobody writes letters of kind ${letter}`);
  return prepare(ports, request);
};

/** Looks again at what a planned mail tells and whom, and composes it. */
export const prepareMail = async (
  ports: ReminderPorts,
  tenant: TenantId,
  mail: DispatchedMail,
): Promise<PreparedMail> => {
  const person = (await ports.people.byIds(tenant, [mail.recipient])).get(mail.recipient);
  const address = person?.email ?? '';
  if (person === undefined || address === '') return { withdrawnBecause: 'NO_ADDRESS' };
  const prepared = await written(ports, { tenant, mail, recipientName: person.name });
  if ('withdrawnBecause' in prepared) return prepared;
  const { mailKey, plannedAt, language } = mail;
  return {
    mail: { ...prepared.letter, key: mailKey, plannedAt, language, to: { name: person.name, address } },
  };
};

/** A mail as it would be written now, for a look at it. Whether it was sent makes no difference. */
export const previewMail = (
  ports: ReminderPorts,
  tenant: TenantId,
  planned: Omit<DispatchedMail, 'notKnown' | 'deferred'>,
): Promise<PreparedMail> =>
  prepareMail(ports, tenant, { ...planned, state: 'PLANNED', notKnown: false, deferred: false });
