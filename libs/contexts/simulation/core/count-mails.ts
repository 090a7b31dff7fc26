import { noticeIdOf, type MailItem } from '#contexts/reminders';
import { groupedBy, type LocalDate } from '#kernel';

/** A digest, or a single mail of one who wants it so. */
export interface SimulatedMail {
  readonly day: LocalDate;
  readonly recipient: string;
  readonly items: readonly MailItem[];
  /** Whether the recipient is the director that day. */
  readonly toDirector: boolean;
}

/** What mails come to. */
export interface MailCount {
  readonly mails: number;
  readonly people: number;
  /** Mails that ask how it goes, whatever the number of points. */
  readonly asked: number;
  /** Reminders; several of them in one mail count as many. */
  readonly reminded: number;
  /** What goes to somebody above, by whom it goes to. */
  readonly escalated: Readonly<Record<string, number>>;
  /** Of what goes to somebody above, how much comes to the director, by whatever way. */
  readonly reachedDirector: number;
}

/** What one person gets of them. */
export interface MailCountOfPerson extends MailCount {
  readonly personId: string;
}

/** Told to several, it is still one. */
const distinct = (items: readonly MailItem[]): number =>
  new Set(
    items.map(({ id, rung, due }) => noticeIdOf(id, { rung: rung ?? '', due: due ?? ('' as LocalDate) })),
  ).size;

export const countMails = (mails: readonly SimulatedMail[]): MailCount => {
  const itemsOf = (those: readonly SimulatedMail[], kind: MailItem['kind']) =>
    those.flatMap(({ items }) => items.filter((each) => each.kind === kind));
  const byAddressee = groupedBy(itemsOf(mails, 'ESCALATE'), ({ as }) => as);
  return {
    mails: mails.length,
    people: new Set(mails.map(({ recipient }) => recipient)).size,
    asked: mails.filter(({ items }) => items.some(({ kind }) => kind === 'ASK')).length,
    reminded: itemsOf(mails, 'REMIND').length,
    escalated: Object.fromEntries([...byAddressee].map(([as, items]) => [as, distinct(items)])),
    reachedDirector: distinct(
      itemsOf(
        mails.filter(({ toDirector }) => toDirector),
        'ESCALATE',
      ),
    ),
  };
};

/** Who gets how much, most mails first. */
export const countByPerson = (mails: readonly SimulatedMail[]): readonly MailCountOfPerson[] =>
  [...groupedBy(mails, ({ recipient }) => recipient)]
    .map(([personId, those]) => ({ personId, ...countMails(those) }))
    .toSorted((a, b) => b.mails - a.mails || (a.personId < b.personId ? -1 : 1));
