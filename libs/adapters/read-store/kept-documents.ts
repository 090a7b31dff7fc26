import { LRUCache } from 'lru-cache';
import type { DocumentKey } from '#kernel';
import { loadJson, type LoadedJson } from './load-json.js';
import type { Queries } from './queries.js';
import type { Place } from './view.js';

interface Kept {
  readonly version: string;
  readonly document: unknown;
}

/** What is known of a row beforehand: its version as it was found, null when there is none. */
export interface Wanted extends DocumentKey {
  readonly version?: string | null;
}

/** Of JSON text, in characters; documents take some times as much. */
const mostText = 16 * 1024 * 1024;

/** There is no such row. */
const absent = { document: undefined };
type Found = Kept | typeof absent;

interface Asked {
  readonly name: string;
  readonly kept: Kept | undefined;
}

/**
 * Documents that have been read, parsed once for each version of their row. A row's version is the transaction that wrote
 * it, so what is kept is never old; the server is asked each time which version stands, and sends what is not here.
 */
export class KeptDocuments {
  readonly #kept = new LRUCache<string, Kept>({ maxSize: mostText });

  /** In the order of the keys; undefined for what is not there. One question, and none where every version is known and kept. */
  async read(reads: Queries, place: Place, wanted: readonly Wanted[]): Promise<readonly unknown[]> {
    const found = wanted.map((each) => this.#known(place, each));
    const missing = wanted.filter((_, index) => found[index] === undefined);
    const asked = missing.length === 0 ? [] : await this.#ask(reads, place, missing);
    let next = 0;
    return found.map((each) => (each ?? asked[next++])?.document);
  }

  /** Undefined for what must be asked for. */
  #known(place: Place, { version, ...key }: Wanted): Found | undefined {
    if (version === null) return absent;
    const kept = version === undefined ? undefined : this.#kept.get(nameOf(place, key));
    return kept?.version === version ? kept : undefined;
  }

  async #ask(reads: Queries, place: Place, keys: readonly DocumentKey[]): Promise<readonly Found[]> {
    const asked = keys.map((key) => {
      const name = nameOf(place, key);
      return { ...key, name, kept: this.#kept.get(name) };
    });
    const wanted = asked.map(({ kept, ...key }) => ({ ...key, version: kept?.version ?? null }));
    const rows = await loadJson(reads, place, wanted);
    return asked.map((each, index) => this.#answered(each, rows[index]));
  }

  #answered({ name, kept }: Asked, [version, text]: LoadedJson = [null, null]): Found {
    if (version !== null && text !== null) return this.#keep(name, version, text);
    if (version !== null && kept !== undefined) return kept;
    this.#kept.delete(name);
    return absent;
  }

  #keep(name: string, version: string, text: string): Kept {
    const kept = { version, document: frozen(JSON.parse(text) as unknown) };
    this.#kept.set(name, kept, { size: text.length });
    return kept;
  }
}

const nameOf = ({ table, column }: Place, { tenant, key }: DocumentKey): string =>
  `${table}\0${column}\0${tenant}\0${key}`;

/** Many read the same; none may change it. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
};
