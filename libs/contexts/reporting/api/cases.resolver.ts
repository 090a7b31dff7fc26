import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { caseEvents, caseProjection, type CaseDocument } from '#contexts/cases';
import { followUpEvents } from '#contexts/follow-up';
import { ReadStore, type Filter } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { LogPositionScalar } from '#toolkit/graphql';
import { mayKnowOf } from './may-know.js';
import { toCase } from './case.mapper.js';
import { Case } from './case.objects.js';
import { CasesArgs } from './cases.args.js';
import { DiagramDrawer } from './diagram-drawer.service.js';
import { DiagramFormatEnum, type diagramFormats } from './enums.js';
import { ReadAccess } from './read-access.service.js';
import type { Reader } from './reader.js';

const mostRows = 200;

/** Cases, for the administration. */
@Resolver(() => Case)
export class CaseReadsResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly access: ReadAccess,
    private readonly drawer: DiagramDrawer,
  ) {}

  @Query(() => Case, { nullable: true, description: 'One case by its id.' })
  async case(
    @Args('id', { type: () => ID }) id: string,
    @Args('atLeast', { type: () => LogPositionScalar, nullable: true }) atLeast: string | null,
    @Context('request') context: RequestContext,
  ): Promise<Case | null> {
    const reader = await this.access.open('case', context, { atLeast });
    const document = await reader.case.load(id);
    if (document === undefined || !(await mayKnow(document, reader))) return null;
    return toCase(document, reader);
  }

  @Query(() => [Case], { description: 'Cases, those with the nearest deadline first; at most `first`.' })
  async cases(@Args() args: CasesArgs, @Context('request') context: RequestContext): Promise<Case[]> {
    const reader = await this.access.open('cases', context, args);
    if (args.first < 1 || args.first > mostRows)
      throw new GraphQLError(`first må være fra 1 til ${mostRows.toString()}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const rows = await this.documents.find(caseProjection, {
      tenant: reader.context.tenant,
      where: filterOf(args),
      orderBy: [{ column: 'deadline', direction: 'ascending' }],
      limit: args.first,
    });
    const known = await Promise.all(rows.map(({ document }) => mayKnow(document, reader)));
    return Promise.all(
      rows.filter((_, index) => known[index]).map(({ document }) => toCase(document, reader)),
    );
  }

  @ResolveField(() => String, {
    description: 'Its procedure, with where it stands and the way it took, in the reader’s language.',
  })
  diagram(
    @Parent() { drawable: { procedure, hash, way }, language }: Case,
    @Args('format', { type: () => DiagramFormatEnum, defaultValue: 'SVG' })
    format: (typeof diagramFormats)[number],
  ): string {
    return this.drawer.draw(procedure, { hash, language, way, format });
  }
}

/** What came of a shielded vedtak, in however many steps, is for those who may see that. */
const mayKnow = async ({ source }: CaseDocument, reader: Reader): Promise<boolean> => {
  if (source?.category === caseEvents.category) {
    const before = await reader.case.load(source.id);
    return before !== undefined && mayKnow(before, reader);
  }
  return source?.category !== followUpEvents.category || mayKnowOfPoint(source.id, reader);
};

const mayKnowOfPoint = async (followUpId: string, reader: Reader): Promise<boolean> => {
  const followUp = await reader.followUp.load(followUpId);
  const vedtak = followUp && (await reader.vedtak.load(followUp.vedtakId));
  return followUp !== undefined && vedtak !== undefined && mayKnowOf(vedtak, [followUp], reader);
};

const filterOf = ({ procedure, state, unit, officer, ended }: CasesArgs): Filter => ({
  all: [
    ...Object.entries({ procedure, state, unit, officer }).flatMap(([column, value]) =>
      value == null ? [] : [{ column, is: 'equal', value } as const],
    ),
    ...(ended ? [] : [{ column: 'ended', is: 'equal', value: false } as const]),
  ],
});
