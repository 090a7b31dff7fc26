import { readConfig } from '#adapters/config';
import { openPlatform } from '#adapters/platform';
import { categories } from '#contexts';
import { pagesUpTo, type StoredEvent } from '#kernel';
import type { Iverk } from './run-iverk.js';

/** Every event of an installation's log as it is stored, whichever engine keeps it. */
export const logOf = async ({ env }: Pick<Iverk, 'env'>): Promise<readonly StoredEvent[]> => {
  const platform = await openPlatform(readConfig(env), { queue: 'silent', categories });
  try {
    const events: StoredEvent[] = [];
    for await (const page of pagesUpTo(platform.storedLog, { digests: true })) events.push(...page.events);
    return events;
  } finally {
    await platform.close();
  }
};

/** How many there are of what was picked, and how many different: equal when nothing is there twice. */
export const countsOf = (
  picked: readonly string[],
): { readonly events: number; readonly different: number } => ({
  events: picked.length,
  different: new Set(picked).size,
});
