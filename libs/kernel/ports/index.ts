/** What the kernel needs of the outside world. */
export type { Attempt, BackgroundWork, WorkAbout, WorkOutcome } from './background-work.port.js';
export { Clock } from './clock.port.js';
export { Drawer, type DrawingOrder } from './drawer.port.js';
export { EffectLedger, type Claim, type ClaimTerms } from './effect-ledger.port.js';
export {
  EventStore,
  type AppendRequest,
  type AppendResult,
  type LogFilter,
  type LogPage,
  type ReadAllRequest,
  type ReadStreamRequest,
  type SubscribeRequest,
} from './event-store.port.js';
export { Ids } from './ids.port.js';
export { JobQueue, type RepeatedJob } from './job-queue.port.js';
export { KeptFiles, type FilePlace } from './kept-files.port.js';
export { Lease, LeaseLost, type Fence, type Held } from './lease.port.js';
export {
  MailNotKnown,
  MailPutOff,
  MailServerBusy,
  MailServerUnavailable,
  Mailer,
  type Mail,
  type MailAttachment,
  type MailCalendar,
  type MailOutcome,
} from './mailer.port.js';
export { AddressNotAllowed, PostNotKnown, ReceiverAway, WebPoster, type WebPost } from './web-poster.port.js';
export { PeopleDirectory, type Found, type Person } from './people-directory.port.js';
export { PolicyCheckpoints } from './policy-checkpoints.port.js';
export {
  ProjectionStore,
  type DocumentChange,
  type DocumentKey,
  type ProjectionStep,
  type ReplayStep,
} from './projection-store.port.js';
export {
  ReadStore,
  type DocumentQuery,
  type Page,
  type PageQuery,
  type Filter,
  type FoundPast,
  type PastRow,
  type FoundValues,
  type Joined,
  type JoinedView,
  type PastView,
  type BestFirst,
  type Matching,
  type Order,
  type Park,
  type Parked,
  type Row,
} from './read-store.port.js';
export { Sessions, type SessionHolder } from './sessions.port.js';
export { SignInCodes, type AskedCode, type CodeAnswer, type Pace } from './sign-in-codes.port.js';
export {
  TextKeys,
  type KeysOfTexts,
  type TextInLog,
  type TextPlace,
  type TextToSeal,
} from './text-keys.port.js';
export { Authenticator, type Identity, type NotAuthenticated } from './authenticator.port.js';
export { ReturnedMails, type ReturnedMail } from './returned-mails.port.js';
