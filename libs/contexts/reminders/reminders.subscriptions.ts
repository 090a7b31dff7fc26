import type { Subscriptions } from '#kernel';
import { clearWhenResent } from './policies/clear-when-resent.policy.js';
import { deliverWhenPlanned } from './policies/deliver-when-planned.policy.js';
import { lapseWhenClosed } from './policies/lapse-when-closed.policy.js';
import { openReportWhenAsked } from './policies/open-report-when-asked.policy.js';
import { inviteWhenPlanned } from './policies/invite-when-planned.policy.js';
import { reportWhenAnswered } from './policies/report-when-answered.policy.js';
import { settleWhenTold } from './policies/settle-when-told.policy.js';
import { invitationProjection } from './projections/invitation.projection.js';
import { mailboxProjection } from './projections/mailbox.projection.js';
import { noticeProjection } from './projections/notice.projection.js';
import { outgoingMailProjection } from './projections/outgoing-mail.projection.js';
import { roundProjection } from './projections/round.projection.js';

/** What this context runs over the log. */
export const remindersSubscriptions: Subscriptions = {
  projections: [
    roundProjection,
    outgoingMailProjection,
    noticeProjection,
    mailboxProjection,
    invitationProjection,
  ],
  policies: [
    openReportWhenAsked,
    reportWhenAnswered,
    lapseWhenClosed,
    settleWhenTold,
    inviteWhenPlanned,
    deliverWhenPlanned,
    clearWhenResent,
  ],
};
