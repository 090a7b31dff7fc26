import { pagesUpTo, type EventStore } from '#kernel';
import { linesOf, readMembers } from './archive-reader.js';
import { ArchiveFault } from './backup.faults.js';
import { readLine } from './event-line.js';
import type { Manifest } from './manifest.js';

const idsIn = async function* (log: EventStore): AsyncGenerator<string, void, undefined> {
  for await (const { events } of pagesUpTo(log)) yield* events.map(({ eventId }) => eventId);
};

/**
 * Throws `ArchiveFault` when the log holds anything but the beginning of the archive, which is what a restore that was
 * killed leaves. A log that has gone on since the backup is somebody's: its state must not be set back.
 */
export const refuseForeign = async (log: EventStore, file: string, manifest: Manifest): Promise<void> => {
  if ((await log.head()) === 0n) return;
  const present = idsIn(log);
  for await (const member of readMembers(file, manifest)) {
    if (!member.name.startsWith('log/')) continue;
    for (const { eventId } of (await linesOf(member)).map(readLine)) {
      const next = await present.next();
      if (next.done === true) return;
      if (next.value !== eventId) throw new ArchiveFault('log-not-empty');
    }
  }
  const beyond = await present.next();
  if (beyond.done !== true) throw new ArchiveFault('log-not-empty');
};
