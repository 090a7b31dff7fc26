import { useMemo } from 'react';
import { IntakePeopleDocument, type IntakePeopleQuery } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';

type Unit = IntakePeopleQuery['organisation'][number];

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly units: readonly string[];
}

const peopleIn = (units: readonly Unit[]): readonly KnownPerson[] => {
  const people = new Map<string, KnownPerson>();
  for (const { id: unit, members } of units)
    for (const { personId, name, title } of members) {
      if (name === null) continue;
      const known = people.get(personId);
      people.set(personId, { id: personId, name, title, units: [...(known?.units ?? []), unit] });
    }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb'));
};

/** The units of the municipality, and who works in them. */
export const usePeople = () => {
  const { data } = useRead(IntakePeopleDocument, {});
  return useMemo(() => {
    const units = data?.organisation ?? [];
    return { units, people: peopleIn(units) };
  }, [data]);
};
