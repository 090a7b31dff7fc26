import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Instant, LocalDate } from '#kernel';
import { InstantScalar, LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';
import type { Edition } from '../core/report.events.js';
import { CouncilReportExport } from './council-report-export.object.js';
import { ReportEditionEnum } from './report-edition.enum.js';
import type { CouncilReportDocument } from '../projections/report.document.js';

@ObjectType({ description: 'An edition as it was frozen.' })
export class FrozenReportEdition {
  @Field(() => ReportEditionEnum) readonly edition!: Edition;
  @Field(() => Int, { description: 'Raised when an erasure made a new one necessary.' })
  readonly version!: number;
  @Field({ description: 'SHA-256 of the report model’s canonical JSON, in hex.' }) readonly sha256!: string;
  @Field(() => InstantScalar) readonly frozenAt!: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'Since when nobody reads it any more.' })
  readonly withdrawnAt!: Instant | null;
  @Field(() => String, { nullable: true }) readonly withdrawnBecause!: string | null;
}

@ObjectType({ description: 'Of what the report was frozen.' })
export class ReportFreezing {
  @Field(() => LogPositionScalar) readonly position!: string;
  @Field(() => InstantScalar, { description: 'Give it as `knownAt` to a query to see the same rows again.' })
  readonly knownAt!: Instant;
  @Field({ description: 'The layout it was made for.' }) readonly template!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many points it has; for the administration alone, as shielded ones count.',
  })
  readonly points!: number | null;
}

@ObjectType({ description: 'What the council has made of a report.' })
export class ReportTreatment {
  @Field() readonly organ!: string;
  @Field() readonly caseNumber!: string;
  @Field(() => LocalDateScalar) readonly treatedOn!: LocalDate;
  @Field(() => String, { nullable: true }) readonly text!: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Follow-ups that were closed; for the administration alone, as what is shielded is among them.',
  })
  readonly closed!: readonly string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Follow-ups that were sent back; likewise.' })
  readonly sentBack!: readonly string[] | null;
}

@ObjectType({
  description:
    'A report to the council. Without a token: those that have been sent, and their public editions. Its files: `GET /vedtaksrapport/ID?format=pdf&edition=public&language=nn`.',
})
export class CouncilReport {
  @Field(() => ID) readonly id!: string;
  @Field(() => LocalDateScalar, { description: 'First day of the period.' }) readonly from!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'Last day of the period.' }) readonly to!: LocalDate;
  @Field() readonly title!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where its case stands, by the code of its procedure.',
  })
  readonly state!: string | null;
  @Field(() => ID, { nullable: true, description: 'Its case: steps are taken with `takeStep`.' })
  readonly caseId!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly deadline!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The meeting it is for, or was sent to.' })
  readonly meeting!: LocalDate | null;
  @Field(() => ReportFreezing, { nullable: true }) readonly frozen!: ReportFreezing | null;
  @Field(() => [FrozenReportEdition]) readonly editions!: readonly FrozenReportEdition[];
  @Field(() => [CouncilReportExport], {
    description: 'Files that were ordered; without a token those of the public edition that are there.',
  })
  readonly exports!: readonly CouncilReportExport[];
  @Field(() => ReportTreatment, { nullable: true }) readonly treatment!: ReportTreatment | null;
  @Field({ description: 'Give it as `expectedRevision` to the next command.' }) readonly revision!: string;
  /** For whoever reads its points; this is no field, and null for whoever has only the public edition. */
  readonly document!: CouncilReportDocument | null;
}
