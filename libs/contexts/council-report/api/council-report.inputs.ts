import { Field, ID, InputType } from '@nestjs/graphql';
import type { ReportFormat } from '#contexts/reporting';
import type { Language, LocalDate } from '#kernel';
import { CommandInput, LocalDateScalar } from '#toolkit/graphql';
import type { Edition } from '../core/report.events.js';
import { LanguageEnum, ReportFormatEnum } from './council-report-export.object.js';
import { ReportEditionEnum } from './report-edition.enum.js';

@InputType()
export class OrderVedtaksrapportInput extends CommandInput {
  @Field(() => LocalDateScalar, { description: 'First day of the period.' })
  readonly from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of the period.' })
  readonly to!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the report is to be ready.' })
  readonly deadline?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The meeting of kommunestyret it is for.' })
  readonly meeting?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'The person who is to prepare it.' })
  readonly officer?: string | null;

  @Field(() => String, { nullable: true, description: 'Something for whoever prepares it.' })
  readonly remark?: string | null;
}

@InputType({ isAbstract: true })
abstract class ReportInput extends CommandInput {
  @Field(() => ID)
  readonly reportId!: string;
}

@InputType()
export class FreezeVedtaksrapportInput extends ReportInput {}

@InputType({ description: 'Files of one edition: one in each format.' })
export class ExportVedtaksrapportInput {
  @Field(() => ID, { nullable: true, description: 'Your own id for this command (a UUID).' })
  readonly commandId?: string | null;

  @Field(() => ID)
  readonly reportId!: string;

  @Field(() => ReportEditionEnum)
  readonly edition!: Edition;

  @Field(() => [ReportFormatEnum])
  readonly formats!: ReportFormat[];

  @Field(() => LanguageEnum, { nullable: true, description: 'The report’s own when not given.' })
  readonly language?: Language | null;
}

@InputType()
export class SentBackInput {
  @Field(() => ID)
  readonly followUpId!: string;

  @Field({ description: 'Why; the officer and the public read it.' })
  readonly reason!: string;
}

@InputType({
  description:
    'What the council has made of a report. Judged whole: what one point refuses, refuses all of it.',
})
export class TreatVedtaksrapportInput extends ReportInput {
  @Field({ description: 'The case number of the treatment: KS 60/26.' })
  readonly caseNumber!: string;

  @Field(() => LocalDateScalar, { description: 'The day of the meeting.' })
  readonly treatedOn!: LocalDate;

  @Field(() => String, { nullable: true, description: 'Kommunestyret when not given.' })
  readonly organ?: string | null;

  @Field(() => String, { nullable: true, description: 'What it decided.' })
  readonly text?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Follow-ups it closed; each must be reported done.' })
  readonly closed!: string[];

  @Field(() => [SentBackInput], {
    defaultValue: [],
    description: 'Follow-ups it sent back; one that was reported done goes back to work.',
  })
  readonly sentBack!: SentBackInput[];
}
