import { reject, type Issued } from '#kernel';
import type { RelationCode } from '#contexts/procedures';
import type { Responsibility } from './follow-up.commands.js';

const leads = ({ roles, leads: units = [] }: Omit<Issued, 'at'>, unit: string | null): boolean =>
  roles.includes('LEADER') && unit !== null && units.includes(unit);

/** How the one who asks stands to a follow-up with this responsibility. */
export const relationsOf = (
  { unit, coUnits, officer, deputy }: Pick<Responsibility, 'unit' | 'coUnits' | 'officer' | 'deputy'>,
  issued: Omit<Issued, 'at'>,
): readonly RelationCode[] => {
  const holds: Readonly<Record<RelationCode, boolean>> = {
    OFFICER: issued.by === officer,
    DEPUTY: issued.by === deputy,
    HA: leads(issued, unit),
    DA: coUnits.some((each) => leads(issued, each)),
    LEADER: leads(issued, unit),
    KLG: issued.roles.includes('KLG'),
    UKLG: issued.roles.includes('UKLG'),
    COORDINATOR: issued.roles.includes('COORDINATOR'),
    DIRECTOR: issued.roles.includes('DIRECTOR'),
    SECRETARY: issued.roles.includes('SECRETARY'),
  };
  return (Object.keys(holds) as RelationCode[]).filter((relation) => holds[relation]);
};

/** Who may tell of a point's work: move its deadline, report a deviation. */
export const workers: readonly RelationCode[] = ['OFFICER', 'DEPUTY', 'LEADER', 'COORDINATOR', 'DIRECTOR'];

/** Who may say who answers. A leader only within the units that are theirs. */
export const assigners: readonly RelationCode[] = ['COORDINATOR', 'DIRECTOR', 'LEADER'];

/** True when a policy asks, on behalf of what somebody has accepted. */
export const isSystem = ({ roles }: Issued): boolean => roles.includes('SYSTEM');

/** The refusal that says whose it is. */
export const notYours = (by: readonly RelationCode[]) => reject('not-yours', { by: by.join(', ') });

/** True when one of the relations is among those that may. */
export const among = (relations: readonly RelationCode[], those: readonly RelationCode[]): boolean =>
  relations.some((relation) => those.includes(relation));
