import { GraphQLError } from 'graphql';
import type { ReadPosition } from './read-position.js';

/**
 * Lets a query that says `atLeast` wait until the read models show the log to there. Throws a GraphQL error for a position
 * that nobody has written, and `ReadModelBehind`.
 */
export const waitUntilRead = async (
  position: ReadPosition,
  atLeast: string | null | undefined,
): Promise<void> => {
  if (atLeast == null) return;
  if (!(await position.isWritten(BigInt(atLeast))))
    throw new GraphQLError(
      'atLeast er lenger enn loggen går. Bruk posisjonen som en endring har svart med.',
      { extensions: { code: 'BAD_USER_INPUT' } },
    );
  await position.reached(BigInt(atLeast));
};
