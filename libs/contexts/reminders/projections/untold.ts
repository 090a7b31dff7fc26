import type { CaseDocument } from '#contexts/cases';
import { dayOf, type Person } from '#kernel';
import { isPending, type NoticeDocument } from '../core/notice.js';
import { untoldPart } from '../core/decide-morning.js';
import type { UntoldAsk, UntoldNotices } from '../core/plan-morning.js';
import type { FollowedPoint } from '../core/plan-round.js';
import type { Standing } from '../core/who-is-told.js';
import type { MailboxDocument } from './mailbox.projection.js';
import type { OutgoingMailDocument } from './outgoing-mail.projection.js';
import type { RoundDocument } from './round.projection.js';

/** What was asked in rounds that go on, and has not been told those who were asked. */
export const untoldAsks = (rounds: readonly RoundDocument[]): readonly UntoldAsk[] =>
  rounds
    .filter(({ closed }) => closed === null)
    .flatMap(({ period, asks }) =>
      Object.values(asks)
        .filter(({ answered }) => answered === null)
        .flatMap(({ askedAt, ...ask }) => untoldPart({ ...ask, period, askedOn: dayOf(askedAt) }))
        .map(({ recipient, points, askedOn }) => ({ period, recipient, points, askedOn })),
    );

/** How what notices are about stands; none for what is over, and for points whose vedtak was withdrawn. */
export const standingsOf = (
  points: readonly FollowedPoint[],
  files: readonly CaseDocument[],
): ReadonlyMap<string, Standing> => {
  const ofPoints = points
    .filter(({ followUp, vedtak }) => followUp.endedAt === null && (vedtak?.withdrawn ?? null) === null)
    .map((point) => [point.followUp.followUpId, { sort: 'FOLLOW_UP', point }] as const);
  const ofCases = files
    .filter(({ ended }) => !ended)
    .map((file) => [file.caseId, { sort: 'CASE', file }] as const);
  return new Map<string, Standing>([...ofPoints, ...ofCases]);
};

/** The notices that nobody has been told yet, of what still stands. */
export const untoldNotices = (
  documents: readonly NoticeDocument[],
  standings: ReadonlyMap<string, Standing>,
): readonly UntoldNotices[] =>
  documents.flatMap(({ instanceId, notices }) => {
    const standing = standings.get(instanceId);
    return standing === undefined ? [] : [{ instanceId, standing, notices: notices.filter(isPending) }];
  });

/** Those whom mail can be sent to: an address that takes no mail is none. */
export const reachableAmong = (
  people: readonly Person[],
  mailboxes: ReadonlyMap<string, MailboxDocument>,
): ReadonlyMap<string, Person> =>
  new Map(
    people.map((person) => {
      const flagged = (mailboxes.get(person.personId)?.flagged ?? null) !== null;
      return [person.personId, flagged ? { ...person, email: null } : person];
    }),
  );

/** Those whose address takes no mail, of which nobody above them knows. */
export const unreachedAmong = (mailboxes: ReadonlyMap<string, MailboxDocument>): readonly string[] =>
  [...mailboxes.values()]
    .filter(({ flagged }) => flagged !== null && flagged.toldIn === null)
    .map(({ personId }) => personId)
    .toSorted();

/** Those who have had, or are to have, one of these mails as their digest. */
export const toldIn = (mails: readonly OutgoingMailDocument[]): ReadonlySet<string> =>
  new Set(
    mails
      .filter(({ letter, state }) => letter === 'DIGEST' && state !== 'WITHDRAWN')
      .map(({ recipient }) => recipient),
  );
