import { readLine, type EventLine } from './event-line.js';
import { linesOf, readMembers } from './archive-reader.js';
import { AppendingRestore } from './restore-by-appending.js';
import type { Manifest } from './manifest.js';
import type { RestoreTarget } from './restore-target.js';

/** What the state of an archive needs before it can be written: its rows, and which texts its log says were erased. */
export interface Carried {
  /** Lines of JSON by table. */
  readonly state: ReadonlyMap<string, readonly string[]>;
  readonly erased: readonly { readonly eventId: string; readonly fields: readonly string[] }[];
}

/** The columns in which `state` holds positions of the log. */
const positions: Readonly<Record<string, readonly string[]>> = {
  policy_checkpoint: ['position'],
  parked: ['after', 'position'],
};

type Row = Record<string, unknown>;

const positionsIn = (table: string, line: string): readonly bigint[] =>
  (positions[table] ?? []).map((column) => BigInt(String((JSON.parse(line) as Row)[column])));

const moved = (table: string, line: string, restore: AppendingRestore): string => {
  const row = JSON.parse(line) as Row;
  for (const column of positions[table] ?? [])
    row[column] = restore.placeOf(BigInt(String(row[column]))).toString();
  return JSON.stringify(row);
};

const erasureIn = ({ type, streamId, data }: EventLine) =>
  type === 'TextErased' && streamId.startsWith('erasure-')
    ? [JSON.parse(data) as { readonly eventId: string; readonly fields: readonly string[] }]
    : [];

const stateIn = async (file: string, manifest: Manifest): Promise<Map<string, readonly string[]>> => {
  const state = new Map<string, readonly string[]>();
  for await (const member of readMembers(file, manifest)) {
    const [folder, name = ''] = member.name.split('/');
    if (folder === 'state') state.set(name, [...(state.get(name) ?? []), ...(await linesOf(member))]);
  }
  return state;
};

/** Writes the archive's log by appending, and answers its state with positions as they are in the new log. */
export const carryLog = async (
  { storedLog, onEvents }: RestoreTarget,
  file: string,
  manifest: Manifest,
): Promise<Carried> => {
  const state = await stateIn(file, manifest);
  const wanted = [...state].flatMap(([table, lines]) => lines.flatMap((line) => positionsIn(table, line)));
  const restore = new AppendingRestore(storedLog, wanted);
  const erased: Carried['erased'][number][] = [];
  for await (const member of readMembers(file, manifest)) {
    if (!member.name.startsWith('log/')) continue;
    const events = (await linesOf(member)).map(readLine);
    await restore.write(events);
    erased.push(...events.flatMap(erasureIn));
    onEvents?.(events.length);
  }
  return {
    state: new Map(
      [...state].map(([table, lines]) => [table, lines.map((line) => moved(table, line, restore))]),
    ),
    erased,
  };
};
