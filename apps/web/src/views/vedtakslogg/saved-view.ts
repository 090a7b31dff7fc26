import type { SavedViewsQuery, SaveViewInput } from '../../api/operations.generated.js';
import { filterOf, orderOf, readLogSearch, type LogSearch, type Show } from './log-search.js';

export type SavedView = SavedViewsQuery['savedViews'][number];

const showOf = ({ overdue, open }: SavedView['filter']): Show | undefined => {
  if (overdue !== null) return overdue ? 'over-frist' : 'i-rute';
  return open === null ? undefined : open ? 'apne' : 'avsluttede';
};

/** What the address says of a view. */
export const searchOf = ({ filter, orderBy, groupBy }: SavedView): LogSearch => {
  const { text, status, overdue, open, ...same } = filter;
  return readLogSearch({
    ...same,
    ...{ q: text, status: status?.join(','), show: showOf({ ...filter, overdue, open }) },
    ...(orderBy !== null && { order: orderBy.by, down: orderBy.direction === 'DESCENDING' }),
    group: groupBy,
  });
};

/** What is shown, as a view keeps it: the day it is looked back to is no part of it. */
export const shownBy = (search: LogSearch): Pick<SaveViewInput, 'filter' | 'orderBy' | 'groupBy'> => ({
  filter: filterOf(search),
  orderBy: orderOf(search),
  groupBy: search.group ?? null,
});

const compared = (search: LogSearch): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([name]) => name !== 'asOf')
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** The view that shows just this. */
export const viewOf = (views: readonly SavedView[], search: LogSearch): SavedView | undefined =>
  views.find((view) => compared(searchOf(view)) === compared(search));

/** The view that a name would be saved over: one of the same list. */
export const viewNamed = (views: readonly SavedView[], name: string, forEverybody: boolean) =>
  views.find(
    (view) => view.forEverybody === forEverybody && view.name.toLowerCase() === name.trim().toLowerCase(),
  );
