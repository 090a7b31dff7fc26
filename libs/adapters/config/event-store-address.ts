/** Where an EventStoreDB or KurrentDB is, and how to speak to it. */
export interface EventStoreAddress {
  /** One for a single node; several, or one name for all of them with `discover`, for a cluster. */
  readonly hosts: readonly EventStoreHost[];
  /** Ask the hosts which node leads. */
  readonly discover: boolean;
  readonly tls: boolean;
  /** The authority that has signed the server's certificate, when the machine does not know it; a path. */
  readonly caFile?: string;
  /** The client's own certificate and key; paths. */
  readonly certificate?: { readonly certFile: string; readonly keyFile: string };
  readonly credentials?: EventStoreCredentials;
  /** Milliseconds until an unanswered request counts as lost. */
  readonly deadline?: number;
}

export interface EventStoreHost {
  readonly address: string;
  readonly port: number;
}

export interface EventStoreCredentials {
  readonly username: string;
  readonly password: string;
}

const defaultPort = 2113;
const scheme = /^(?:esdb|kurrentdb|kdb)(?<discover>\+discover)?:\/\//;
const shape = /^(?:(?<username>[^:@/?]+):(?<password>[^@/?]+)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<options>.*))?$/;
const host = /^(?<address>[\w.-]+)(?::(?<port>\d{1,5}))?$/;

/**
 * Reads `esdb://user:password@host:2113,host:2113?tls=false` and its kin, as the client libraries write it. Answers
 * undefined when any of it cannot be read: an option that is not known, or not obeyed, is refused rather than ignored,
 * for the client would print the whole address, password and all, in its warning.
 */
export const parseEventStoreAddress = (text: string): EventStoreAddress | undefined => {
  const start = scheme.exec(text);
  const parts = start === null ? undefined : shape.exec(text.slice(start[0].length))?.groups;
  if (parts === undefined) return undefined;
  const hosts = (parts['hosts'] ?? '').split(',').map(hostOf);
  const options = optionsOf(parts['options'] ?? '');
  const credentials = credentialsOf(parts['username'], parts['password']);
  if (hosts.includes(undefined) || options === undefined || credentials === null) return undefined;
  return {
    hosts: hosts.filter((each) => each !== undefined),
    discover: start?.groups?.['discover'] !== undefined || hosts.length > 1,
    ...options,
    ...(credentials === undefined ? {} : { credentials }),
  };
};

const hostOf = (text: string): EventStoreHost | undefined => {
  const { address, port } = host.exec(text)?.groups ?? {};
  const number = Number(port ?? defaultPort);
  return address === undefined || number === 0 || number > 65_535 ? undefined : { address, port: number };
};

/** `undefined` where none are given, `null` where they cannot be read. */
const credentialsOf = (username?: string, password?: string): EventStoreCredentials | null | undefined => {
  if (username === undefined || password === undefined) return undefined;
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return null;
  }
};

type Options = Pick<EventStoreAddress, 'tls' | 'caFile' | 'certificate' | 'deadline'>;

const known: Readonly<Record<string, RegExp>> = {
  tls: /^(true|false)$/,
  tlscafile: /./,
  usercertfile: /./,
  userkeyfile: /./,
  defaultdeadline: /^[1-9]\d{0,6}$/,
  // What decides is read from the leader, so no other node can be preferred; certificates are always verified.
  nodepreference: /^leader$/i,
  tlsverifycert: /^true$/,
};

const optionsOf = (text: string): Options | undefined => {
  const given = new Map([...new URLSearchParams(text)].map(([key, value]) => [flat(key), value]));
  if ([...given].some(([key, value]) => known[key]?.test(value) !== true)) return undefined;
  const caFile = given.get('tlscafile');
  const [certFile, keyFile] = [given.get('usercertfile'), given.get('userkeyfile')];
  if ((certFile === undefined) !== (keyFile === undefined)) return undefined;
  const deadline = given.get('defaultdeadline');
  return {
    tls: given.get('tls') !== 'false',
    ...(caFile === undefined ? {} : { caFile }),
    ...(certFile === undefined || keyFile === undefined ? {} : { certificate: { certFile, keyFile } }),
    ...(deadline === undefined ? {} : { deadline: Number(deadline) }),
  };
};

/** Clients in different languages write the same option in different ways. */
const flat = (key: string): string => key.trim().toLowerCase().replaceAll(/[_-]/g, '');
