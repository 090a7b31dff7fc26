import { execFile } from 'node:child_process';
import os from 'node:os';
import { promisify } from 'node:util';
import type { Pool } from 'pg';

/** What the figures depend on. */
export interface MachineFacts {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
}

const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size'];

export const machineFacts = async (pool: Pool): Promise<MachineFacts> => {
  const { rows } = await pool.query<{ name: string; value: string }>(
    'select name, current_setting(name) as value from unnest($1::text[]) as name',
    [['server_version', ...settings]],
  );
  const { server_version = '', ...rest } = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  const [first] = os.cpus();
  return {
    cores: os.cpus().length,
    cpu: first?.model ?? '',
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    platform: `${os.platform()} ${os.arch()}`,
    node: process.versions.node,
    postgres: server_version,
    settings: rest,
  };
};

/** The commit that is measured, with a mark where the tree has changed since; null outside a checkout. */
export const commitOf = async (root: string): Promise<string | null> => {
  try {
    const { stdout } = await promisify(execFile)('git', ['describe', '--always', '--dirty', '--abbrev=12'], {
      cwd: root,
    });
    return stdout.trim();
  } catch {
    return null;
  }
};
