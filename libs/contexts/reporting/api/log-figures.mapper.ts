import { GraphQLError } from 'graphql';
import { statusTexts } from '#contexts/procedures';
import type { LocalDate } from '#kernel';
import { pageInfoOf } from '#toolkit/graphql';
import type { ChangedLine } from '../core/changed-lines.js';
import { changes } from '../core/change-since.js';
import { movesSince } from '../core/deadline-moves.js';
import type { LogLine } from '../core/log-line.js';
import type { Grouping, LogFigures } from '../core/log-figures.js';
import { personOf, unitOf } from './follow-up.mapper.js';
import type {
  ChangeCount,
  ChangedEdge,
  ChangesArgs,
  ChangesConnection,
  VedtaksloggFigures,
} from './log-figures.objects.js';
import type { Reader } from './reader.js';
import { toEntryById } from './vedtak.mapper.js';

interface FiguresContext {
  readonly on: LocalDate;
  /** What the group's code or id is of; nothing for a total. */
  readonly grouping?: Grouping;
  readonly reader: Reader;
}

/** Figures with what people call the group. */
export const toFigures = async (
  figures: LogFigures,
  { on, grouping, reader }: FiguresContext,
): Promise<VedtaksloggFigures> => ({
  ...figures,
  on,
  groupName:
    figures.group === null || grouping === undefined ? null : await nameOf[grouping](figures.group, reader),
  byStatus: figures.byStatus.map((each) => ({
    ...each,
    statusLabel: statusTexts[each.status][reader.context.language],
  })),
});

const nameOf: Readonly<Record<Grouping, (group: string, reader: Reader) => Promise<string | null>>> = {
  ORGAN: async (group, reader) => (await reader.organ(group)).name,
  UNIT: async (group, reader) => (await unitOf(group, reader))?.name ?? null,
  OFFICER: async (group, reader) => (await personOf(group, reader))?.name ?? null,
  KIND: (group) => Promise.resolve(group),
  STRATEGY: (group) => Promise.resolve(group),
};

/** What of a question its page of changes is made by. */
export interface ChangesAsked extends Pick<ChangesArgs, 'changes' | 'first' | 'after'> {
  readonly since: LocalDate;
}

/** A page of what has become of the points, with counts of all of it. Throws `BAD_USER_INPUT` for a strange cursor. */
export const connectionOf = async (
  all: readonly ChangedLine[],
  { changes: wanted, first, after, since }: ChangesAsked,
  reader: Reader,
): Promise<ChangesConnection> => {
  const found = wanted == null ? all : all.filter((each) => each.changes.some((one) => wanted.includes(one)));
  const start = startOf(found, after);
  const edges = await Promise.all(
    found.slice(start, start + first).map((each) => toEdge(each, since, reader)),
  );
  return {
    counts: countsOf(all),
    edges,
    totalCount: found.length,
    pageInfo: pageInfoOf(edges, {
      hasNextPage: start + first < found.length,
      hasPreviousPage: start > 0,
    }),
  };
};

const startOf = (found: readonly ChangedLine[], after: string | null | undefined): number => {
  if (after == null) return 0;
  const index = found.findIndex(({ key }) => key === after);
  if (index >= 0) return index + 1;
  throw new GraphQLError('after er ikke en markør fra denne listen.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

const countsOf = (all: readonly ChangedLine[]): readonly ChangeCount[] =>
  changes.map((change) => ({
    change,
    points: all.filter((each) => each.changes.includes(change)).length,
  }));

const toEdge = async (
  { key, changes: became, before, line }: ChangedLine,
  since: LocalDate,
  reader: Reader,
): Promise<ChangedEdge> => ({
  cursor: key,
  node: {
    changes: became,
    before: before && {
      status: before.status,
      statusLabel: statusTexts[before.status][reader.context.language],
      deadline: before.deadline,
    },
    moves: await movesOf(line, since, reader),
    entry: await toEntryById(line.vedtakId, line.followUpId, reader),
  },
});

const movesOf = async ({ followUpId }: LogLine, since: LocalDate, reader: Reader) => {
  const followUp = followUpId === null ? undefined : await reader.followUp.load(followUpId);
  return movesSince(followUp?.history ?? [], since);
};
