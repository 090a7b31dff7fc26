import { issuedByPolicy, policy, type Effect } from '#kernel';
import { importEvents, type ImportEvent } from '#contexts/intake';
import type { VedtakCommand } from '../core/vedtak.commands.js';
import { vedtakEvents } from '../core/vedtak.events.js';

// Command ids are made of policy and event: two contexts that react to one event must not share a name.
const name = 'vedtak-carry-out-import';

/** Carries out what an accepted import says of vedtak: registers or updates each, then links it. */
export const carryOutImport = policy<ImportEvent>({
  name,
  catalogs: [importEvents],
  on: {
    VedtakInImport: (event) => {
      const { vedtakId, facts, points, links } = event.data;
      const issued = issuedByPolicy(name, event);
      const send = (command: VedtakCommand): Effect => ({
        do: 'send',
        to: vedtakEvents,
        subjectId: vedtakId,
        command,
      });
      const toAdd = points.map(({ point, text, kind, assignment }) => ({ point, text, kind, assignment }));
      const fromList = facts.source === 'list' || points.length > 0;
      return [
        fromList
          ? send({ type: 'RegisterFromList', data: { ...facts, points: toAdd }, issued })
          : send({ type: 'RegisterVedtak', data: facts, issued }),
        ...links
          .filter(({ to }) => to !== vedtakId)
          .map((link) => send({ type: 'LinkVedtak', data: link, issued })),
      ];
    },
  },
});
