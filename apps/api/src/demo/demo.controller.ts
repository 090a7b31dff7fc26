import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { dayOf } from '#kernel';
import { answerProblem } from '#toolkit/http';
import { isFromSameOrigin } from '../same-origin.js';
import { enterSession, newSession } from '../sign-in/new-session.js';
import { DEMO, type Demo } from './demo.js';
import { demoPeopleOf } from './demo-people.js';

/** In a demo anybody signs in as anybody, without a code: its people are made up. Part of no other installation. */
@Controller('demo')
export class DemoController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(DEMO) private readonly demo: Demo,
  ) {}

  @Post('rolle')
  @HttpCode(204)
  async play(
    @Body() body: { readonly person?: unknown } | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const known = await demoPeopleOf(this.platform, this.demo, dayOf(this.platform.clock.now()));
    const person = known.find(({ id }) => id === body?.person);
    if (person === undefined || !isFromSameOrigin(request.headers))
      throw answerProblem({ code: 'not-found', message: 'Denne personen finnes ikke i demoen.' });
    const secret = await newSession(this.platform, { tenant: this.demo, person: person.id });
    await enterSession({ request, reply }, this.platform, secret);
  }
}
