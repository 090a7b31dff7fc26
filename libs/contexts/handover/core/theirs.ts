import type { CaseDocument } from '#contexts/cases';
import type { FollowUpDocument } from '#contexts/follow-up';

/** What somebody has, and hands over: the point of a vedtak, or a case. */
export interface Theirs {
  readonly sort: 'FOLLOW_UP' | 'CASE';
  readonly id: string;
  /** The vedtak and the number of the point; null of a case. */
  readonly vedtakId: string | null;
  readonly point: number | null;
  /** Of a case. */
  readonly title: string | null;
}

const byId = (a: Theirs, b: Theirs): number => (a.id < b.id ? -1 : 1);

type Tasks = FollowUpDocument['agenda']['tasks'];

const hasTask = (tasks: Tasks, person: string): boolean =>
  Object.values(tasks).some(({ claimedBy }) => claimedBy === person);

const isByName = ({ shares }: CaseDocument, person: string): boolean =>
  shares.some(({ main, part }) =>
    [...main, ...part].some(({ kind, id }) => kind === 'PERSON' && id === person),
  );

const hasPoint = ({ officer, deputy, agenda }: FollowUpDocument, person: string): boolean =>
  officer === person || deputy === person || hasTask(agenda.tasks, person);

/**
 * An answer that was asked for in a round is its own person's: when the points are another's, the round is settled without it. Who
 * takes over is asked anew, and inherits nobody's silence.
 */
const isAnswer = ({ source }: CaseDocument): boolean => source?.category === 'round';

const hasCase = (file: CaseDocument, person: string): boolean =>
  file.officer === person ||
  file.deputy === person ||
  isByName(file, person) ||
  hasTask(file.agenda.tasks, person);

/** All that is open and that somebody has: as officer or deputy, by name in a share, or a task they have taken on. */
export const theirsAmong = (
  followUps: readonly FollowUpDocument[],
  cases: readonly CaseDocument[],
  person: string,
): readonly Theirs[] => [
  ...followUps
    .filter((each) => hasPoint(each, person))
    .map<Theirs>(({ followUpId: id, vedtakId, point }) => ({
      ...{ sort: 'FOLLOW_UP', id, vedtakId, point, title: null },
    }))
    .toSorted(byId),
  ...cases
    .filter((each) => hasCase(each, person) && !isAnswer(each))
    .map<Theirs>(({ caseId: id, title }) => ({
      ...{ sort: 'CASE', id, vedtakId: null, point: null, title },
    }))
    .toSorted(byId),
];
