import { procedureRef, startedBy, type Procedure } from '#engine';
import { newestOf, proceduresInForce, type Library } from '#contexts/procedures';
import type { OpenCase, Pinned } from './case.commands.js';

/** What procedures about cases say they are about. */
const subject = 'sak';

const meant = ({ of }: OpenCase['data'], library: Library): Procedure | undefined => {
  const aboutCases = ({ about }: Procedure) => about === subject;
  if ('procedure' in of) {
    const newest = newestOf(library, of.procedure);
    return newest !== undefined && aboutCases(newest) ? newest : undefined;
  }
  return startedBy(proceduresInForce(library).filter(aboutCases), { on: of.on, facts: {} });
};

/**
 * What a new case pins: the newest version of the procedure that is named, or the newest that starts on what has
 * happened, what the municipality has published before what comes with Iverk; null where there is none.
 */
export const pinsFor = (data: OpenCase['data'], library: Library): Pinned | null => {
  const procedure = meant(data, library);
  if (procedure === undefined) return null;
  const state = 'on' in data.of ? (procedure.start?.in ?? procedure.initial) : procedure.initial;
  return { procedure: procedureRef(procedure), state };
};
