import { oneLine, type TenantId } from '#kernel';
import { normalised } from '../normalise.js';
import { applyChange } from '../organisation.changes.js';
import type { OrganisationDocument, Unit } from '../organisation.document.js';
import type { OrganisationEvent } from '../organisation.events.js';
import { unitIdOf } from '../organisation-id.js';
import { isWithin } from '../unit-tree.js';
import type { RowChange, SoundRow } from './list-row.js';

type UnitDoubt = 'unit-ambiguous' | 'unit-circular';
type Found = { readonly unitId: string } | UnitDoubt;

export interface PlacedUnit {
  readonly found: Found;
  /** What must happen first, for this row and none before it. */
  readonly events: readonly OrganisationEvent[];
}

const isSame = (a: string, b: string) => normalised(a) === normalised(b);

/** The parents the file gives each unit; a unit that is said to be its own parent has none. */
const parentsIn = (rows: readonly SoundRow[]): ReadonlyMap<string, readonly string[]> => {
  const parents = new Map<string, readonly string[]>();
  for (const { unit, parentUnit } of rows) {
    if (parentUnit === null || isSame(unit, parentUnit)) continue;
    const known = parents.get(normalised(unit)) ?? [];
    if (!known.some((each) => isSame(each, parentUnit)))
      parents.set(normalised(unit), [...known, parentUnit]);
  }
  return parents;
};

interface Plan {
  readonly tenant: TenantId;
  readonly parents: ReadonlyMap<string, readonly string[]>;
  /** Written names of units this file has spoken of already; the first spelling is the file's. */
  readonly spelled: Set<string>;
  organisation: OrganisationDocument;
  events: OrganisationEvent[];
}

const happen = (plan: Plan, event: OrganisationEvent) => {
  plan.organisation = applyChange(plan.organisation, event);
  plan.events.push(event);
};

const unitsNamed = ({ organisation }: Plan, name: string): readonly Unit[] =>
  organisation.units.filter((unit) => isSame(unit.name, name));

const added = (plan: Plan, name: string, parentId: string | null): Found => {
  const taken = new Set(plan.organisation.units.map(({ unitId }) => unitId));
  let ordinal = 1;
  while (taken.has(unitIdOf(plan.tenant, name, ordinal))) ordinal += 1;
  const unitId = unitIdOf(plan.tenant, name, ordinal);
  plan.spelled.add(unitId);
  happen(plan, { type: 'UnitAdded', data: { unitId, name: oneLine(name), parentId } });
  return { unitId };
};

const renamed = (plan: Plan, unit: Unit, name: string): Found => {
  const { unitId } = unit;
  if (!plan.spelled.has(unitId) && unit.name !== oneLine(name))
    happen(plan, { type: 'UnitRenamed', data: { unitId, name: oneLine(name) } });
  plan.spelled.add(unitId);
  return { unitId };
};

const moved = (plan: Plan, unit: Unit, parentId: string): Found => {
  if (isWithin(plan.organisation, parentId, unit.unitId)) return 'unit-circular';
  happen(plan, { type: 'UnitMoved', data: { unitId: unit.unitId, parentId } });
  return { unitId: unit.unitId };
};

/** Under the parent it may be known already; the only unit of that name, known elsewhere, has moved here. */
const under = (plan: Plan, name: string, parentId: string): Found => {
  const named = unitsNamed(plan, name);
  const here = named.find((unit) => unit.parentId === parentId);
  if (here !== undefined) return renamed(plan, here, name);
  const [only, ...others] = named;
  const fileHasOne = (plan.parents.get(normalised(name)) ?? []).length === 1;
  if (only === undefined || others.length > 0 || !fileHasOne) return added(plan, name, parentId);
  const found = moved(plan, only, parentId);
  return typeof found === 'string' ? found : renamed(plan, only, name);
};

/** A row that gives no parent means the only unit of that name. */
const anywhere = (plan: Plan, name: string): Found => {
  const [only, ...others] = unitsNamed(plan, name);
  if (others.length > 0) return 'unit-ambiguous';
  return only === undefined ? added(plan, name, null) : renamed(plan, only, name);
};

/** The parent the row gives, else those that other rows of the file give the unit. */
const parentsSaid = ({ parents }: Plan, name: string, parent: string | null): readonly string[] =>
  parent === null || isSame(parent, name) ? (parents.get(normalised(name)) ?? []) : [parent];

const place = (plan: Plan, name: string, parent: string | null, below: readonly string[] = []): Found => {
  if (below.includes(normalised(name))) return 'unit-circular';
  const [sole, ...more] = parentsSaid(plan, name, parent);
  if (more.length > 0) return 'unit-ambiguous';
  if (sole === undefined) return anywhere(plan, name);
  const over = place(plan, sole, null, [...below, normalised(name)]);
  return typeof over === 'string' ? over : under(plan, name, over.unitId);
};

const changes: Readonly<Partial<Record<OrganisationEvent['type'], RowChange>>> = {
  UnitAdded: 'unit-new',
  UnitRenamed: 'unit-renamed',
  UnitMoved: 'unit-moved',
};

/** What events about units are called in a row's list of changes, each once. */
export const unitChanges = (events: readonly OrganisationEvent[]): readonly RowChange[] => [
  ...new Set(events.flatMap(({ type }) => changes[type] ?? [])),
];

/**
 * Finds, makes, renames or moves the unit of one row after another. Units are told by name under the same parent; a
 * name that could mean two units is in doubt, and so is a unit that would come to lie under itself.
 */
export const unitPlanner = (
  tenant: TenantId,
  known: OrganisationDocument,
  rows: readonly SoundRow[],
): ((row: SoundRow) => PlacedUnit) => {
  const plan: Plan = {
    tenant,
    parents: parentsIn(rows),
    spelled: new Set(),
    organisation: known,
    events: [],
  };
  const foundBefore = new Map<string, Found>();
  return ({ unit, parentUnit }) => {
    const key = `${normalised(unit)}\n${normalised(parentUnit ?? '')}`;
    const before = plan.events.length;
    const found = foundBefore.get(key) ?? place(plan, unit, parentUnit);
    foundBefore.set(key, found);
    return { found, events: plan.events.slice(before) };
  };
};
