import { dayOf, type LocalDate } from '#kernel';
import { addressedBy, type AddressedItem } from './decide-morning.js';
import type { MailItem } from './dispatch.events.js';
import { isNoticeOf, type Notice } from './notice.js';
import type { Standing } from './who-is-told.js';
import type { MailFacts, NoticesFacts, ToldLine, UntoldLine, Waiting, WhyInput } from './why-facts.js';

interface Asked {
  readonly input: WhyInput;
  readonly waiting: Waiting;
  readonly instance: NoticesFacts;
  readonly notice: Notice;
}

const historyOf = (standing: Standing) =>
  standing.sort === 'CASE' ? standing.file.history : standing.point.followUp.history;

/** Whose it was until it was given to another: they would have been told. */
const formerOfficer = ({ instance: { standing }, notice: { stopped, to } }: Asked): readonly string[] => {
  if (stopped?.because !== 'REASSIGNED' || !to.includes('OFFICER')) return [];
  const given = historyOf(standing).find(({ at, details }) => at === stopped.at && 'officer.from' in details);
  const former = given?.details['officer.from'] ?? null;
  return former === null ? [] : [former];
};

/** Those it is for as things stand, and whose it was; one who is nobody where there is nobody. */
const addresseesOf = (asked: Asked): readonly AddressedItem[] => {
  const { input, instance, notice } = asked;
  const now = addressedBy(instance, notice, input.round);
  const item: MailItem = {
    ...{ kind: notice.act, about: instance.standing.sort, id: instance.instanceId, as: 'OFFICER' },
    ...{ rung: notice.rung, due: notice.due, period: null, missing: false },
  };
  const former = formerOfficer(asked)
    .filter((personId) => now.every(({ recipient }) => recipient !== personId))
    .map((recipient) => ({ recipient, item, because: null }));
  return [...now, ...former];
};

const toldIn = ({ input, instance, notice }: Asked): readonly ToldLine[] =>
  input.mails.flatMap((mail) =>
    mail.items
      .filter(({ id, rung, due }) => id === instance.instanceId && isNoticeOf(notice, { rung, due }))
      .map((item) => ({ recipient: mail.recipient, item, mail })),
  );

const becauseOfMail = ({ state }: MailFacts) =>
  state === 'REFUSED' || state === 'GIVEN_UP' ? state : undefined;

type Reason = Pick<UntoldLine, 'because' | 'at'>;

const dayOfMail = (line: ToldLine | undefined): LocalDate | null => line?.mail?.on ?? null;

/** Why it was told others and not this one: their mail failed, or they could not be reached, or it was not theirs then. */
const amongOthers = ({ because, recipient }: AddressedItem, told: readonly ToldLine[]): Reason => {
  const own = told.findLast((line) => line.recipient === recipient);
  const failed = own?.mail ? becauseOfMail(own.mail) : undefined;
  return { because: failed ?? because ?? 'TOLD_OTHERS', at: dayOfMail(own ?? told[0]) };
};

const reasonOf = (asked: Asked, addressee: AddressedItem, told: readonly ToldLine[]): Reason | undefined => {
  const { notice, instance } = asked;
  if (notice.told.length > 0) return amongOthers(addressee, told);
  if (notice.stopped !== null) return { because: notice.stopped.because, at: dayOf(notice.stopped.at) };
  return instance.over === null ? undefined : { because: instance.over, at: null };
};

/** Of one notice: who was told it, and who was not and why not. */
export const explainNotice = (asked: Asked): readonly (ToldLine | UntoldLine)[] => {
  const told = toldIn(asked);
  const reached = told.filter(({ mail }) => mail?.state === 'ACCEPTED' || mail?.state === 'PLANNED');
  const latest = reached.filter(
    ({ recipient }, n) => reached.findLastIndex((each) => each.recipient === recipient) === n,
  );
  const failed = told
    .filter(({ mail }) => mail !== null && becauseOfMail(mail) !== undefined)
    .map<AddressedItem>(({ recipient, item }) => ({ recipient, item, because: null }));
  const addressees = [...addresseesOf(asked), ...failed].filter(
    ({ recipient }, n, all) =>
      latest.every((each) => each.recipient !== recipient) &&
      all.findIndex((each) => each.recipient === recipient) === n,
  );
  const lines = addressees.map((addressee) => {
    const { recipient, item } = addressee;
    const reason = reasonOf(asked, addressee, told);
    return reason === undefined ? asked.waiting(item, recipient) : { recipient, item, ...reason };
  });
  return [...latest, ...lines, ...nobody(asked, [...latest, ...lines])];
};

/** Where it is for nobody at all. */
const nobody = ({ notice, instance }: Asked, lines: readonly object[]): readonly UntoldLine[] =>
  lines.length > 0
    ? []
    : [
        {
          recipient: null,
          item: {
            ...{ kind: notice.act, about: instance.standing.sort, id: instance.instanceId, as: 'NOBODY' },
            ...{ rung: notice.rung, due: notice.due, period: null, missing: false },
          },
          ...(notice.stopped === null
            ? { because: 'NOBODY', at: null }
            : { because: notice.stopped.because, at: dayOf(notice.stopped.at) }),
        },
      ];
