import type {
  BulkAssignInput,
  BulkMoveDeadlineInput,
  BulkReportStatusInput,
  HoldReason,
  Status,
} from '../../api/operations.generated.js';

/** Statuses that may be told of many at once; the others ask for something that is each one’s own. */
export const bulkStatuses = [
  'UNDER_ARBEID',
  'PAA_VENT',
  'DELVIS_IVERKSATT',
  'MELDT_IVERKSATT',
  'KAN_IKKE_IVERKSETTES',
] as const satisfies readonly Status[];

export type BulkAct = 'assign' | 'move' | 'report';

/** What stands in the form. */
export interface BulkDraft {
  readonly act: BulkAct;
  readonly officer: string;
  readonly deputy: string;
  readonly unit: string;
  readonly reason: string;
  readonly deadline: string;
  readonly status: Status;
  readonly comment: string;
  readonly holdReason: HoldReason;
  readonly holdUntil: string;
}

export const emptyDraft: BulkDraft = {
  ...{ act: 'assign', officer: '', deputy: '', unit: '', reason: '', deadline: '' },
  ...{ status: 'UNDER_ARBEID', comment: '', holdReason: 'FINANSIERING', holdUntil: '' },
};

/** What is missing, by the field it stands at. */
export type BulkFault = 'officer' | 'reason' | 'deadline' | 'comment' | 'holdUntil';

const empty = (text: string) => text.trim() === '';

const faultsBy: Readonly<Record<BulkAct, (draft: BulkDraft) => readonly (BulkFault | false)[]>> = {
  assign: ({ officer, deputy, unit, reason }) => [
    [officer, deputy, unit].every(empty) && 'officer',
    empty(reason) && 'reason',
  ],
  move: ({ deadline, reason }) => [empty(deadline) && 'deadline', empty(reason) && 'reason'],
  report: ({ status, comment, holdUntil }) => [
    empty(comment) && 'comment',
    status === 'PAA_VENT' && empty(holdUntil) && 'holdUntil',
  ],
};

/** What must be filled in before it can be asked about. */
export const faultsOf = (draft: BulkDraft): readonly BulkFault[] =>
  faultsBy[draft.act](draft).filter((fault) => fault !== false);

type Asked<Input> = Omit<Input, 'preview' | 'commandId'>;

/** What is not filled in stays as it is. */
const filled = (value: string) => (empty(value) ? undefined : value);

export const assignOf = (
  { officer, deputy, unit, reason }: BulkDraft,
  followUpIds: readonly string[],
): Asked<BulkAssignInput> => ({
  ...{ followUpIds: [...followUpIds], reason },
  ...{ officer: filled(officer), deputy: filled(deputy), unit: filled(unit) },
});

export const moveOf = (
  { deadline, reason }: BulkDraft,
  followUpIds: readonly string[],
): Asked<BulkMoveDeadlineInput> => ({ followUpIds: [...followUpIds], deadline, reason });

export const reportOf = (
  { status, comment, holdReason, holdUntil }: BulkDraft,
  followUpIds: readonly string[],
): Asked<BulkReportStatusInput> => ({
  ...{ followUpIds: [...followUpIds], status, publicComment: comment },
  holdReasons: status === 'PAA_VENT' ? [holdReason] : [],
  holdUntil: status === 'PAA_VENT' ? holdUntil : undefined,
});
