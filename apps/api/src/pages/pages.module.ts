import { Module } from '@nestjs/common';
import { FollowUpApiModule } from '#modules/follow-up';
import { ReportingApiModule } from '#modules/reporting';
import { OwnPoints } from '../report/own-points.service.js';
import { ReportPages } from '../report/report-pages.service.js';
import { ReportPoints } from '../report/report-points.service.js';
import { ReportController } from '../report/report.controller.js';
import { KeptDrafts } from '../sign-in/kept-drafts.js';
import { SignInController } from '../sign-in/sign-in.controller.js';
import { SignIn } from '../sign-in/sign-in.service.js';
import { FrontController } from './front.controller.js';
import { StylesController } from './styles.controller.js';

/** What people open in a browser: signing in, and the pages that the mails' addresses lead to. */
@Module({
  imports: [FollowUpApiModule, ReportingApiModule],
  providers: [SignIn, KeptDrafts, OwnPoints, ReportPoints, ReportPages],
  controllers: [FrontController, StylesController, SignInController, ReportController],
})
export class PagesModule {}
