import type {
  ListedFollowUpFragment,
  ListedVedtakFragment,
  OwnFollowUpFragment,
  OwnVedtakFragment,
} from '../../api/operations.generated.js';

/** A point as it stands in a list. */
export interface ListedPoint {
  readonly followUp: ListedFollowUpFragment;
  readonly vedtak: ListedVedtakFragment;
}

/** A point as the one sees it who answers for it. */
export interface OwnPoint {
  readonly followUp: OwnFollowUpFragment;
  readonly vedtak: OwnVedtakFragment;
}

export type HistoryLine = OwnFollowUpFragment['history'][number];

/** What a form is about: what others do to the rest of a point takes nothing from it. */
export type Facet = 'status' | 'deadline';

const typesOf: Readonly<Record<Facet, readonly string[]>> = {
  status: ['StatusReported', 'StatusImported'],
  deadline: ['DeadlineMoved'],
};

/** What people have told of that part of a point, in the order in which it happened. */
export const tellingsOf = (
  { history }: Pick<OwnFollowUpFragment, 'history'>,
  facet: Facet,
): readonly HistoryLine[] => history.filter(({ type }) => typesOf[facet].includes(type));

/** What was decided under this point. */
export const decisionOf = ({ followUp, vedtak }: OwnPoint): string | null =>
  vedtak.points.find(({ point }) => point === followUp.point)?.text ?? vedtak.text;
