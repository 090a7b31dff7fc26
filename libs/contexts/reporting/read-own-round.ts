import { answeredAt, readPoints, roundProjection, type RoundDocument } from '#contexts/reminders';
import { dayOf, type LocalDate, type ReadStore, type TenantId } from '#kernel';

/** What one person was asked in a round, and how far they have come. */
export interface OwnRoundView {
  readonly period: string;
  readonly askedOn: LocalDate;
  readonly answerBy: LocalDate;
  readonly points: readonly { readonly followUpId: string; readonly answered: boolean }[];
}

const newestRound = async (documents: ReadStore, tenant: TenantId): Promise<RoundDocument | undefined> => {
  const [row] = await documents.find(roundProjection, {
    tenant,
    orderBy: [{ column: 'on', direction: 'descending' }],
    limit: 1,
  });
  return row?.document;
};

/**
 * The newest round as far as it asked that person, point by point: those they still have, and those that were answered for
 * with them. Null when it asked them nothing.
 */
export const readOwnRound = async (
  documents: ReadStore,
  { tenant, person }: { readonly tenant: TenantId; readonly person: string },
): Promise<OwnRoundView | null> => {
  const round = await newestRound(documents, tenant);
  const ask = round?.asks[person];
  if (round === undefined || ask === undefined) return null;
  const { period, answerBy } = round;
  const ids = ask.points.map(({ followUpId }) => followUpId);
  const points = new Map(
    (await readPoints(documents, tenant, ids)).map((each) => [each.followUp.followUpId, each]),
  );
  return {
    ...{ period, answerBy, askedOn: dayOf(ask.askedAt) },
    points: ask.points.flatMap((asked) => {
      const point = points.get(asked.followUpId);
      if (point === undefined) return [];
      const answered = answeredAt({ asked, ask, period, point }) !== undefined;
      return [{ followUpId: asked.followUpId, answered }];
    }),
  };
};
