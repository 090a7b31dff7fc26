import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { statuses, type Status } from '#contexts/procedures';
import type { LocalDate } from '#kernel';
import { enumOf, LocalDateScalar } from '#toolkit/graphql';

const StatusEnum = enumOf('Status', statuses, 'How far the carrying out of a vedtakspunkt has come.');

@ObjectType({ description: 'A point that a report has, or is going to have, as it stands now.' })
export class ReportPoint {
  @Field(() => ID) readonly followUpId!: string;
  @Field(() => ID) readonly vedtakId!: string;
  @Field({ description: 'What people call it: KS 71/25, punkt 2.' }) readonly name!: string;
  @Field() readonly title!: string;
  @Field(() => Int) readonly point!: number;
  @Field(() => StatusEnum) readonly status!: Status;
  @Field() readonly statusLabel!: string;
  @Field(() => String, { nullable: true, description: 'The name of whoever is its officer.' })
  readonly officer!: string | null;
  @Field(() => String, { nullable: true, description: 'The name of the unit with main responsibility.' })
  readonly unit!: string | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which anybody has told how it stands.',
  })
  readonly lastReported!: LocalDate | null;
}

@ObjectType({ description: 'The points of a report, for the administration.' })
export class PointsOfReport {
  @Field(() => [ReportPoint], { description: 'Those that were frozen into it; none before.' })
  readonly frozen!: readonly ReportPoint[];
  @Field(() => [ReportPoint], {
    description: 'Of which nobody has told anything in the period; none once it is frozen.',
  })
  readonly withoutStatus!: readonly ReportPoint[];
}
