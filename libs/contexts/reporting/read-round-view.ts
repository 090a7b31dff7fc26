import { caseProjection, type CaseDocument } from '#contexts/cases';
import { followUpProjection } from '#contexts/follow-up';
import { organisationOf } from '#contexts/organisation';
import {
  reportCaseId,
  roundIdOf,
  roundProjection,
  type FollowedPoint,
  type RoundDocument,
} from '#contexts/reminders';
import { vedtakProjection } from '#contexts/vedtak';
import type { LocalDate, ReadStore, TenantId } from '#kernel';
import type { PointQuestion } from './core/point-on.js';
import type { RoundPeriod } from './core/round-period.js';
import { roundView, type RoundView } from './core/round-view.js';

export interface RoundQuestion {
  readonly tenant: TenantId;
  readonly period: RoundPeriod;
  readonly today: LocalDate;
  readonly mayKnow?: PointQuestion['mayKnow'];
}

/** What has ended before the period began is no part of it; whatever ended after it was told of after it. */
const ofThePeriod = ({ from }: RoundPeriod) =>
  ({
    any: [
      { column: 'ended', is: 'equal', value: false },
      { column: 'lastReported', is: 'atLeast', value: from },
    ],
  }) as const;

const readPointsOf = async (
  documents: ReadStore,
  tenant: TenantId,
  period: RoundPeriod,
): Promise<readonly FollowedPoint[]> => {
  const rows = await documents.find(followUpProjection, { tenant, where: ofThePeriod(period) });
  const ids = [...new Set(rows.map(({ document }) => document.vedtakId))];
  const found = await documents.getMany(
    vedtakProjection,
    ids.map((key) => ({ tenant, key })),
  );
  const vedtak = new Map(ids.map((id, index) => [id, found[index] ?? null]));
  return rows.map(({ document: followUp }) => ({ followUp, vedtak: vedtak.get(followUp.vedtakId) ?? null }));
};

/** The cases of the reports of those who were asked, by person id. */
export const readReports = async (
  documents: ReadStore,
  tenant: TenantId,
  round: RoundDocument | undefined,
): Promise<ReadonlyMap<string, CaseDocument>> => {
  if (round === undefined) return new Map();
  const { period } = round;
  const people = Object.keys(round.asks);
  const keys = people.map((recipient) => ({ tenant, key: reportCaseId({ period, recipient }) }));
  const found = await documents.getMany(caseProjection, keys);
  return new Map(people.flatMap((each, index) => (found[index] === undefined ? [] : [[each, found[index]]])));
};

/** The day a period's figures are of: its last, or today while it goes on. */
export const dayOfFigures = ({ to }: RoundPeriod, today: LocalDate): LocalDate => (to < today ? to : today);

/** A municipality's round of a period, from the read models as they stand. */
export const readRoundView = async (
  documents: ReadStore,
  { tenant, period, today, mayKnow }: RoundQuestion,
): Promise<RoundView> => {
  const [round, organisation, points] = await Promise.all([
    documents.get(roundProjection, tenant, roundIdOf(tenant, period.id)),
    organisationOf(documents, tenant),
    readPointsOf(documents, tenant, period),
  ]);
  return roundView({
    ...{ period, points, organisation, round: round ?? null, day: dayOfFigures(period, today) },
    reports: await readReports(documents, tenant, round),
    ...(mayKnow === undefined ? {} : { mayKnow }),
  });
};
