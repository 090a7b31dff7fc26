import { DatabaseUnreachable } from './database-faults.js';

/** Where a database is, without who may enter. */
export interface DatabasePlace {
  readonly host: string;
  readonly port: string;
  readonly database: string;
}

const parsed = (url: string): URL => {
  try {
    const address = new URL(url);
    // The driver decodes these first when it connects; what it cannot decode is told now.
    [address.username, address.password, address.pathname].forEach(decodeURIComponent);
    if (/^postgres(ql)?:$/.test(address.protocol)) return address;
  } catch {
    // Not kept as a cause: its message quotes the address, password and all.
  }
  throw new DatabaseUnreachable('database-url-malformed');
};

/** Throws `DatabaseUnreachable` when `url` is no PostgreSQL address. */
export const placeOf = (url: string): DatabasePlace => {
  const address = parsed(url);
  const user = decodeURIComponent(address.username);
  return {
    host: address.searchParams.get('host') ?? (address.hostname || 'localhost'),
    port: address.searchParams.get('port') ?? (address.port || '5432'),
    database: decodeURIComponent(address.pathname.slice(1)) || user || 'postgres',
  };
};
