import { Field, Int, ObjectType } from '@nestjs/graphql';
import { reportFormats, type ReportFormat } from '#contexts/reporting';
import { languages, type Instant, type Language } from '#kernel';
import { enumOf, InstantScalar } from '#toolkit/graphql';
import type { Edition } from '../core/report.events.js';
import { ReportEditionEnum } from './report-edition.enum.js';

export const ReportFormatEnum = enumOf('VedtaksrapportFormat', reportFormats, 'What a file is written as.');
export const LanguageEnum = enumOf('Language', languages, 'Bokmål, nynorsk, English.');

export const exportStates = ['WAITING', 'MADE', 'WITHDRAWN'] as const;
export type ExportState = (typeof exportStates)[number];
const ExportStateEnum = enumOf(
  'VedtaksrapportExportState',
  exportStates,
  'Waits to be drawn; is there; is of an edition that nobody reads any more.',
);

@ObjectType({ description: 'A file of a report that is drawn once and kept.' })
export class CouncilReportExport {
  @Field(() => ReportEditionEnum) readonly edition!: Edition;
  @Field(() => ReportFormatEnum) readonly format!: ReportFormat;
  @Field(() => LanguageEnum) readonly language!: Language;
  @Field(() => ExportStateEnum) readonly state!: ExportState;
  @Field(() => Int, { description: 'How much of what was ordered together is there, in per cent.' })
  readonly progress!: number;
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file, in hex; it stays when the file is gone.',
  })
  readonly sha256!: string | null;
  @Field(() => Int, { nullable: true }) readonly bytes!: number | null;
  @Field(() => InstantScalar, { nullable: true }) readonly madeAt!: Instant | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where it is, below the address of the API. Shielded since, it is drawn anew for who asks.',
  })
  readonly address!: string | null;
}
