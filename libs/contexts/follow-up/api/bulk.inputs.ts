import { Field, ID, InputType, IntersectionType, OmitType } from '@nestjs/graphql';
import { AssignFollowUpInput, MoveDeadlineInput, ReportStatusInput } from './follow-up.inputs.js';

/** What an input about one has of its own: which one, and what was seen of it. */
const ofOne = ['followUpId', 'commandId', 'expectedRevision'] as const;

@InputType({ isAbstract: true })
export class BulkInput {
  @Field(() => [ID], { description: 'At most 500. One that is named twice is taken once.' })
  readonly followUpIds!: string[];

  @Field({ defaultValue: false, description: 'Only tells what would become of each; nothing is written.' })
  readonly preview!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Your own id for the whole act (a UUID). Sending it again answers for each as the first time, and goes on where it stopped.',
  })
  readonly commandId?: string | null;
}

@InputType({ description: 'Who is to have the points. What is left out stays; null is nobody.' })
export class BulkAssignInput extends IntersectionType(
  BulkInput,
  OmitType(AssignFollowUpInput, [...ofOne, 'coUnits', 'reason'] as const),
) {
  @Field()
  readonly reason!: string;
}

@InputType()
export class BulkMoveDeadlineInput extends IntersectionType(
  BulkInput,
  OmitType(MoveDeadlineInput, [...ofOne] as const),
) {}

@InputType()
export class BulkReportStatusInput extends IntersectionType(
  BulkInput,
  OmitType(ReportStatusInput, [...ofOne] as const),
) {}
