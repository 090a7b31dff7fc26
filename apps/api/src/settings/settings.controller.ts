import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { usualPreference } from '#contexts';
import { Ids, languages } from '#kernel';
import { MailActsResolver } from '#modules/reminders';
import { mayQuery } from '#toolkit/access';
import { ReadPosition } from '#toolkit/read-position';
import { wordsOf, type FormBody } from '../pages/form-body.js';
import { senderOf, visitorOf, type Exchange, type SignedIn } from '../pages/gate.js';
import type { Problem } from '../pages/layout.js';
import { seeOther, sendNotFound, sendPage } from '../pages/send-page.js';
import { settingsPage, settingsPath, type FilledSettings } from './settings.page.js';

type Request = Exchange['request'];

const typedIn = (body: FormBody): FilledSettings => ({
  delivery: wordsOf(body, 'levering') === 'SINGLE' ? 'SINGLE' : 'DIGEST',
  weekday: wordsOf(body, 'ukedag'),
  language: wordsOf(body, 'sprak'),
});

const filledFrom = ({ delivery, weekday, language }: typeof usualPreference): FilledSettings => ({
  delivery,
  weekday: weekday?.toString() ?? '',
  language: language ?? '',
});

const preferenceFrom = ({ delivery, weekday, language }: FilledSettings) => ({
  delivery: delivery === 'SINGLE' ? ('SINGLE' as const) : ('DIGEST' as const),
  weekday: weekday === '' ? null : Number(weekday),
  language: languages.find((each) => each === language) ?? null,
});

/** How oneself wants mail: the same question and the same command as in GraphQL. */
@Controller('innstillinger')
export class SettingsController {
  constructor(
    private readonly mail: MailActsResolver,
    private readonly position: ReadPosition,
    private readonly ids: Ids,
  ) {}

  @Get()
  async show(
    @Query('lagret') saved: unknown,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = visitorOf({ request, reply }, settingsPath);
    if (visitor === undefined) return;
    if (!mayQuery('mailPreference', visitor.context.roles)) {
      sendNotFound(reply, visitor.shown);
      return;
    }
    const filled = filledFrom((await this.mail.mailPreference(visitor.context)) ?? usualPreference);
    sendPage(reply, 200, this.page(visitor, { filled, problems: [], saved: saved === '1' }));
  }

  @Post()
  async set(@Body() body: FormBody, @Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    const sender = senderOf({ request, reply }, settingsPath, body);
    if (sender === undefined) return;
    const filled = typedIn(body);
    const asked = preferenceFrom(filled);
    const commandId = `${wordsOf(body, 'kommando') || this.ids.next()} ${JSON.stringify(asked)}`;
    const answer = await this.mail.setMailPreference({ ...asked, commandId }, sender.context);
    if ('code' in answer) {
      const problems = [{ at: 'ukedag', message: answer.message }];
      sendPage(reply, 422, this.page(sender, { filled, problems, saved: false }));
      return;
    }
    await this.position.atHead();
    seeOther(reply, `${settingsPath}?lagret=1`);
  }

  private page(
    { context: { language }, csrf }: SignedIn,
    shown: {
      readonly filled: FilledSettings;
      readonly problems: readonly Problem[];
      readonly saved: boolean;
    },
  ) {
    return settingsPage({ language, csrf, commandId: this.ids.next(), ...shown });
  }
}
