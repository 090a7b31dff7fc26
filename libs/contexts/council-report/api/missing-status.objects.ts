import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { statuses, type Status } from '#contexts/procedures';
import type { LocalDate } from '#kernel';
import { enumOf, LocalDateScalar } from '#toolkit/graphql';

const StatusEnum = enumOf('Status', statuses, 'How far the carrying out of a vedtakspunkt has come.');

@ObjectType({ description: 'An open point of which nobody has told anything in the period of a report.' })
export class MissingStatus {
  @Field(() => ID) readonly followUpId!: string;
  @Field(() => ID) readonly vedtakId!: string;
  @Field({ description: 'The organ that decided.' }) readonly organ!: string;
  @Field(() => String, { nullable: true }) readonly caseNumber!: string | null;
  @Field(() => Int) readonly point!: number;
  @Field() readonly title!: string;
  @Field(() => StatusEnum) readonly status!: Status;
  @Field(() => ID, { nullable: true, description: 'Person id.' }) readonly officer!: string | null;
  @Field(() => ID, { nullable: true }) readonly unit!: string | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When somebody last told how it stands; null when nobody has.',
  })
  readonly lastReported!: LocalDate | null;
}
