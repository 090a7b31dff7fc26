import type { OrganisationDocument } from '#contexts';
import { CommandStopped } from './exit-code.js';

/** The unit somebody means by its name or id. Throws `CommandStopped`, naming those there are. */
export const unitIdFor = (organisation: OrganisationDocument, wanted: string): string => {
  const found = organisation.units.find(
    ({ unitId, name }) => unitId === wanted || name.toLowerCase() === wanted.toLowerCase(),
  );
  if (found !== undefined) return found.unitId;
  const names = organisation.units.map(({ name }) => name).join(', ');
  throw new CommandStopped(`Enheten «${wanted}» finnes ikke. Enhetene er: ${names}.`);
};
