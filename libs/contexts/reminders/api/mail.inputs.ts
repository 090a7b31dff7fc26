import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { CommandInput } from '#toolkit/graphql';
import type { MailDelivery } from '../core/mailbox.events.js';
import { MailDeliveryEnum, MailLanguageEnum } from './mail.objects.js';

@InputType()
export class SetMailPreferenceInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The coordinator may say it for others; oneself when not given.',
  })
  readonly personId?: string | null;

  @Field(() => MailDeliveryEnum)
  readonly delivery!: MailDelivery;

  @Field(() => Int, { nullable: true, description: '1 to 5, Monday to Friday; none when not given.' })
  readonly weekday?: number | null;

  @Field(() => MailLanguageEnum, { nullable: true, description: 'The municipality’s own when not given.' })
  readonly language?: Language | null;
}

@InputType()
export class ResendMailInput extends CommandInput {
  @Field(() => ID)
  readonly mailKey!: string;
}

@InputType()
export class ClearAddressInput extends CommandInput {
  @Field(() => ID)
  readonly personId!: string;
}
