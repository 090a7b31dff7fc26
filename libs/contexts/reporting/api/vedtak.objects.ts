import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PointKind, Relation } from '#contexts/vedtak';
import type { Instant, LocalDate } from '#kernel';
import { InstantScalar, LocalDateScalar } from '#toolkit/graphql';
import type { Status } from '#contexts/procedures';
import { PointKindEnum, RelationEnum, StatusEnum } from './enums.js';
import type { Later } from './later.js';
import type { Reader } from './reader.js';
import { CaseNumber, FollowUp, Organ, Person } from './vedtakslogg.objects.js';

@ObjectType({ description: 'One numbered point of a vedtak.' })
export class Vedtakspunkt {
  @Field(() => Int) readonly point!: number;
  @Field() readonly text!: string;
  @Field(() => PointKindEnum) readonly kind!: PointKind;
  @Field(() => FollowUp, { nullable: true, description: 'Null for a moment, until it has been opened.' })
  readonly followUp!: FollowUp | null;
}

@ObjectType({ description: 'A tie to another vedtak.' })
export class VedtakLink {
  @Field(() => RelationEnum) readonly relation!: Relation;
  @Field(() => ID) readonly to!: string;
  @Field(() => Vedtak, { nullable: true, description: 'Null for those who may not know of it.' })
  readonly vedtak!: Later<Vedtak | null>;
}

@ObjectType({ description: 'One thing that happened to a vedtak itself.' })
export class VedtakHistoryEntry {
  @Field(() => InstantScalar, { description: 'When it happened.' }) readonly at!: Instant;
  @Field(() => InstantScalar, { description: 'When the log learned it.' }) readonly recordedAt!: Instant;
  @Field({ description: 'The type of the event.' }) readonly type!: string;
  @Field({ description: 'What happened, in words, in the reader’s language.' }) readonly said!: string;
  @Field(() => Person, { nullable: true, description: 'Null for the public, and when no person acted.' })
  readonly actor!: Person | null;
}

@ObjectType({ description: 'A title the vedtak has had, and from when.' })
export class DatedTitle {
  @Field() readonly title!: string;
  @Field(() => InstantScalar) readonly at!: Instant;
}

@ObjectType({ description: 'What an elected organ decided.' })
export class Vedtak {
  @Field(() => ID) readonly id!: string;
  @Field(() => Organ) readonly organ!: Later<Organ>;
  @Field(() => CaseNumber, { nullable: true }) readonly caseNumber!: CaseNumber | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly date!: LocalDate | null;
  @Field() readonly title!: string;
  @Field(() => [DatedTitle], { description: 'Every title it has had, oldest first.' })
  readonly titles!: readonly DatedTitle[];
  @Field(() => String, { nullable: true }) readonly text!: string | null;
  @Field(() => StatusEnum, { description: 'Derived from its points; nobody sets it by hand.' })
  readonly status!: Later<Status>;
  @Field(() => String) readonly statusLabel!: Later<string>;
  @Field() readonly source!: string;
  @Field({ description: 'An innstilling is not final and opens no work.' }) readonly final!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Null until somebody has judged it.' })
  readonly needsFollowUp!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Null for those who may not see it.' })
  readonly triageReason!: string | null;
  @Field(() => [Vedtakspunkt]) readonly points!: Later<readonly Vedtakspunkt[]>;
  @Field({ description: 'Shielded from the public.' }) readonly shielded!: boolean;
  @Field(() => String, { nullable: true }) readonly shieldingBasis!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The goal in the municipality’s plan that it serves, as the plan calls it.',
  })
  readonly strategy!: string | null;
  @Field(() => [VedtakLink]) readonly links!: readonly VedtakLink[];
  @Field(() => String, { nullable: true }) readonly archiveCase!: string | null;
  @Field(() => String, { nullable: true, description: "The meeting system's own case." })
  readonly systemCase!: string | null;
  @Field({ description: 'Withdrawn at the source; it is never deleted.' }) readonly withdrawn!: boolean;
  @Field(() => String, { nullable: true, description: 'Null for those who may not see it.' })
  readonly withdrawnBecause!: string | null;
  @Field(() => InstantScalar) readonly registeredAt!: Instant;
  @Field({ description: 'Give it as `expectedRevision`.' }) readonly revision!: string;
  /** Who reads it; this is no field. */
  readonly reader!: Reader;
}
