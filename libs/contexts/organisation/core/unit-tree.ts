import type { OrganisationDocument, Unit } from './organisation.document.js';

/** The unit with that id. */
export const unitIn = ({ units }: OrganisationDocument, unitId: string): Unit | undefined =>
  units.find((each) => each.unitId === unitId);

/** Ids of the unit and those above it, nearest first. */
export const lineOf = (
  organisation: OrganisationDocument,
  unitId: string,
  below: readonly string[] = [],
): readonly string[] => {
  if (below.includes(unitId)) return below;
  const line = [...below, unitId];
  const parentId = unitIn(organisation, unitId)?.parentId ?? null;
  return parentId === null ? line : lineOf(organisation, parentId, line);
};

/** True when the unit is `top` or lies somewhere below it. */
export const isWithin = (organisation: OrganisationDocument, unitId: string, top: string): boolean =>
  lineOf(organisation, unitId).includes(top);
