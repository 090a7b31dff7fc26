import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { PointKind } from '#contexts/vedtak';
import type { Instant, LocalDate } from '#kernel';
import type { Status } from '#contexts/procedures';
import { CommandInput, InstantScalar, LocalDateScalar } from '#toolkit/graphql';
import type { Grouping } from '../core/log-figures.js';
import { PointKindEnum, StatusEnum } from './enums.js';
import { GroupingEnum } from './log-figures.objects.js';
import {
  DirectionEnum,
  VedtaksloggFilterInput,
  VedtaksloggOrderEnum,
  VedtaksloggOrderInput,
  type VedtaksloggOrder,
} from './vedtakslogg.inputs.js';

@ObjectType({ description: 'What a view asks the log for. All that is given must hold.' })
export class SavedFilter {
  @Field(() => String, { nullable: true }) readonly organ?: string | null;
  @Field(() => ID, { nullable: true }) readonly unit?: string | null;
  @Field(() => ID, { nullable: true }) readonly officer?: string | null;
  @Field(() => [StatusEnum], { nullable: true }) readonly status?: readonly Status[] | null;
  @Field(() => PointKindEnum, { nullable: true }) readonly kind?: PointKind | null;
  @Field(() => String, { nullable: true }) readonly strategy?: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly from?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly to?: LocalDate | null;
  @Field(() => Boolean, { nullable: true }) readonly overdue?: boolean | null;
  @Field(() => Boolean, { nullable: true }) readonly open?: boolean | null;
  @Field(() => String, { nullable: true }) readonly text?: string | null;
}

@ObjectType()
export class SavedOrder {
  @Field(() => VedtaksloggOrderEnum) readonly by!: VedtaksloggOrder;
  @Field(() => DirectionEnum) readonly direction!: 'ASCENDING' | 'DESCENDING';
}

@ObjectType({ description: 'A filter, an order and a grouping of the log, under a name.' })
export class SavedView {
  @Field(() => ID) readonly id!: string;
  @Field() readonly name!: string;
  @Field({ description: 'False: the reader’s own, seen by nobody else.' }) readonly forEverybody!: boolean;
  @Field(() => SavedFilter) readonly filter!: SavedFilter;
  @Field(() => SavedOrder, { nullable: true }) readonly orderBy!: SavedOrder | null;
  @Field(() => GroupingEnum, { nullable: true }) readonly groupBy!: Grouping | null;
  @Field(() => InstantScalar) readonly savedAt!: Instant;
}

@InputType({ description: 'A view is saved anew when its id is given.' })
export class SaveViewInput extends CommandInput {
  @Field(() => ID, { nullable: true }) readonly viewId?: string | null;
  @Field({ description: 'At most 100 characters.' }) readonly name!: string;
  @Field({
    defaultValue: false,
    description: 'For everybody who works in the municipality: by coordinator or director.',
  })
  readonly forEverybody!: boolean;
  @Field(() => VedtaksloggFilterInput, { nullable: true }) readonly filter?: VedtaksloggFilterInput | null;
  @Field(() => VedtaksloggOrderInput, { nullable: true }) readonly orderBy?: VedtaksloggOrderInput | null;
  @Field(() => GroupingEnum, { nullable: true }) readonly groupBy?: Grouping | null;
}

@InputType()
export class RenameViewInput extends CommandInput {
  @Field(() => ID) readonly viewId!: string;
  @Field() readonly name!: string;
}

@InputType()
export class DeleteViewInput extends CommandInput {
  @Field(() => ID) readonly viewId!: string;
}
