import { reject, type Issued } from '#kernel';
import type { AbandonFreeze, FreezeReport, RenewEditions, SealParts } from './report.commands.js';
import type { CouncilReportEvent, FrozenEdition } from './report.events.js';
import type { Decision } from './report.rejections.js';
import { sealedKey, type OrderedReport } from './report.state.js';

/** What Iverk itself does for whoever freezes. */
const onlyIverk = ({ roles }: Issued) =>
  roles.includes('SYSTEM') ? undefined : reject('not-yours', { by: '' });

const isAbandoned = (freeze: string, { abandoned }: OrderedReport) =>
  abandoned.includes(freeze) ? reject('report-freeze-abandoned') : undefined;

export const sealParts = ({ data: { freeze, parts }, issued }: SealParts, state: OrderedReport): Decision =>
  onlyIverk(issued) ??
  isAbandoned(freeze, state) ??
  parts.map((part) => ({ type: 'EditionPartSealed', data: { freeze, ...part } }));

/** A second time, and of what has been frozen from, there is nothing. */
export const abandonFreeze = (
  { data: { freeze, parts }, issued }: AbandonFreeze,
  state: OrderedReport,
): Decision => {
  const refused = onlyIverk(issued);
  if (refused !== undefined) return refused;
  const isDone = state.frozen?.freeze === freeze || state.abandoned.includes(freeze);
  return isDone ? [] : [{ type: 'FreezeAbandoned', data: { freeze, parts: [...parts] } }];
};

const missing = (freeze: string, editions: readonly FrozenEdition[], { sealed }: OrderedReport) =>
  editions.some(({ edition, parts }) => (sealed[sealedKey(freeze, edition)] ?? 0) !== parts.length)
    ? reject('report-parts-missing')
    : undefined;

const frozenFrom = (editions: readonly FrozenEdition[], { editions: before }: OrderedReport) =>
  editions.map<CouncilReportEvent>((each) => ({
    type: 'EditionFrozen',
    data: { ...each, parts: [...each.parts], version: (before[each.edition]?.version ?? 0) + 1 },
  }));

/** The report is what was put away, from here on; once. */
export const freezeReport = ({ data }: FreezeReport, state: OrderedReport): Decision => {
  const { freeze, position, at, template, procedures, points, editions, prepared } = data;
  const { caseId, period, frozen } = state;
  if (frozen !== null) return reject('report-already-frozen', { ...period });
  return (
    prepared?.refused ??
    isAbandoned(freeze, state) ??
    missing(freeze, editions, state) ?? [
      {
        type: 'ReportFrozen',
        data: {
          ...{ caseId, freeze, position, at, template },
          procedures: procedures.map(({ id, version, hash }) => ({ id, version, hash })),
          points: [...points],
        },
      },
      ...frozenFrom(editions, state),
    ]
  );
};

/** Editions without what was erased; those they replace are withdrawn in the same breath. */
export const renewEditions = (
  { data: { freeze, editions, reason }, issued }: RenewEditions,
  state: OrderedReport,
): Decision => {
  const refused = onlyIverk(issued) ?? missing(freeze, editions, state);
  if (refused !== undefined) return refused;
  if (state.frozen === null) return reject('report-not-frozen', { ...state.period });
  const changed = editions.filter(({ edition, sha256 }) => state.editions[edition]?.sha256 !== sha256);
  const withdrawn = changed.flatMap(({ edition }) => state.editions[edition] ?? []);
  return [
    ...withdrawn.map<CouncilReportEvent>((old) => ({
      type: 'EditionWithdrawn',
      data: { ...old, because: 'ERASURE', reason },
    })),
    ...frozenFrom(changed, state),
  ];
};
