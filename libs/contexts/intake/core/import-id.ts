import { hashOf, uuid5, type LocalDate, type TenantId } from '#kernel';
import type { ImportEvent } from './import.events.js';

/** What an event says, without the file it came from: the same news from two copies of a list is the same news. */
const news = ({ type, data }: ImportEvent): object => {
  if (type === 'ImportAccepted') {
    const { source, asOf, published } = data;
    return { type, source, asOf, published };
  }
  return { type, ...data, row: 0 };
};

/**
 * The id of an import is made of what it would change and the day it tells of, so that two imports of the same list
 * at once meet the same stream.
 */
export const importIdOf = (tenant: TenantId, day: LocalDate, events: readonly ImportEvent[]): string =>
  uuid5('import', tenant, day, hashOf(events.map(news)));
