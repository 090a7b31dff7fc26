import type {
  HoldReason,
  OwnFollowUpFragment,
  ReportStatusInput,
  Status,
} from '../../api/operations.generated.js';

/** What stands in the form for a status. Kept as it is typed. */
export interface ReportFields {
  readonly status: Status | '';
  readonly publicComment: string;
  readonly internalComment: string;
  readonly holdReasons: readonly HoldReason[];
  readonly holdUntil: string;
  /** Id of a vedtak. */
  readonly reference: string;
  readonly organ: string;
  readonly caseNumber: string;
  readonly treatedOn: string;
  /** Fields of the procedure's own, by name. */
  readonly told: Readonly<Record<string, string>>;
  /** Why nothing has changed. */
  readonly because: string;
  /** Which of the two was written in last: that something has changed, or that nothing has. */
  readonly act: 'report' | 'same';
}

export type Report = Omit<ReportStatusInput, 'followUpId' | 'commandId' | 'expectedRevision'>;

type FollowUp = Pick<
  OwnFollowUpFragment,
  | 'status'
  | 'publicComment'
  | 'internalComment'
  | 'holdReasons'
  | 'holdUntil'
  | 'reference'
  | 'told'
  | 'allowed'
>;

/** The fields as they begin: what was told last. */
export const presentReport = (followUp: FollowUp): ReportFields => ({
  status: followUp.allowed.some(({ status }) => status === followUp.status) ? followUp.status : '',
  publicComment: followUp.publicComment ?? '',
  internalComment: followUp.internalComment ?? '',
  holdReasons: followUp.holdReasons,
  holdUntil: followUp.holdUntil ?? '',
  reference: followUp.reference ?? '',
  organ: '',
  caseNumber: '',
  treatedOn: '',
  told: Object.fromEntries(followUp.told.map(({ name, value }) => [name, value])),
  because: followUp.publicComment ?? followUp.internalComment ?? '',
  act: 'report',
});

const said = (words: string): string | null => (words.trim() === '' ? null : words.trim());

type Comments = Pick<FollowUp, 'publicComment' | 'internalComment'>;

/** Whether what was said last was said inside the administration alone. */
export const isInside = ({ publicComment, internalComment }: Comments): boolean =>
  publicComment === null && internalComment !== null;

/** The same status again with the reason as its comment, where the comment stood; all else as it was told. */
export const sameAgain = (because: string, followUp: FollowUp): Report => {
  const { status, holdReasons, holdUntil, reference, publicComment, internalComment } = followUp;
  const inside = isInside({ publicComment, internalComment });
  return {
    status,
    publicComment: inside ? null : said(because),
    internalComment: inside ? said(because) : internalComment,
    ...{ holdReasons, holdUntil, reference },
  };
};

const treatmentOf = ({ organ, caseNumber, treatedOn }: ReportFields) =>
  organ === '' || said(caseNumber) === null || treatedOn === ''
    ? null
    : { organ, caseNumber: caseNumber.trim(), date: treatedOn };

/** Only what the chosen status asks for, and the comments: what stands in other fields was meant for another status. */
export const reportOf = (
  fields: ReportFields & { readonly status: Status },
  { allowed }: FollowUp,
): Report => {
  const { status, told } = fields;
  const requires = allowed.find((each) => each.status === status)?.requires ?? [];
  const asked = <T>(name: string, value: T): T | undefined => (requires.includes(name) ? value : undefined);
  return {
    status,
    publicComment: said(fields.publicComment),
    internalComment: said(fields.internalComment),
    holdReasons: asked('holdReasons', fields.holdReasons) ?? [],
    holdUntil: asked('holdUntil', said(fields.holdUntil)) ?? null,
    reference: asked('reference', said(fields.reference)) ?? null,
    treatment: asked('treatment', treatmentOf(fields)) ?? null,
    told: Object.entries(told)
      .filter(([name, value]) => requires.includes(name) && value !== '')
      .map(([name, value]) => ({ name, value })),
  };
};

/** That nothing has changed since the writing began, although somebody has told otherwise: as it stood then. */
export const sameAsThen = (
  fields: ReportFields & { readonly status: Status },
  followUp: FollowUp,
): Report => {
  const { because, publicComment, internalComment } = fields;
  const inside = publicComment === '' && internalComment !== '';
  const words = inside ? { internalComment: because } : { publicComment: because };
  return reportOf({ ...fields, ...words }, followUp);
};

/** Whether "no change" can be said in one click: the status may be told again, and all it asks for is known. */
export const canSaySame = ({ allowed, status, holdReasons, holdUntil, reference }: FollowUp): boolean => {
  const again = allowed.find((each) => each.status === status);
  const known: Readonly<Record<string, boolean>> = {
    comment: true,
    holdReasons: holdReasons.length > 0,
    holdUntil: holdUntil !== null,
    reference: reference !== null,
  };
  return again?.requires.every((name) => known[name] === true) ?? false;
};
