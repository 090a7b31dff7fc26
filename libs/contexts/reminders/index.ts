export { roundEvents, type AskedAs, type RoundEvent } from './core/round.events.js';
export { roundIdOf } from './core/round-id.js';
export { roundAggregate } from './core/round.decider.js';
export { settingsLink } from './core/settings-link.js';
export { remindersTexts } from './core/reminders.texts.js';
export { mailBecause } from './core/mail-because.js';
export { itemTexts, letterTexts, mailStateTexts, withdrawnTexts } from './core/mail.texts.js';
export { untoldTexts } from './core/why.texts.js';
export { dispatchAggregate } from './core/dispatch.decider.js';
export {
  dispatchEvents,
  type DispatchEvent,
  type LetterKind,
  type MailItem,
} from './core/dispatch.events.js';
export { dispatchIdFor, dispatchedKeyOf, morningIdOf } from './core/dispatch-id.js';
export type { MailToPlan } from './core/dispatch.commands.js';
export { askingRule } from './core/asking-rule.js';
export { mailingHour } from './core/mailing-time.js';
export { noticeIdOf, type Notice, type StoppedBecause } from './core/notice.js';
export {
  planMorning,
  type MorningInput,
  type MorningPlan,
  type UntoldAsk,
  type UntoldNotices,
} from './core/plan-morning.js';
export { asksNotTheirs, planHandOvers } from './core/plan-hand-overs.js';
export { roundsDue } from './core/rounds-due.js';
export type { Held, Standing } from './core/who-is-told.js';
export {
  reachableAmong,
  standingsOf,
  toldIn,
  unreachedAmong,
  untoldAsks,
  untoldNotices,
} from './projections/untold.js';
export { mailboxAggregate, usualPreference, type MailPreference } from './core/mailbox.decider.js';
export { mailboxEvents, type MailboxEvent } from './core/mailbox.events.js';
export type { PlanMails } from './core/dispatch.commands.js';
export { answeredAt, answersIn, byDay } from './core/answered.js';
export { isRoundOver } from './core/round-over.js';
export type { Round } from './core/round.decider.js';
export { openingWhenAsked, reportCaseId, type Asked } from './core/opening-when-asked.js';
export type { LetterRequest, PreparedLetter, WriteLetter } from './core/letter-request.js';
export { isMailingTime } from './core/mailing-time.js';
export { mailboxProjection, type MailboxDocument } from './projections/mailbox.projection.js';
export { noticeProjection } from './projections/notice.projection.js';
export type { NoticeDocument } from './core/notice.js';
export { outgoingMailProjection, type OutgoingMailDocument } from './projections/outgoing-mail.projection.js';
export { roundProjection, type RoundDocument } from './projections/round.projection.js';
export {
  answerByOf,
  isIn,
  lastDayOfMonth,
  openingDayOf,
  periodOf,
  roundsOpenOn,
  startOfPeriod,
  type AskingCalendar,
  type PeriodRound,
} from './core/period.js';
export { canBeAsked, recipientOf, type Recipient, type RecipientAs, type Staff } from './core/recipients.js';
export { planRound, type FollowedPoint } from './core/plan-round.js';
export { readMunicipality, readOpenPoints, readPoints } from './reminders.reads.js';
