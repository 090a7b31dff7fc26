import { procedure, type Procedure } from '#engine';
import type { LibraryEvent } from './library.events.js';
import { shippedProcedures } from './shipped-procedures.generated.js';

/** What a municipality has published, in the order it was. */
export interface Library {
  readonly published: readonly Procedure[];
}

export const emptyLibrary: Library = { published: [] };

/** The procedure as its event holds it. */
export const publishedProcedure = ({ definition }: Pick<LibraryEvent['data'], 'definition'>): Procedure =>
  procedure.parse(JSON.parse(definition));

/** The newest version of each procedure there is, what was published last first; then what comes with Iverk. */
export const proceduresInForce = ({ published }: Library): readonly Procedure[] => {
  const newestFirst = [...published.toReversed(), ...shippedProcedures.toReversed()];
  return newestFirst.filter(({ id }, index) => newestFirst.findIndex((each) => each.id === id) === index);
};

/** The newest version of a procedure, published or shipped. */
export const newestOf = (library: Library, id: string): Procedure | undefined =>
  proceduresInForce(library).find((each) => each.id === id);

/** Every version of a procedure there is, oldest first. */
export const versionsOf = ({ published }: Library, id: string): readonly Procedure[] =>
  [...shippedProcedures, ...published].filter((each) => each.id === id);
