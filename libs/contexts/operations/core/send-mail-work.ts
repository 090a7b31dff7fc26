import type { WorkAbout } from '#kernel';
import { dispatchEvents } from '#contexts/reminders';

/** What is tried on a mail. Done again it is planned once more, with a key of its own, and goes to the address as it is then. */
export const sendMailWork = (mailKey: string): { readonly about: WorkAbout; readonly work: 'send-mail' } => ({
  about: { kind: 'mail', id: mailKey, category: dispatchEvents.category },
  work: 'send-mail',
});
