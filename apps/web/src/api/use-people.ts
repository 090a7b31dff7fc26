import { useMemo } from 'react';
import { inNorwegianOrder } from '#kernel/text';
import { PeopleDocument, type StaffOfUnitFragment } from './operations.generated.js';
import { useRead } from './use-read.js';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly roles: readonly string[];
}

const peopleIn = (units: readonly StaffOfUnitFragment[]): readonly KnownPerson[] => {
  const people = new Map<string, KnownPerson>();
  for (const { id: unit, members } of units)
    for (const { personId, name, title, role } of members) {
      if (name === null) continue;
      const { units: others = [], roles = [] } = people.get(personId) ?? {};
      people.set(personId, {
        ...{ id: personId, name, title, units: [...others, unit], roles: [...roles, role] },
      });
    }
  return [...people.values()].sort((a, b) => inNorwegianOrder(a.name, b.name));
};

/** The units of the municipality, and who works in them. */
export const usePeople = () => {
  const { data } = useRead(PeopleDocument, {});
  return useMemo(() => {
    const units = data?.organisation ?? [];
    return { units, people: peopleIn(units) };
  }, [data]);
};

/** What a person is called in a list to choose from. */
export const nameToChoose = ({ name, title }: Pick<KnownPerson, 'name' | 'title'>): string =>
  title === '' ? name : `${name}, ${title}`;
