import type { LocalDate } from '#kernel';
import type { ImportEvent } from '../import.events.js';
import type { MissingItem } from './judgement.js';
import { latest, laterOf, type Known, type KnownFollowUp } from './known.js';

export interface Absence {
  readonly known: Known;
  /** The day the list tells of. */
  readonly day: LocalDate;
  /** Organs that occur in the list. */
  readonly organs: ReadonlySet<string>;
  /** Ids of the follow-ups that the list tells of, or may tell of. */
  readonly told: ReadonlySet<string>;
}

/** Open on the list's day, and nothing has been told of it then or later. */
const isAwaited = ({ ended, openedOn, reportedOn, told }: KnownFollowUp, day: LocalDate): boolean => {
  const lastTold = laterOf(reportedOn, latest(told)?.day ?? null);
  return !ended && openedOn <= day && (lastTold === null || lastTold < day);
};

const toItem = (followUp: KnownFollowUp, { known, organs }: Absence): readonly MissingItem[] => {
  const vedtak = known.vedtak.get(followUp.vedtakId);
  if (vedtak === undefined || vedtak.withdrawn || !organs.has(vedtak.organ)) return [];
  return [
    {
      followUpId: followUp.followUpId,
      vedtakId: vedtak.vedtakId,
      organ: vedtak.organ,
      caseNumber: vedtak.caseNumber?.asWritten ?? null,
      title: vedtak.title,
      point: followUp.point,
      alreadyAsked: followUp.missingSince !== null,
    },
  ];
};

/** Points open here that a new list of the same organs does not have: done, dropped or forgotten? */
export const findMissing = (absence: Absence): readonly MissingItem[] =>
  [...absence.known.followUps.values()]
    .filter(({ followUpId }) => !absence.told.has(followUpId))
    .filter((followUp) => isAwaited(followUp, absence.day))
    .flatMap((followUp) => toItem(followUp, absence));

/** Asked once: a point that already is missing is not noted again. */
export const noteMissing = (missing: readonly MissingItem[], asOf: LocalDate): readonly ImportEvent[] =>
  missing
    .filter(({ alreadyAsked }) => !alreadyAsked)
    .map(({ followUpId }) => ({ type: 'PointMissingInImport', data: { followUpId, asOf } }));
