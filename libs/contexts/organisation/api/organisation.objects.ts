import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { languages, type LocalDate } from '#kernel';
import { CommandInput, enumOf, LocalDateScalar } from '#toolkit/graphql';
import { reportRhythms, rhythms } from '../core/municipality.events.js';
import { roles, type Role } from '../core/organisation.events.js';

export const RoleEnum = enumOf('Role', roles, 'What a person may act as.');
export const RhythmEnum = enumOf('Rhythm', rhythms, 'How often officers are asked.');
export const ReportRhythmEnum = enumOf(
  'ReportRhythm',
  reportRhythms,
  'For which periods a report to the council is ordered by itself when they are over.',
);
export const LanguageEnum = enumOf('Language', languages, 'Bokmål, nynorsk, English.');

@ObjectType({ description: 'A municipality as it is known here.' })
export class Municipality {
  @Field({ description: 'Its present number.' }) readonly number!: string;
  @Field() readonly name!: string;
  @Field(() => [MunicipalityOrgan]) readonly organs!: readonly MunicipalityOrgan[];
  @Field(() => RhythmEnum) readonly rhythm!: string;
  @Field(() => LanguageEnum) readonly language!: string;
  @Field(() => [LocalDateScalar]) readonly closedDays!: readonly LocalDate[];
  @Field(() => [Int], { description: 'Months, 1 to 12, in which nobody is asked or reminded.' })
  readonly quietMonths!: readonly number[];
  @Field({ description: 'Code of the organ whose meetings the rhythm PER_MEETING goes by.' })
  readonly meetingOrgan!: string;
  @Field(() => ReportRhythmEnum) readonly reportRhythm!: string;
}

@ObjectType()
export class MunicipalityOrgan {
  @Field() readonly code!: string;
  @Field() readonly name!: string;
  @Field({ description: 'Whether it was added as one that closes what it has decided itself.' })
  readonly closes!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the organ that receives the reports on what it has decided, and closes.',
  })
  readonly closedBy!: string | null;
  @Field(() => [String]) readonly aliases!: readonly string[];
}

@ObjectType({ description: 'A role in a unit, from and until when.' })
export class Membership {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly personId!: string;
  @Field(() => String, { nullable: true, description: 'Null when the person has been erased.' })
  readonly name!: string | null;
  @Field(() => ID) readonly unitId!: string;
  @Field(() => RoleEnum) readonly role!: Role;
  @Field({ description: 'Job title.' }) readonly title!: string;
  @Field(() => LocalDateScalar) readonly from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) readonly to!: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'Who is named to stand in for the person.' })
  readonly deputyId!: string | null;
}

@ObjectType()
export class OrganisationUnit {
  @Field(() => ID) readonly id!: string;
  @Field() readonly name!: string;
  @Field(() => ID, { nullable: true }) readonly parentId!: string | null;
  @Field(() => [Membership], { description: 'Who holds a role in the unit today.' })
  readonly members!: readonly Membership[];
}

@InputType()
export class NameDeputyInput extends CommandInput {
  @Field(() => ID) readonly personId!: string;
  @Field(() => ID, { nullable: true, description: 'Null takes the deputy away.' })
  readonly deputyId?: string | null;
}

@ObjectType({ description: 'When a person is not there. Why is not known here.' })
export class Absence {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly personId!: string;
  @Field(() => String, { nullable: true, description: 'Null when the person has been erased.' })
  readonly name!: string | null;
  @Field(() => LocalDateScalar, { description: 'The first day away.' }) readonly from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day away; null while not known.' })
  readonly to!: LocalDate | null;
}

@InputType({ description: 'Says when a person is away; whoever stands in is asked and told meanwhile.' })
export class SetAbsenceInput extends CommandInput {
  @Field(() => ID) readonly personId!: string;
  @Field(() => LocalDateScalar, { description: 'The first day away.' }) readonly from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day away; null while not known.' })
  readonly to?: LocalDate | null;
}

@InputType()
export class EndAbsenceInput extends CommandInput {
  @Field(() => ID) readonly absenceId!: string;
  @Field(() => LocalDateScalar, {
    description: 'The last day away; a day before the first says that it never came to be.',
  })
  readonly to!: LocalDate;
}

@InputType({ description: 'Organs by code, short name or full name.' })
export class SetClosingOrganInput extends CommandInput {
  @Field({ description: 'Whose vedtak it is about.' }) readonly organ!: string;
  @Field({ description: 'The organ that receives the report and closes.' }) readonly closedBy!: string;
}

@InputType({ description: 'Only what is to change.' })
export class ChangeSettingsInput extends CommandInput {
  @Field(() => RhythmEnum, { nullable: true }) readonly rhythm?: string | null;
  @Field(() => LanguageEnum, { nullable: true }) readonly language?: string | null;
  @Field(() => [LocalDateScalar], { nullable: true }) readonly closedDays?: LocalDate[] | null;
  @Field(() => [Int], {
    nullable: true,
    description: 'Months, 1 to 12, in which nobody is asked or reminded.',
  })
  readonly quietMonths?: number[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'The organ whose meetings the rhythm PER_MEETING goes by: code, short name or full name.',
  })
  readonly meetingOrgan?: string | null;
  @Field(() => ReportRhythmEnum, { nullable: true }) readonly reportRhythm?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Those who receive reports.' })
  readonly reportRecipients?: string[] | null;
}
