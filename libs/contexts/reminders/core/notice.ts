import type { Instant, LocalDate } from '#kernel';

/** What carries a notice: the follow-up of a point, or a case. */
export type NoticeSort = 'FOLLOW_UP' | 'CASE';

/** Why a notice is not to be told any more. */
export type StoppedBecause = 'REPORTED' | 'REASSIGNED' | 'CLOSED' | 'DATE_MOVED' | 'MIGRATED';

/** A rung of a timer that has had its day: somebody is to be told. */
export interface Notice {
  /** `timer/rung`; with the day it was due it names the notice within its instance. */
  readonly rung: string;
  readonly due: LocalDate;
  readonly act: 'REMIND' | 'ESCALATE';
  /** Addressees, as procedures name them. */
  readonly to: readonly string[];
  readonly firedAt: Instant;
  /** Who has been told, and in which mail. */
  readonly told: readonly { readonly recipient: string; readonly mailKey: string }[];
  /** A stop rule came before the mail; null while it may still be told. */
  readonly stopped: { readonly because: StoppedBecause; readonly at: Instant } | null;
}

/** The notices of one instance, in the order they fired. Key: the instance's id. */
export interface NoticeDocument {
  readonly instanceId: string;
  readonly sort: NoticeSort;
  readonly notices: readonly Notice[];
}

/** Whether it still waits for somebody to be told. */
export const isPending = ({ stopped, told }: Notice): boolean => stopped === null && told.length === 0;

/** Names a notice for good. */
export const noticeIdOf = (instanceId: string, { rung, due }: Pick<Notice, 'rung' | 'due'>): string =>
  `${instanceId}/${rung}/${due}`;

/** Whether the notice is the one that an item of a mail tells. */
export const isNoticeOf = (
  { rung, due }: Pick<Notice, 'rung' | 'due'>,
  item: { readonly rung: string | null; readonly due: LocalDate | null },
): boolean => rung === item.rung && due === item.due;
