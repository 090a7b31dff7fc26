import type { StaffQuery } from '../../api/operations.generated.js';
import { nameToChoose } from '../../api/use-people.js';

export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly deputy: string | null;
}

/** Everybody who works in the municipality, those of a unit first, each once. */
export const everybodyIn = ({ organisation }: StaffQuery, unit?: string): readonly Somebody[] => {
  const units = organisation.toSorted((one, other) => Number(other.id === unit) - Number(one.id === unit));
  const all = units.flatMap(({ members }) => members);
  const each = new Map(
    all
      .toReversed()
      .map(({ personId, name, title, deputyId }) => [
        personId,
        { id: personId, name: name ?? '', title, deputy: deputyId },
      ]),
  );
  return [...each.values()].reverse();
};

/** Those who work in a unit itself, each once. */
export const peopleOf = (staff: StaffQuery, unit: string): readonly Somebody[] =>
  everybodyIn({ ...staff, organisation: staff.organisation.filter(({ id }) => id === unit) });

export const optionsOf = (people: readonly Somebody[]) =>
  people.map((each) => ({ value: each.id, label: nameToChoose(each) }));

export const nameIn = (people: readonly Somebody[], id: string | null): string | undefined =>
  people.find((each) => each.id === id)?.name;
