import type { Procedure } from '#engine';
import { HistoryLog } from './history-log.js';
import { recordCases } from './record-cases.js';
import { recordFollowUps } from './record-follow-ups.js';

/**
 * The lines of a history in which follow-ups, or cases, take every step of a procedure, meet its timers and do its tasks;
 * the same each time it is recorded.
 */
export const recordHistory = async (procedure: Procedure): Promise<string> => {
  const log = new HistoryLog(procedure);
  await log.addMunicipality();
  await (procedure.about === 'sak' ? recordCases(log) : recordFollowUps(log));
  const { events } = await log.store.readAll({ after: 0n, limit: 100_000 });
  const lines = events.map(({ streamId, eventId, type, schemaVersion, data, metadata }) =>
    JSON.stringify({ streamId, eventId, type, schemaVersion, data, metadata }),
  );
  return `${lines.join('\n')}\n`;
};
