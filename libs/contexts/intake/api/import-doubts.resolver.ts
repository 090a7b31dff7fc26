import { Context, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ReadStore, type Instant } from '#kernel';
import { requireQuery, type RequestContext } from '#toolkit/access';
import { InstantScalar } from '#toolkit/graphql';
import { tellDoubt } from '../core/tell-doubt.js';
import { importDoubtsProjection } from '../projections/import-doubts.projection.js';

@ObjectType({ description: 'A question from an import that a person must answer.' })
export class ImportDoubt {
  @Field(() => ID) readonly id!: string;
  @Field({ description: 'What the doubt is about; stable, for programs.' }) readonly code!: string;
  @Field({ description: "The question, in the reader's language." }) readonly question!: string;
  @Field(() => Int, { description: 'Row in the file.' }) readonly row!: number;
  @Field(() => ID) readonly importId!: string;
  @Field(() => ID, { nullable: true }) readonly vedtakId!: string | null;
  @Field(() => InstantScalar) readonly raisedAt!: Instant;
}

@Resolver()
export class ImportDoubtsResolver {
  constructor(private readonly documents: ReadStore) {}

  @Query(() => [ImportDoubt], { description: 'What imports have left for a person to decide, newest first.' })
  async importDoubts(@Context('request') context: RequestContext): Promise<ImportDoubt[]> {
    requireQuery('importDoubts', context);
    const rows = await this.documents.find(importDoubtsProjection, {
      tenant: context.tenant,
      orderBy: [{ column: 'raisedAt', direction: 'descending' }],
    });
    return rows.map(({ key, document }) => ({
      id: key,
      ...document,
      question: tellDoubt(document, context.language),
    }));
  }
}
