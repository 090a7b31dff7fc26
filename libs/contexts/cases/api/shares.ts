import type { Named } from '#toolkit/commands';
import type { Responsibility } from '../core/case.commands.js';
import type { Holder } from '../core/case.events.js';
import type { ShareInput } from './case.inputs.js';

/** Parts as they were asked for. */
export const sharesFrom = (shares: readonly ShareInput[]): Responsibility['shares'] =>
  shares.map(({ what = null, main, part }) => ({
    what,
    main: main.map(({ kind, id }) => ({ kind, id })),
    part: part.map(({ kind, id }) => ({ kind, id })),
  }));

/** Every unit and person that is named, and that must be there. */
export const namedIn = ({ shares, officer, deputy }: Responsibility): Named => {
  const holders = shares.flatMap(({ main, part }) => [...main, ...part]);
  const ids = (wanted: Holder['kind']) => holders.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  return { units: ids('UNIT'), people: [...ids('PERSON'), officer, deputy] };
};
