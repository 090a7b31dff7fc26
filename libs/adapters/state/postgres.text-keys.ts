import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import {
  TextKeys,
  type ActorId,
  type KeysOfTexts,
  type TenantId,
  type TextInLog,
  type TextPlace,
  type TextToSeal,
} from '#kernel';

const keyLength = 32;

interface KeyRow extends TextPlace {
  readonly key: Uint8Array | null;
}

const nameOf = ({ eventId, field }: TextPlace) => `${eventId}${field}`;

const byPlace = (rows: readonly KeyRow[]): KeysOfTexts => {
  const keys = new Map(rows.map((row) => [nameOf(row), row.key ?? undefined]));
  return (place) => keys.get(nameOf(place));
};

const placeColumns = `event_id as "eventId", field, tenant, stream_id as "streamId", author,
  correlation_id as "correlationId"`;

/** Keys of sealed texts, in `state.text_key`. A forgotten key leaves its row, so that no other takes its place. */
export class PostgresTextKeys extends TextKeys {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async make(texts: readonly TextToSeal[]): Promise<KeysOfTexts> {
    await this.#pool.query({
      name: 'text-keys.make',
      text: `insert into state.text_key (event_id, field, tenant, stream_id, author, correlation_id, key)
             select given.event_id, given.field, given.tenant, given.stream_id,
                    coalesce((select author from state.text_key where event_id = given.cause limit 1), given.actor),
                    given.correlation_id, given.key
               from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::bytea[])
                    as given (event_id, field, tenant, stream_id, actor, cause, correlation_id, key)
             on conflict do nothing`,
      values: [
        texts.map(({ eventId }) => eventId),
        texts.map(({ field }) => field),
        texts.map(({ tenant }) => tenant),
        texts.map(({ streamId }) => streamId),
        texts.map(({ actor }) => actor),
        texts.map(({ causationId }) => causationId),
        texts.map(({ correlationId }) => correlationId),
        texts.map(() => randomBytes(keyLength)),
      ],
    });
    return this.of(texts.map(({ eventId }) => eventId));
  }

  async of(eventIds: readonly string[]): Promise<KeysOfTexts> {
    const { rows } = await this.#pool.query<KeyRow>({
      name: 'text-keys.of',
      text: 'select event_id as "eventId", field, key from state.text_key where event_id = any($1::uuid[])',
      values: [[...new Set(eventIds)]],
    });
    return byPlace(rows);
  }

  async writtenBy(tenant: TenantId, author: ActorId): Promise<readonly TextInLog[]> {
    const { rows } = await this.#pool.query<TextInLog>(
      `select ${placeColumns} from state.text_key
        where tenant = $1 and author = $2 and key is not null order by number`,
      [tenant, author],
    );
    return rows;
  }

  async besides(tenant: TenantId, eventId: string): Promise<readonly TextInLog[]> {
    const { rows } = await this.#pool.query<TextInLog>(
      `select ${placeColumns} from state.text_key
        where tenant = $1 and key is not null and (author, correlation_id) in
              (select author, correlation_id from state.text_key where event_id = $2::uuid and tenant = $1)
        order by number`,
      [tenant, eventId],
    );
    return rows;
  }

  async forget(eventId: string, fields: readonly string[]): Promise<void> {
    await this.#pool.query(
      'update state.text_key set key = null where event_id = $1 and field = any($2) and key is not null',
      [eventId, fields],
    );
  }
}
