import type { ReadStore, TenantId } from '#kernel';
import type { MunicipalityDocument } from './core/organisation.document.js';
import { municipalityOf, onlyTenant, tenantNumbered } from './organisation.reads.js';

/** A wake may be lost with its connection; then what is known is forgotten anyway. */
const longestMilliseconds = 1000;

/**
 * Which municipalities there are and what they say of themselves, as this process has read it last: every request asks, and
 * they hardly ever change. Forgotten as soon as read models have moved. Whoever waits for what they have written reads anew.
 */
export class KnownMunicipalities {
  readonly #documents: ReadStore;
  readonly #known = new Map<string, Promise<unknown>>();
  #since = 0;
  #watching: Promise<() => Promise<void>> | undefined;

  constructor(documents: ReadStore) {
    this.#documents = documents;
  }

  /** The municipality with that number, today's before one it has had. */
  numbered(number: string): Promise<TenantId | undefined> {
    return this.#once(`number ${number}`, () => tenantNumbered(this.#documents, number));
  }

  /** The only municipality there is; undefined when there is none, or more. */
  only(): Promise<TenantId | undefined> {
    return this.#once('only', () => onlyTenant(this.#documents));
  }

  /** What the read model says of the municipality. */
  of(tenant: TenantId): Promise<MunicipalityDocument | undefined> {
    return this.#once(`of ${tenant}`, () => municipalityOf(this.#documents, tenant));
  }

  /** Stops watching. */
  async beforeApplicationShutdown(): Promise<void> {
    await (
      await this.#watching
    )?.();
  }

  /** What is not there is asked for each time: it may come, and anybody may ask for anything. */
  async #once<T>(key: string, read: () => Promise<T | undefined>): Promise<T | undefined> {
    await this.#watch();
    if (performance.now() - this.#since > longestMilliseconds) this.#forget();
    const known = this.#known.get(key) as Promise<T | undefined> | undefined;
    if (known !== undefined) return known;
    const reading = read();
    this.#known.set(key, reading);
    const forget = () => {
      if (this.#known.get(key) === reading) this.#known.delete(key);
    };
    reading.then((found) => {
      if (found === undefined) forget();
    }, forget);
    return reading;
  }

  async #watch(): Promise<void> {
    this.#watching ??= this.#documents
      .watch(() => {
        this.#forget();
      })
      .catch((fault: unknown) => {
        this.#watching = undefined;
        throw fault;
      });
    await this.#watching;
  }

  #forget(): void {
    this.#known.clear();
    this.#since = performance.now();
  }
}
