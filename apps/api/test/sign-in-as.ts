import type { MailCatcher } from './catch-mails.js';
import { codeIn, type Visited, type Visitor } from './visit.js';

/** Asks for a code from the page of the sign-in; answers the page that asks for the code. */
export const askFor = async (visitor: Visitor, address: string, to = '/mine-punkter'): Promise<Visited> =>
  visitor.send(await visitor.get(`/logg-inn?til=${encodeURIComponent(to)}`), { adresse: address });

/** Signs in with the code of the mail that comes. */
export const signInAs = async (
  visitor: Visitor,
  mail: MailCatcher,
  { address, to }: { readonly address: string; readonly to?: string },
): Promise<Visited> => {
  const before = mail.to(address).length;
  const asked = await askFor(visitor, address, to);
  return visitor.send(asked, { kode: codeIn(await mail.next(address, before)) });
};
