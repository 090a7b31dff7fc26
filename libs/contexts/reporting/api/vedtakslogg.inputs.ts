import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PointKind } from '#contexts/vedtak';
import type { LocalDate } from '#kernel';
import { enumOf, LocalDateScalar, PageInfo } from '#toolkit/graphql';
import type { Status } from '#contexts/procedures';
import { PointKindEnum, StatusEnum } from './enums.js';
import { awaited, type Awaited } from '../core/vedtakslogg-filter.js';
import { LogArgs } from './log.args.js';
import { FollowUp } from './vedtakslogg.objects.js';
import { Vedtak } from './vedtak.objects.js';

const orders = ['DATE', 'CASE_NUMBER', 'DEADLINE', 'STATUS', 'TITLE', 'UNCHANGED'] as const;
export type VedtaksloggOrder = (typeof orders)[number];
export const VedtaksloggOrderEnum = enumOf('VedtaksloggOrder', orders, 'What the log is sorted by.');
export const AwaitedEnum = enumOf('Awaited', awaited, 'To be judged, or to be split into points.');
export const DirectionEnum = enumOf('Direction', ['ASCENDING', 'DESCENDING'], 'Which way.');

@InputType({ description: 'All that is given must hold.' })
export class VedtaksloggFilterInput {
  @Field(() => String, { nullable: true, description: 'Short code of the organ.' }) readonly organ?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'Main responsible unit.' }) readonly unit?: string | null;
  @Field(() => ID, { nullable: true }) readonly officer?: string | null;
  @Field(() => [StatusEnum], { nullable: true, description: 'Any of these.' }) readonly status?:
    Status[] | null;
  @Field(() => PointKindEnum, { nullable: true }) readonly kind?: PointKind | null;
  @Field(() => String, { nullable: true, description: 'The goal in the municipality’s plan.' })
  readonly strategy?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Decided this day or later.' })
  readonly from?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Decided this day or earlier.' })
  readonly to?: LocalDate | null;
  @Field(() => Boolean, { nullable: true, description: 'Open with a deadline that has passed.' })
  readonly overdue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'True: open only; false: ended only.' })
  readonly open?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Every word, whatever its Norwegian ending, in title, decision or comment; a case number in any spelling. The last word may go on.',
  })
  readonly text?: string | null;
}

@InputType()
export class VedtaksloggOrderInput {
  @Field(() => VedtaksloggOrderEnum) readonly by!: VedtaksloggOrder;
  @Field(() => DirectionEnum, { defaultValue: 'ASCENDING' }) readonly direction!: 'ASCENDING' | 'DESCENDING';
}

@ObjectType({
  description: 'One line of the vedtakslogg: a vedtak, and the carrying out of one of its points.',
})
export class VedtaksloggEntry {
  @Field(() => ID) readonly id!: string;
  @Field(() => Vedtak) readonly vedtak!: Vedtak;
  @Field(() => FollowUp, {
    nullable: true,
    description: 'Null when nothing is to be followed up, or not yet judged.',
  })
  readonly followUp!: FollowUp | null;
  @Field(() => StatusEnum, { description: "The follow-up's status, else the vedtak's own." })
  readonly status!: Status;
  @Field() readonly statusLabel!: string;
  @Field(() => Int, { description: 'Days since it was decided.' }) readonly ageInDays!: number;
}

@ObjectType()
export class VedtaksloggEdge {
  @Field() readonly cursor!: string;
  @Field(() => VedtaksloggEntry) readonly node!: VedtaksloggEntry;
}

@ObjectType({ description: 'A Relay connection.' })
export class VedtaksloggConnection {
  @Field(() => [VedtaksloggEdge]) readonly edges!: readonly VedtaksloggEdge[];
  @Field(() => PageInfo) readonly pageInfo!: PageInfo;
  @Field(() => Int) readonly totalCount!: number;
}

@ArgsType()
export class VedtaksloggArgs extends LogArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'A saved view: what is asked for beside it counts instead of the view’s.',
  })
  readonly view?: string | null;

  @Field(() => VedtaksloggFilterInput, { nullable: true })
  readonly filter?: VedtaksloggFilterInput | null;

  @Field(() => AwaitedEnum, {
    nullable: true,
    description: 'Only what waits for this, so that nobody answers for it yet.',
  })
  readonly awaiting?: Awaited | null;

  @Field(() => VedtaksloggOrderInput, {
    nullable: true,
    description: 'When not given: by date; what says most of `filter.text` first, where that is given.',
  })
  readonly orderBy?: VedtaksloggOrderInput | null;

  @Field(() => Int, { defaultValue: 50, description: 'At most 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true })
  readonly after?: string | null;
}

@ArgsType()
export class VedtakArgs extends LogArgs {
  @Field(() => ID) readonly id!: string;
}
