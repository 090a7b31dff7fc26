import { canonicalJson } from '#kernel';
import type { Procedure } from './procedure.js';

/** One thing in which two procedures differ. */
export interface ProcedureDifference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly what: 'procedure' | 'field' | 'state' | 'transition' | 'task' | 'timer';
  /** Its code or id. */
  readonly id: string;
  /** Which keys of it; none when all of it came or went. */
  readonly keys: readonly string[];
}

type Part = Readonly<Record<string, unknown>>;
type Parts = ReadonlyMap<string, Part>;

/** What has come, gone and changed from one procedure to another, in the order of the later one. */
export const diffProcedures = (before: Procedure, after: Procedure): readonly ProcedureDifference[] => [
  ...diffParts('procedure', { before: headOf(before, after.id), after: headOf(after, after.id) }),
  ...diffParts('field', { before: byCode(before.fields), after: byCode(after.fields) }),
  ...diffParts('state', { before: byCode(before.states), after: byCode(after.states) }),
  ...diffParts('transition', { before: byId(before.transitions), after: byId(after.transitions) }),
  ...diffParts('task', { before: byId(before.tasks), after: byId(after.tasks) }),
  ...diffParts('timer', { before: byId(before.timers), after: byId(after.timers) }),
];

const headOf = ({ version, name, about, initial, start }: Procedure, id: string): Parts =>
  new Map([[id, { version, name, about, initial, start }]]);
const byCode = (parts: Readonly<Record<string, Part>> = {}): Parts => new Map(Object.entries(parts));
const byId = (parts: readonly (Part & { readonly id: string })[] = []): Parts =>
  new Map(parts.map((each) => [each.id, each]));

const diffParts = (
  what: ProcedureDifference['what'],
  { before, after }: { readonly before: Parts; readonly after: Parts },
): readonly ProcedureDifference[] => {
  const whole = (change: 'added' | 'removed', from: Parts, unless: Parts) =>
    [...from.keys()].filter((id) => !unless.has(id)).map((id) => ({ change, what, id, keys: [] }));
  const changed = [...after].flatMap(([id, now]): ProcedureDifference[] => {
    const then = before.get(id);
    const keys = then === undefined ? [] : changedKeys(then, now);
    return keys.length === 0 ? [] : [{ change: 'changed', what, id, keys }];
  });
  return [...whole('removed', before, after), ...whole('added', after, before), ...changed];
};

const changedKeys = (before: Part, after: Part): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => canonicalJson(before[key]) !== canonicalJson(after[key]),
  );
