import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Field as OwnFieldOf } from '#engine';
import { enumOf } from '#toolkit/graphql';
import { statuses, type Status } from '../core/statuses.js';

const StatusEnum = enumOf('Status', statuses, 'How far the carrying out of a vedtakspunkt has come.');
const kinds = ['choice', 'date', 'text'] as const satisfies readonly OwnFieldOf['kind'][];
const FieldKindEnum = enumOf('FieldKind', kinds, 'One of some values, a day as YYYY-MM-DD, or free words.');

@ObjectType({ description: 'Where an instance can stand.' })
export class ProcedureState {
  @Field() readonly code!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field(() => StatusEnum, { nullable: true, description: 'The status it stands for everywhere.' })
  readonly status!: Status | null;
  @Field({ description: 'An instance begins here, unless its start says otherwise.' })
  readonly initial!: boolean;
  @Field({ description: 'An instance is over here.' }) readonly ended!: boolean;
}

@ObjectType({ description: 'What must be so of what has been told, or of what has happened.' })
export class ProcedureGuard {
  @Field({ description: 'Name of the field or fact.' }) readonly name!: string;
  @Field(() => [String], { description: 'One of these values.' }) readonly values!: readonly string[];
}

@ObjectType({ description: 'A value that can be chosen.' })
export class ProcedureChoice {
  @Field() readonly value!: string;
  @Field({ description: 'In the reader’s language.' }) readonly label!: string;
}

@ObjectType({ description: 'A field that only this procedure knows.' })
export class ProcedureField {
  @Field() readonly name!: string;
  @Field({ description: 'In the reader’s language.' }) readonly label!: string;
  @Field(() => FieldKindEnum) readonly kind!: OwnFieldOf['kind'];
  @Field(() => [ProcedureChoice], { description: 'For a choice; else none.' })
  readonly choices!: readonly ProcedureChoice[];
}

@ObjectType({ description: 'A step: between which states, by whom, and what must be told with it.' })
export class ProcedureTransition {
  @Field() readonly id!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field(() => [String], { description: 'Codes of the states it leaves.' })
  readonly from!: readonly string[];
  @Field(() => [String]) readonly to!: readonly string[];
  @Field(() => [String], { description: 'How somebody must stand to the instance; one is enough.' })
  readonly by!: readonly string[];
  @Field({ description: 'The same in the reader’s language, with commas.' }) readonly byNames!: string;
  @Field(() => [String], { description: 'Fields that must be given.' }) readonly requires!: readonly string[];
  @Field({ description: 'The same in the reader’s language, with commas; empty for none.' })
  readonly requiresNames!: string;
  @Field(() => [ProcedureGuard], { description: 'All must hold.' }) readonly when!: readonly ProcedureGuard[];
}

@ObjectType({ description: 'What people are asked to do while an instance stands in some states.' })
export class ProcedureTask {
  @Field() readonly id!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field(() => [String]) readonly in!: readonly string[];
  @Field(() => [String], { description: 'Who may take it on.' }) readonly who!: readonly string[];
  @Field(() => [String], { description: 'Who must see that it is done; nobody when it is empty.' })
  readonly acknowledgedBy!: readonly string[];
}

@ObjectType({ description: 'What a timer does when its day has come.' })
export class ProcedureRung {
  @Field() readonly id!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field({ description: 'How much later than the timer, in words; blank when it is not.' })
  readonly delay!: string;
  @Field(() => Int, { description: 'The same in business days.' }) readonly after!: number;
  @Field({ description: '`REMIND`, `ESCALATE` or `STEP`.' }) readonly act!: string;
  @Field(() => [String], { description: 'Who is told.' }) readonly to!: readonly string[];
  @Field(() => String, { nullable: true, description: 'The step that is taken of itself, for `STEP`.' })
  readonly step!: string | null;
}

@ObjectType({ description: 'What happens of itself when days go by.' })
export class ProcedureTimer {
  @Field() readonly id!: string;
  @Field({ description: 'In the reader’s language.' }) readonly name!: string;
  @Field(() => [String], { description: 'Codes of the states in which it runs.' })
  readonly in!: readonly string[];
  @Field({ description: 'When it is due, in words.' }) readonly due!: string;
  @Field(() => [ProcedureRung]) readonly ladder!: readonly ProcedureRung[];
}

@ObjectType({ description: 'How an instance comes to be.' })
export class ProcedureStart {
  @Field(() => [String], { description: 'Who may start one by hand.' }) readonly by!: readonly string[];
  @Field(() => String, { nullable: true, description: 'What starts one of itself.' })
  readonly on!: string | null;
  @Field(() => [ProcedureGuard], { description: 'Only where what happened is so.' })
  readonly when!: readonly ProcedureGuard[];
  @Field({ description: 'Code of the state it begins in.' }) readonly in!: string;
}
