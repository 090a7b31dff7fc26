import { Module } from '@nestjs/common';
import { MailActsResolver } from './api/mail-acts.resolver.js';
import { MailDesk } from './api/mail-desk.js';
import { MailsResolver } from './api/mails.resolver.js';
import { WhyMailResolver } from './api/why-mail.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [MailsResolver, WhyMailResolver, MailActsResolver], exports: [MailActsResolver] })
export class RemindersApiModule {}

export { MailActsResolver, MailDesk, MailsResolver, WhyMailResolver };
