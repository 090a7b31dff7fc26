import { IntakeWaitingDocument, type WaitingVedtakFragment } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';

export type Waiting = WaitingVedtakFragment['edges'][number]['node']['vedtak'];

const listOf = ({ edges }: WaitingVedtakFragment): readonly Waiting[] => edges.map(({ node }) => node.vedtak);

/** What waits to be judged, and what waits to be split. */
export const useWaiting = () => {
  const { data, error, refetch } = useRead(IntakeWaitingDocument, {});
  return {
    untriaged: data && listOf(data.untriaged),
    untriagedTotal: data?.untriaged.totalCount ?? 0,
    unsplit: data && listOf(data.unsplit),
    problem: error,
    again: () => void refetch(),
  };
};
