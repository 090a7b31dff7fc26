import type { LogSlice } from '#contexts/custody';
import type { StoredEvent } from '#kernel';
import type { PackedFile } from './archive-package.js';

const utf8 = new TextEncoder();

const lineOf = ({ position, revision, ...event }: StoredEvent): string =>
  `${JSON.stringify({ position: position.toString(), revision: revision.toString(), ...event })}\n`;

const chainIn = ({ count, head, position }: LogSlice['before']) => ({
  ...{ count, head, position: position.toString() },
});

/** The slice of the log as files: an event on each line with its digest, and the seal heads that its digests lead from and to. */
export const archivedLog = ({ events, before, after, seal }: LogSlice): readonly PackedFile[] => {
  const chain = { algorithm: 'SHA-256(head, digest)', before: chainIn(before), after: chainIn(after), seal };
  return [
    { path: 'logg/hendelser.jsonl', bytes: utf8.encode(events.map(lineOf).join('')) },
    { path: 'logg/segl.json', bytes: utf8.encode(`${JSON.stringify(chain, null, 2)}\n`) },
  ];
};
