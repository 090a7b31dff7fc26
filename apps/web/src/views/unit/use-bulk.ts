import {
  BulkAssignDocument,
  BulkMoveDeadlineDocument,
  BulkReportStatusDocument,
} from '../../api/operations.generated.js';
import { assignOf, moveOf, reportOf, type BulkAct, type BulkDraft } from './bulk-draft.js';
import { usePreviewed } from './use-previewed.js';

/** The three things that can be done with many points at once; each is looked at before it is done. */
export const useBulk = (act: BulkAct, whenDone: () => void) => {
  const assign = usePreviewed(BulkAssignDocument, whenDone);
  const move = usePreviewed(BulkMoveDeadlineDocument, whenDone);
  const report = usePreviewed(BulkReportStatusDocument, whenDone);
  const looks = {
    assign: (draft: BulkDraft, ids: readonly string[]) => {
      assign.look(assignOf(draft, ids));
    },
    move: (draft: BulkDraft, ids: readonly string[]) => {
      move.look(moveOf(draft, ids));
    },
    report: (draft: BulkDraft, ids: readonly string[]) => {
      report.look(reportOf(draft, ids));
    },
  };
  return { act: { assign, move, report }[act], look: looks[act] };
};
