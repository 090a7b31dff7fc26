import type { PreparedAppend } from './prepared-append.js';
import type { Statement } from './lane-connection.js';

/** Position of the one event written; null when it does not fit its stream. */
export type OneAnswer = [position: string | null];

/** The head before the call, and which commands, from 1, do not fit their streams. */
export type BatchAnswer = [head: string, misfits: readonly number[] | null];

/** For one append of one event, the commonest of all. */
export const appendOne = ({ streamId, tenant, category, expected, events }: PreparedAppend): Statement => {
  const [event] = events;
  return {
    name: 'log.append_one',
    text: 'select log.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    values: [
      streamId,
      tenant,
      category,
      (expected + 1n).toString(),
      event?.eventId,
      event?.type,
      event?.schemaVersion,
      event?.data,
      event?.metadata,
    ],
  };
};

/** Values that need no quoting inside an array. */
const list = (values: readonly (string | number | bigint)[]) => `{${values.join()}}`;
/** Texts without line breaks: canonical JSON, and what `prepareAppend` lets through. */
const lines = (texts: readonly string[]) => texts.join('\n');

/** For any number of appends, each to a stream of its own: one row for each event. */
export const appendBatch = (appends: readonly PreparedAppend[]): Statement => {
  let first = 1;
  const firsts = appends.map(({ events }) => (first += events.length) - events.length);
  const rows = appends.flatMap((append, index) =>
    append.events.map((event, number) => ({
      append,
      event,
      command: index + 1,
      revision: append.expected + BigInt(number + 1),
    })),
  );
  return {
    name: 'log.append_batch',
    text: 'select * from log.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    values: [
      list(firsts),
      list(rows.map(({ command }) => command)),
      lines(rows.map(({ append }) => append.streamId)),
      lines(rows.map(({ append }) => append.tenant)),
      lines(rows.map(({ append }) => append.category)),
      list(rows.map(({ revision }) => revision)),
      list(rows.map(({ event }) => event.eventId)),
      lines(rows.map(({ event }) => event.type)),
      list(rows.map(({ event }) => event.schemaVersion)),
      lines(rows.map(({ event }) => event.data)),
      lines(rows.map(({ event }) => event.metadata)),
    ],
  };
};
