import type { Pool } from 'pg';
import { KeptFiles, type FilePlace, type TenantId } from '#kernel';

/** Files in `state.kept_file`: a row is there whole or not at all, and is in every backup. */
export class PostgresKeptFiles extends KeptFiles {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async keep(place: FilePlace, bytes: Uint8Array): Promise<Uint8Array> {
    const { tenant, folder, name } = place;
    const { rowCount } = await this.#pool.query(
      `insert into state.kept_file (tenant, folder, name, bytes) values ($1, $2, $3, $4) on conflict do nothing`,
      [tenant, folder, name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
    );
    if (rowCount === 1) return bytes;
    // Forgotten between the two: once more.
    return (await this.read(place)) ?? this.keep(place, bytes);
  }

  async read({ tenant, folder, name }: FilePlace): Promise<Uint8Array | undefined> {
    const { rows } = await this.#pool.query<{ bytes: Buffer }>(
      'select bytes from state.kept_file where tenant = $1 and folder = $2 and name = $3',
      [tenant, folder, name],
    );
    return rows[0]?.bytes;
  }

  async forget(tenant: TenantId, folder: string): Promise<void> {
    await this.#pool.query('delete from state.kept_file where tenant = $1 and folder = $2', [tenant, folder]);
  }
}
