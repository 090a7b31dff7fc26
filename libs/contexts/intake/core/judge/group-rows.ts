import type { LocalDate } from '#kernel';
import type { CaseNumber } from '#contexts/vedtak';
import type { ListRow } from '../rows/list-row.js';
import type { Doubt } from './doubt.js';
import { candidateOf, candidateOfRow, findUnnumbered, type Candidate } from './find-unnumbered.js';
import { latestYearOf, type ListToJudge } from './judgement.js';
import { placeRows, type Place } from './place-rows.js';

export interface Entry {
  readonly row: ListRow;
  readonly date: LocalDate | null;
}

/** The rows of a list that are about one vedtak. */
export interface Group {
  readonly vedtakId: string;
  readonly organ: string;
  readonly caseNumber: CaseNumber | null;
  readonly entries: readonly Entry[];
  /** Other vedtak that share a row with this one. */
  readonly together: readonly string[];
}

export interface GroupedRows {
  readonly groups: readonly Group[];
  /** Questions whose rows are left out. */
  readonly doubts: readonly Doubt[];
  /** Organs that occur in the list. */
  readonly organs: ReadonlySet<string>;
  /** Known vedtak that a left-out row may be about: none of their points is missing. */
  readonly perhapsTold: ReadonlySet<string>;
}

interface Grouping {
  readonly groups: Map<string, Group>;
  readonly doubts: Doubt[];
  readonly perhapsTold: Set<string>;
  /** By organ. */
  readonly candidates: Map<string, Candidate[]>;
}

const add = ({ groups }: Grouping, group: Group) => {
  const earlier = groups.get(group.vedtakId);
  groups.set(group.vedtakId, {
    ...group,
    caseNumber: earlier?.caseNumber ?? group.caseNumber,
    entries: [...(earlier?.entries ?? []), ...group.entries],
    together: [...new Set([...(earlier?.together ?? []), ...group.together])],
  });
};

const addUnnumbered = (
  grouping: Grouping,
  { tenant }: ListToJudge,
  { row, organ }: { readonly row: ListRow; readonly organ: string },
) => {
  const candidates = grouping.candidates.get(organ) ?? [];
  grouping.candidates.set(organ, candidates);
  const found = findUnnumbered(tenant, { row, organ }, candidates);
  if (found.is === 'in-doubt') {
    grouping.doubts.push(nearTitle(row, organ, found.near));
    grouping.perhapsTold.add(found.near.vedtakId);
    return;
  }
  if (found.is === 'new') candidates.push(candidateOfRow(found.vedtakId, organ, row));
  add(grouping, {
    vedtakId: found.vedtakId,
    organ,
    caseNumber: null,
    entries: [{ row, date: row.date }],
    together: [],
  });
};

const nearTitle = (row: ListRow, organ: string, near: Candidate): Doubt => ({
  code: 'near-title',
  row,
  caseNumber: null,
  vedtakId: near.vedtakId,
  followUpId: null,
  about: [near.vedtakId, organ, row.date ?? '', row.title],
  details: { title: row.title, near: near.titles.at(-1)?.text ?? '' },
  leftOut: true,
});

const addPlace = (grouping: Grouping, judging: ListToJudge, place: Place) => {
  if (place.is === 'unplaced') grouping.doubts.push(place.doubt);
  else if (place.is === 'unnumbered') addUnnumbered(grouping, judging, place);
  else {
    const { vedtakId, organ, caseNumber, row, date, together } = place;
    add(grouping, { vedtakId, organ, caseNumber, entries: [{ row, date }], together });
  }
};

const byOrgan = (candidates: readonly Candidate[]): Map<string, Candidate[]> => {
  const sorted = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const same = sorted.get(candidate.organ);
    if (same === undefined) sorted.set(candidate.organ, [candidate]);
    else same.push(candidate);
  }
  return sorted;
};

/** Gathers the rows of one vedtak, in the order met. */
export const groupRows = (judging: ListToJudge): GroupedRows => {
  const { tenant, organs, options, known, rows } = judging;
  const placing = { tenant, organs, organ: options.organ, latestYear: latestYearOf(options) };
  const places = placeRows(placing, rows);
  const grouping: Grouping = {
    groups: new Map(),
    doubts: [],
    perhapsTold: new Set(),
    candidates: byOrgan([...known.vedtak.values()].filter(({ withdrawn }) => !withdrawn).map(candidateOf)),
  };
  for (const place of places) addPlace(grouping, judging, place);
  const named = places.flatMap(({ organ }) => (organ === null ? [] : [organ]));
  return { ...grouping, groups: [...grouping.groups.values()], organs: new Set(named) };
};
