import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { activeMembershipsOf, organisationOf } from '#contexts';
import { CaseReadsResolver } from '#modules/reporting';
import { mayQuery, type RequestContext } from '#toolkit/access';

export type ReadCase = NonNullable<Awaited<ReturnType<CaseReadsResolver['case']>>>;
export type AllowedStep = ReadCase['allowed'][number];

/** What the page shows is what GraphQL answers to the same person, no more. */
@Injectable()
export class ReadCases {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly cases: CaseReadsResolver,
  ) {}

  /** The case; undefined where there is none, or none for this reader. */
  async one(context: RequestContext, id: string): Promise<ReadCase | undefined> {
    if (!mayQuery('case', context.roles)) return undefined;
    return (await this.cases.case(id, null, context)) ?? undefined;
  }

  /** For a command that a page may send. */
  newId(): string {
    return this.platform.ids.next();
  }

  /** Whom a step can give the case to, by name; asked only where a step asks for somebody. */
  async people({ tenant, today }: RequestContext, { allowed }: ReadCase) {
    if (!allowed.some(({ requires }) => requires.includes('officer'))) return [];
    const organisation = await organisationOf(this.platform.documents, tenant);
    const ids = [...new Set(organisation.memberships.map(({ personId }) => personId))].filter(
      (id) => activeMembershipsOf(organisation, id, today).length > 0,
    );
    const found = await this.platform.people.byIds(tenant, ids);
    return [...found]
      .map(([id, { name }]) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  }
}
