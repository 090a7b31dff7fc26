import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ArchiveFault } from './backup.faults.js';
import { manifestName, manifestSchema, sealName, sha256, type Manifest } from './manifest.js';
import { readTar, type Member } from './tar.js';

const decompress = promisify(gunzip);

/**
 * Reads the whole archive, holds every member against the manifest and answers the manifest. Throws `ArchiveFault` that
 * names the first member that is damaged, missing or too much.
 */
export const checkArchive = async (file: string): Promise<Manifest> => {
  const found = new Map<string, string>();
  let text = '';
  let seal = '';
  for await (const { name, body } of readTar(file)) {
    if (name === manifestName) text = body.toString('utf8');
    else if (name === sealName) seal = body.toString('utf8');
    else found.set(name, sha256(body));
  }
  const manifest = readManifest(text, seal);
  for (const { name, sha256: wanted } of manifest.members) {
    const actual = found.get(name);
    if (actual === undefined) throw new ArchiveFault('member-missing', { member: name });
    if (actual !== wanted) throw new ArchiveFault('damaged', { member: name });
    found.delete(name);
  }
  for (const member of found.keys()) throw new ArchiveFault('member-unknown', { member });
  return manifest;
};

const readManifest = (text: string, seal: string): Manifest => {
  if (text === '') throw new ArchiveFault('member-missing', { member: manifestName });
  if (seal === '') throw new ArchiveFault('member-missing', { member: sealName });
  if (!seal.startsWith(sha256(text))) throw new ArchiveFault('damaged', { member: manifestName });
  const raw = JSON.parse(text) as unknown;
  const read = manifestSchema.safeParse(raw);
  if (read.success) return read.data;
  throw new ArchiveFault('newer', { unknown: manifestName });
};

/** The members once more, each held against the manifest again: a file may change under one's hands. */
export async function* readMembers(
  file: string,
  { members }: Manifest,
): AsyncGenerator<Member, void, undefined> {
  const wanted = new Map(members.map(({ name, sha256: sum }) => [name, sum]));
  for await (const member of readTar(file)) {
    if (!wanted.has(member.name)) continue;
    if (sha256(member.body) !== wanted.get(member.name))
      throw new ArchiveFault('damaged', { member: member.name });
    yield member;
  }
}

export const linesOf = async ({ body }: Member): Promise<readonly string[]> =>
  (await decompress(body)).toString('utf8').trimEnd().split('\n');
