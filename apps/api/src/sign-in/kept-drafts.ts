import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { CasePages } from '../cases/case-pages.service.js';
import type { FormBody } from '../pages/form-body.js';
import type { SignedIn } from '../pages/gate.js';
import type { Page } from '../pages/layout.js';
import { seeOther, sendPage } from '../pages/send-page.js';
import { ReportPages } from '../report/report-pages.service.js';
import { sessionContextOf } from '../request-context.js';
import { csrfOf } from './session-cookie.js';
import type { Opened } from './sign-in.service.js';

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Draft {
  /** The page it was typed on. */
  readonly to: string;
  readonly draft: FormBody;
}

const onlyIn = (path: string): string | undefined => /^\/oppfolging\/([\w-]+)$/.exec(path)?.[1];
const caseIn = (path: string): string | undefined => /^\/saker\/([\w-]+)$/.exec(path)?.[1];

/**
 * Shows what somebody typed before their session was over. It has gone along in the pages of the sign-in, in their own
 * browser, and is stored nowhere: nobody's words are kept for somebody who has not said who they are.
 */
@Injectable()
export class KeptDrafts {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly pages: ReportPages,
    private readonly cases: CasePages,
  ) {}

  async show({ request, reply }: Exchange, { secret, holder }: Opened, { to, draft }: Draft): Promise<void> {
    const context = await sessionContextOf(this.platform, request, holder);
    const page = context && (await this.kept({ context, csrf: csrfOf(secret) }, { to, draft }));
    if (page === undefined) {
      seeOther(reply, to);
      return;
    }
    sendPage(reply, 200, page);
  }

  /** The page it was typed on; undefined for one whose form is as quickly filled in again. */
  private async kept(
    who: Pick<SignedIn, 'context' | 'csrf'>,
    { to, draft }: Draft,
  ): Promise<Page | undefined> {
    const caseId = caseIn(to);
    if (caseId !== undefined) return this.cases.kept(who, caseId, draft);
    const only = onlyIn(to);
    if (only === undefined && to !== '/mine-punkter') return undefined;
    return this.pages.kept({ ...who, path: to, only }, draft, 'again');
  }
}
