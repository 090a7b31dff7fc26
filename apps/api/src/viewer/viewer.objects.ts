import { Field, ID, ObjectType } from '@nestjs/graphql';
import { languages, type ActorId, type Language } from '#kernel';
import { enumOf } from '#toolkit/graphql';

const LanguageEnum = enumOf('Language', languages, 'Bokmål, nynorsk, English.');

@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Field(() => ID) readonly id!: string;
  @Field(() => String, { nullable: true, description: 'Null when the person has been erased.' })
  readonly name!: string | null;
  @Field(() => [String], {
    description: 'Roles and forums that the organisation gives them today: LEADER, KLG …',
  })
  readonly roles!: readonly string[];
  @Field(() => [ID], { description: 'Units whose work they lead, sub-units included.' })
  readonly leads!: readonly string[];
  @Field(() => LanguageEnum, { description: 'What they are answered in.' })
  readonly language!: Language;
}

@ObjectType({ description: 'Somebody made up, whose part anybody may play. Only in a demo.' })
export class DemoPerson {
  @Field(() => ID) readonly id!: ActorId;
  @Field() readonly name!: string;
  @Field({ description: 'Job title.' }) readonly title!: string;
  @Field({ description: 'Name of the unit they work in.' }) readonly unit!: string;
  @Field() readonly role!: string;
}
