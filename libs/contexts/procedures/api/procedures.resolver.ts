import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Int,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { procedureGraph, toMermaid, toSvg } from '#engine';
import { ReadStore } from '#kernel';
import { requireQuery, type QueryName, type RequestContext } from '#toolkit/access';
import { LogPositionScalar } from '#toolkit/graphql';
import { ReadPosition, waitUntilRead } from '#toolkit/read-position';
import { yamlOf } from '../procedure-yaml.js';
import { readProcedures, type ProcedureEntry } from '../read-procedures.js';
import { toProcedure } from './procedure.mapper.js';
import { DiagramFormatEnum, Procedure } from './procedure.objects.js';

@ArgsType()
class ProceduresArgs {
  @Field(() => LogPositionScalar, { nullable: true }) readonly atLeast?: string | null;
}

@ArgsType()
class ProcedureArgs extends ProceduresArgs {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int, { nullable: true, description: 'The newest when it is not said.' })
  readonly version?: number | null;
}

/** The procedures a municipality can follow. */
@Resolver(() => Procedure)
export class ProceduresResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly position: ReadPosition,
  ) {}

  @Query(() => [Procedure], {
    description: 'Every version that comes with Iverk or is published, by id and version.',
  })
  async procedures(
    @Args() args: ProceduresArgs,
    @Context('request') context: RequestContext,
  ): Promise<Procedure[]> {
    const entries = await this.entries('procedures', args, context);
    return entries.map((entry) => toProcedure(entry, context.language));
  }

  @Query(() => Procedure, { nullable: true, description: 'One version of a procedure; null for none.' })
  async procedure(
    @Args() args: ProcedureArgs,
    @Context('request') context: RequestContext,
  ): Promise<Procedure | null> {
    const { id, version } = args;
    const entries = await this.entries('procedure', args, context);
    const found = entries.findLast(
      ({ procedure }) => procedure.id === id && (version == null || procedure.version === version),
    );
    return found === undefined ? null : toProcedure(found, context.language);
  }

  @ResolveField(() => String, {
    description: 'The whole of it as YAML: what comes with Iverk in the words of its file, comments and all.',
  })
  yaml(@Parent() { definition, source }: Procedure): Promise<string> {
    return yamlOf(definition, source === 'SHIPPED');
  }

  @ResolveField(() => String, { description: 'Its states and steps, in the reader’s language.' })
  diagram(
    @Parent() { definition }: Procedure,
    @Args('format', { type: () => DiagramFormatEnum, defaultValue: 'SVG' }) format: 'SVG' | 'MERMAID',
    @Context('request') { language }: RequestContext,
  ): string {
    const graph = procedureGraph(definition, language);
    return format === 'MERMAID' ? toMermaid(graph) : toSvg(graph);
  }

  private async entries(
    query: QueryName,
    { atLeast }: ProceduresArgs,
    context: RequestContext,
  ): Promise<readonly ProcedureEntry[]> {
    requireQuery(query, context);
    await waitUntilRead(this.position, atLeast);
    return readProcedures(this.documents, context.tenant);
  }
}
