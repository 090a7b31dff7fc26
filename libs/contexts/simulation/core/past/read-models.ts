import {
  applyTo,
  follows,
  keysOf,
  partsOfStream,
  type AnyProjection,
  type Message,
  type Projection,
  type RecordedEvent,
} from '#kernel';

/** Documents in memory: what the projector would have made of the events it has been given. */
export class ReadModels {
  readonly #documents = new Map<string, Map<string, object>>();
  /** Who looks at an event, by category and type. */
  readonly #followers = new Map<string, readonly AnyProjection[]>();
  readonly #projections: readonly AnyProjection[];

  constructor(projections: readonly AnyProjection[]) {
    this.#projections = projections;
    for (const { name } of projections) this.#documents.set(name, new Map());
  }

  /** The next event of the log. */
  take(event: RecordedEvent): void {
    for (const each of this.#followersOf(event)) this.#fold(each as Projection<RecordedEvent, object>, event);
  }

  get<E extends Message, D>({ name }: Projection<E, D>, key: string): D | undefined {
    return this.#documents.get(name)?.get(key) as D | undefined;
  }

  all<E extends Message, D>({ name }: Projection<E, D>): readonly D[] {
    return [...(this.#documents.get(name)?.values() ?? [])] as D[];
  }

  #followersOf({ streamId, type }: RecordedEvent): readonly AnyProjection[] {
    const { category } = partsOfStream(streamId);
    const what = `${category}/${type}`;
    const known = this.#followers.get(what);
    if (known !== undefined) return known;
    const found = this.#projections.filter((each) => follows(each, { category, type }));
    this.#followers.set(what, found);
    return found;
  }

  #fold(projection: Projection<RecordedEvent, object>, event: RecordedEvent): void {
    const documents = this.#documents.get(projection.name);
    for (const key of keysOf(projection, event)) {
      const after = applyTo(projection, { key, document: documents?.get(key) }, event);
      if (after === undefined) documents?.delete(key);
      else documents?.set(key, after);
    }
  }
}
