import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { organisationOf } from '#contexts/organisation';
import { statusTexts } from '#contexts/procedures';
import type { Language, TenantId } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { nameOfPoint, type ReportPoint as Point } from '../core/report-points.js';
import { readPoints } from '../read-points.js';
import { CouncilReport } from './council-report.objects.js';
import { PointsOfReport, type ReportPoint } from './points-of-report.objects.js';

/** Which points a report has, and of which of them nobody has told anything. */
@Resolver(() => CouncilReport)
export class ReportPointsResolver {
  constructor(private readonly ports: ShellPorts) {}

  @ResolveField(() => PointsOfReport, {
    nullable: true,
    description: 'Its points as they stand now. Null for whoever has only the public edition.',
  })
  async points(
    @Parent() { document }: CouncilReport,
    @Context('request') { tenant, today, language }: RequestContext,
  ): Promise<PointsOfReport | null> {
    if (document === null) return null;
    const { frozen, withoutStatus } = await readPoints(this.ports, { tenant, today }, document);
    const named = await this.namesOf(tenant, [...frozen, ...withoutStatus]);
    return {
      frozen: frozen.map((point) => shown(point, named, language)),
      withoutStatus: withoutStatus.map((point) => shown(point, named, language)),
    };
  }

  private async namesOf(tenant: TenantId, points: readonly Point[]): Promise<Named> {
    const officers = new Set(points.flatMap(({ officer }) => officer ?? []));
    const [people, { units }] = await Promise.all([
      this.ports.people.byIds(tenant, [...officers]),
      organisationOf(this.ports.documents, tenant),
    ]);
    return new Map([
      ...units.map(({ unitId, name }) => [unitId, name] as const),
      ...[...people].map(([id, { name }]) => [id, name] as const),
    ]);
  }
}

type Named = ReadonlyMap<string, string>;

const shown = (point: Point, named: Named, language: Language): ReportPoint => {
  const { followUpId, vedtakId, title, status, officer, unit, lastReported } = point;
  return {
    ...{ followUpId, vedtakId, title, status, lastReported, point: point.point },
    name: nameOfPoint(point),
    statusLabel: statusTexts[status][language],
    officer: (officer !== null && named.get(officer)) || null,
    unit: (unit !== null && named.get(unit)) || null,
  };
};
