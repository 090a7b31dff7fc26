import type {
  MoveDeadlineInput,
  RecordOrganToldInput,
  ReportDeviationInput,
  ReportStatusInput,
} from '../../api/operations.generated.js';
import type { OwnPoint } from './own-point.js';
import type { ReportFields } from './report-of.js';
import type { Addressed } from './sending.js';
import type { Act } from './use-act.js';

export interface DeadlineFields {
  readonly deadline: string;
  readonly isNone: boolean;
  readonly noDeadlineBecause: string;
  readonly reason: string;
}

export const presentDeadline = ({ followUp }: OwnPoint): DeadlineFields => ({
  deadline: '',
  isNone: false,
  noDeadlineBecause: followUp.noDeadlineBecause ?? '',
  reason: '',
});

export interface DeviationFields {
  readonly what: string;
  readonly measure: string;
}

export const noDeviation: DeviationFields = { what: '', measure: '' };

export interface OrganFields {
  readonly on: string;
  readonly caseNumber: string;
}

export const notToldYet: OrganFields = { on: '', caseNumber: '' };

type ActOf<Fields, Input> = Act<Fields, Omit<Input, keyof Addressed>>;

/** All that can be told of a point. */
export interface PointActs {
  readonly report: ActOf<ReportFields, ReportStatusInput>;
  readonly deadline: ActOf<DeadlineFields, MoveDeadlineInput>;
  readonly deviation: ActOf<DeviationFields, ReportDeviationInput>;
  readonly organ: ActOf<OrganFields, RecordOrganToldInput>;
}

export type ActName = keyof PointActs;
