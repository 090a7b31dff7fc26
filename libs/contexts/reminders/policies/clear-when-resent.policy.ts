import { issuedByPolicy, policy } from '#kernel';
import type { ClearAddress } from '../core/mailbox.commands.js';
import { dispatchEvents, type DispatchEvent } from '../core/dispatch.events.js';
import { mailboxEvents } from '../core/mailbox.events.js';

const name = 'clear-address-when-resent';

/** Whenever somebody asks for a mail to go once more, they have seen to the address: it is tried again. */
export const clearWhenResent = policy<DispatchEvent>({
  name,
  catalogs: [dispatchEvents],
  on: {
    MailPlanned: (event) => {
      const { again, recipient } = event.data;
      if (again === null) return [];
      const command: ClearAddress = { type: 'ClearAddress', data: {}, issued: issuedByPolicy(name, event) };
      return [{ do: 'send', to: mailboxEvents, subjectId: recipient, command }];
    },
  },
});
