import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { changeKinds, type ChangeKind } from '#contexts/publishing';
import type { Instant } from '#kernel';
import { enumOf, InstantScalar, LogPositionScalar } from '#toolkit/graphql';
import { Vedtak } from './vedtak.objects.js';
import { FollowUp } from './vedtakslogg.objects.js';

export const changeNotices = ['CHANGED', 'REMOVED', 'RELOAD'] as const;
export type ChangeNotice = (typeof changeNotices)[number];

export const ChangeKindEnum = enumOf('ChangeKind', changeKinds, 'What happened in the vedtakslogg.');
export const ChangeNoticeEnum = enumOf(
  'ChangeNotice',
  changeNotices,
  'CHANGED: read it. REMOVED: told of before, and not yours to read any more. RELOAD: too much has happened to be told one by one; ask `vedtakslogg` anew.',
);

@InputType({ description: 'All that is given must hold.' })
export class ChangeFilterInput {
  @Field(() => String, { nullable: true, description: 'Short code or name of the organ.' })
  readonly organ?: string | null;
  @Field(() => ID, { nullable: true, description: 'Main responsible unit.' }) readonly unit?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Number of the case: the organ's own (KS 12/26), the archive's or the meeting system's.",
  })
  readonly caseNumber?: string | null;
  @Field(() => ID, { nullable: true }) readonly vedtakId?: string | null;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => String, { nullable: true, description: 'Number of the municipality.' })
  readonly kommune?: string | null;

  @Field(() => ChangeFilterInput, { nullable: true })
  readonly filter?: ChangeFilterInput | null;

  @Field(() => LogPositionScalar, {
    nullable: true,
    description:
      'Goes on after this position: what happened since is told first. From now on when not given. Keep `position` of what you were told last.',
  })
  readonly after?: string | null;
}

@ObjectType({ description: 'One thing that happened, and what it happened to as that reads now.' })
export class VedtaksloggNews {
  @Field(() => ChangeNoticeEnum) readonly notice!: ChangeNotice;
  @Field(() => LogPositionScalar, { description: 'Give it as `after` to go on from here.' })
  readonly position!: string;
  @Field(() => ChangeKindEnum, { nullable: true }) readonly kind!: ChangeKind | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When it happened.' })
  readonly at!: Instant | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When the log learned it.' })
  readonly recordedAt!: Instant | null;
  @Field(() => ID, { nullable: true }) readonly vedtakId!: string | null;
  @Field(() => ID, { nullable: true }) readonly followUpId!: string | null;
  @Field(() => Vedtak, { nullable: true }) readonly vedtak!: Vedtak | null;
  @Field(() => FollowUp, {
    nullable: true,
    description: 'Null for what happened to the vedtak itself.',
  })
  readonly followUp!: FollowUp | null;
}
