import type { LocalDate } from '#kernel';
import { followUpIdOf } from '#contexts/follow-up';
import type { PointFacts } from '../import.events.js';
import type { ListRow } from '../rows/list-row.js';
import type { Doubt } from './doubt.js';
import type { Group } from './group-rows.js';
import { isAssigned, judgeResponsible, matchedIn, type MatchedResponsible } from './judge-responsible.js';
import { isEndedStatus, judgeStatus, mayBePublished, statusInRow, type ToldInRow } from './judge-status.js';
import { dayOfList, type Effect, type ImportOptions, type Judging } from './judgement.js';
import type { KnownFollowUp, KnownVedtak } from './known.js';
import { matchPoints, type PointMatch } from './match-points.js';

/** What one row says of one vedtak's point. */
export interface JudgedPoint extends Effect {
  readonly row: ListRow;
  readonly followUpId: string | null;
  /** The point to open, when it is new. */
  readonly opens: PointFacts | null;
  readonly doubts: readonly Doubt[];
  readonly leftOut: boolean;
}

interface Context {
  readonly group: Group;
  readonly vedtak: KnownVedtak | undefined;
  readonly judging: Judging;
  /** The last day anything was told of the vedtak. */
  readonly newest: LocalDate | null;
}

interface Question extends Pick<Doubt, 'code' | 'details'> {
  /** What else tells this question from others about the same point. */
  readonly about?: readonly string[];
}

const textOf = (row: ListRow) => row.text ?? row.title;

const doubtOf = (
  { group }: Context,
  row: ListRow,
  followUpId: string | null,
  { code, details, about = Object.values(details) }: Question,
): Doubt => ({
  code,
  row,
  caseNumber: group.caseNumber?.asWritten ?? null,
  vedtakId: group.vedtakId,
  followUpId,
  about: [followUpId ?? group.vedtakId, ...about],
  details,
  leftOut: false,
});

const pointFacts = (row: ListRow, point: number, matched: MatchedResponsible): PointFacts => ({
  point,
  text: textOf(row),
  kind: row.kind ?? 'VEDTAK',
  assignment: matched.assignment,
  responsibleAsWritten: matched.words,
});

/** A list's deadline never moves one: that takes a person and a reason. */
const deadlineDiffers = ({ deadline }: ListRow, known: KnownFollowUp | undefined): readonly Question[] =>
  deadline === null || known === undefined || known.deadlines.includes(deadline)
    ? []
    : [{ code: 'deadline-differs', details: { known: known.deadlines.at(-1) ?? '', other: deadline } }];

const statusQuestions = (
  told: ToldInRow | undefined,
  known: KnownFollowUp | undefined,
  options: ImportOptions,
): readonly Question[] => {
  const answered = known?.reportedOn != null && known.reportedOn > dayOfList(options);
  if (told === undefined || answered) return [];
  const { words } = told.facts;
  return told.questions.map((code) => ({ code, details: { words } }));
};

/** A list goes on with what has been closed here. */
const endedHere = (
  told: ToldInRow | undefined,
  known: KnownFollowUp | undefined,
  isNews: boolean,
): readonly Question[] =>
  isNews && known?.ended === true && told !== undefined && !isEndedStatus(told.facts.status)
    ? [{ code: 'ended-here', details: { words: told.facts.words } }]
    : [];

const whoAnswers = (
  { doubt, words }: MatchedResponsible,
  known: KnownFollowUp | undefined,
  isNews: boolean,
): readonly Question[] =>
  doubt !== null && (known === undefined || isNews || !isAssigned(known))
    ? [{ code: doubt, details: { responsible: words ?? '' }, about: [] }]
    : [];

const nearText = (row: ListRow, match: PointMatch, vedtak: KnownVedtak | undefined): readonly Question[] => {
  if (match.is !== 'near') return [];
  const known = vedtak?.points.find(({ point }) => point === match.point)?.texts.at(-1) ?? '';
  const point = match.point.toString();
  return [{ code: 'near-point-text', details: { point, title: head(textOf(row)), near: head(known) } }];
};

const head = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

const nothing: Effect = { events: [], changes: [] };

const judgeKnownOrNew = (
  context: Context,
  row: ListRow,
  match: PointMatch & { point: number },
): JudgedPoint => {
  const { group, vedtak, judging, newest } = context;
  const { options } = judging;
  const followUpId = followUpIdOf(group.vedtakId, match.point);
  const known = match.is === 'new' ? undefined : judging.known.followUps.get(followUpId);
  const matched = matchedIn(row, judging.matchResponsible);
  const told = statusInRow(row, mayBePublished(row, vedtak, options));
  const status = judgeStatus(told, { row, followUpId, vedtakId: group.vedtakId }, known, options);
  const assigned = known === undefined ? nothing : judgeResponsible(row, matched, known, { options, newest });
  const questions: readonly Question[] = [
    ...nearText(row, match, vedtak),
    ...statusQuestions(told, known, options),
    ...endedHere(told, known, status.events.length > 0),
    ...deadlineDiffers(row, known),
    ...whoAnswers(matched, known, assigned.events.length > 0),
  ];
  return {
    row,
    followUpId,
    opens: match.is === 'new' ? pointFacts(row, match.point, matched) : null,
    events: [...assigned.events, ...status.events],
    changes: [...assigned.changes, ...status.changes],
    doubts: questions.map((question) => doubtOf(context, row, followUpId, question)),
    leftOut: false,
  };
};

const leftOut = (
  context: Context,
  row: ListRow,
  followUpId: string | null,
  question: Question,
): JudgedPoint => ({
  row,
  followUpId,
  opens: null,
  events: [],
  changes: [],
  doubts: [{ ...doubtOf(context, row, followUpId, question), leftOut: true }],
  leftOut: true,
});

const judgePoint = (context: Context, row: ListRow, match: PointMatch): JudgedPoint => {
  if (match.is === 'unclear') {
    return leftOut(context, row, null, { code: 'point-unclear', details: { title: head(textOf(row)) } });
  }
  if (match.is === 'repeated') {
    const followUpId = followUpIdOf(context.group.vedtakId, match.point);
    return leftOut(context, row, followUpId, {
      code: 'row-repeated',
      details: { point: match.point.toString() },
    });
  }
  return judgeKnownOrNew(context, row, match);
};

/** What the rows of one vedtak say of its points: which they tell of, which they open, who answers, how they stand. */
export const judgePoints = (context: Context): readonly JudgedPoint[] => {
  const { group, vedtak } = context;
  const rows = group.entries.map(({ row }) => ({ point: row.point, text: textOf(row) }));
  const titles = vedtak?.titles.map(({ value }) => value) ?? [];
  const matches = matchPoints(rows, vedtak?.points ?? [], titles);
  return group.entries.map(({ row }, index) => judgePoint(context, row, matches[index] ?? { is: 'unclear' }));
};
