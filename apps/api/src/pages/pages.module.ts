import { Module } from '@nestjs/common';
import { CasesApiModule } from '#modules/cases';
import { FollowUpApiModule } from '#modules/follow-up';
import { RemindersApiModule } from '#modules/reminders';
import { ReportingApiModule } from '#modules/reporting';
import { CaseController } from '../cases/case.controller.js';
import { CasePages } from '../cases/case-pages.service.js';
import { ReadCases } from '../cases/read-case.js';
import { MonthlyReportController } from '../monthly/monthly-report.controller.js';
import { OwnPoints } from '../report/own-points.service.js';
import { ReportPages } from '../report/report-pages.service.js';
import { ReportPoints } from '../report/report-points.service.js';
import { ReportController } from '../report/report.controller.js';
import { VedtakByNumber } from '../report/vedtak-by-number.service.js';
import { SettingsController } from '../settings/settings.controller.js';
import { KeptDrafts } from '../sign-in/kept-drafts.js';
import { SignInController } from '../sign-in/sign-in.controller.js';
import { SignIn } from '../sign-in/sign-in.service.js';
import { StylesController } from './styles.controller.js';

/** What people open in a browser: signing in, and the pages that the mails' addresses lead to. */
@Module({
  imports: [CasesApiModule, FollowUpApiModule, RemindersApiModule, ReportingApiModule],
  providers: [SignIn, KeptDrafts, OwnPoints, ReportPoints, ReportPages, VedtakByNumber, ReadCases, CasePages],
  controllers: [
    StylesController,
    SignInController,
    ReportController,
    SettingsController,
    CaseController,
    MonthlyReportController,
  ],
})
export class PagesModule {}
