import type { HoldReason, Status } from '#contexts';
import type { LocalDate } from '#kernel';
import { dayFrom, isStatus, knownReasons, type Filled } from './filled.js';
import type { FollowUp } from './own-points.service.js';

/** What is reported: the fields as they stand, or that nothing has changed. */
export type Act = 'report' | 'same';

/** What `reportStatus` asks for of one point. */
export interface Report {
  readonly status: Status;
  readonly publicComment: string | null;
  readonly internalComment: string | null;
  readonly holdReasons: HoldReason[];
  readonly holdUntil: LocalDate | null;
  readonly reference: string | null;
  readonly treatment: {
    readonly organ: string;
    readonly caseNumber: string;
    readonly date: LocalDate;
  } | null;
  readonly told: { readonly name: string; readonly value: string }[];
}

/** A field that cannot be read, before any rule is asked. */
export interface Unreadable {
  readonly field: 'status' | 'igjen' | 'dato' | 'fordi';
  readonly because: 'chooseStatus' | 'badDay' | 'missing';
}

const said = (words: string): string | null => (words === '' ? null : words);

/** The same status again with the reason as its comment, where the comment stood; all else as it was reported. */
const sameAgain = ({ because }: Filled, followUp: FollowUp): Report | Unreadable => {
  const { status, holdReasons, holdUntil, reference } = followUp;
  const insideOnly = followUp.publicComment === null && followUp.internalComment !== null;
  if (because === '') return { field: 'fordi', because: 'missing' };
  return {
    status,
    publicComment: insideOnly ? null : because,
    internalComment: insideOnly ? because : followUp.internalComment,
    holdReasons: [...holdReasons],
    holdUntil,
    reference,
    treatment: null,
    told: [],
  };
};

const treatmentOf = ({ organ, caseNumber, treatedOn }: Filled): Report['treatment'] | Unreadable => {
  if (organ === '' || caseNumber === '' || treatedOn === '') return null;
  const date = dayFrom(treatedOn);
  return date === undefined ? { field: 'dato', because: 'badDay' } : { organ, caseNumber, date };
};

const requiredBy = ({ allowed }: FollowUp, status: Status): readonly string[] =>
  allowed.find((each) => each.status === status)?.requires ?? [];

/** Only what the chosen status asks for, and the comments: what stands in other fields was meant for another status. */
const asFilled = (filled: Filled, followUp: FollowUp): Report | Unreadable => {
  const { status, told } = filled;
  if (!isStatus(status)) return { field: 'status', because: 'chooseStatus' };
  const requires = requiredBy(followUp, status);
  const asked = <T>(name: string, value: T, otherwise: T): T => (requires.includes(name) ? value : otherwise);
  const holdUntil = asked('holdUntil', filled.holdUntil, '');
  const day = holdUntil === '' ? null : dayFrom(holdUntil);
  if (day === undefined) return { field: 'igjen', because: 'badDay' };
  const treatment = asked('treatment', treatmentOf(filled), null);
  if (treatment !== null && 'field' in treatment) return treatment;
  return {
    status,
    publicComment: said(filled.publicComment),
    internalComment: said(filled.internalComment),
    holdReasons: asked('holdReasons', knownReasons(filled.holdReasons), []),
    holdUntil: day,
    reference: asked('reference', said(filled.reference), null),
    treatment,
    told: Object.entries(told)
      .filter(([name, value]) => requires.includes(name) && value !== '')
      .map(([name, value]) => ({ name, value })),
  };
};

export const reportOf = (act: Act, filled: Filled, followUp: FollowUp): Report | Unreadable =>
  act === 'same' ? sameAgain(filled, followUp) : asFilled(filled, followUp);

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
