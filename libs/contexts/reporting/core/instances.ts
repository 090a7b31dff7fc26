import { dueTimers, type Instance } from '#engine';
import { caseAddresseesOf, caseInstanceOf, mainUnitOf, type CaseDocument } from '#contexts/cases';
import { addresseesOf, instanceOf, isEnded, type FollowUpDocument } from '#contexts/follow-up';
import type { StaffOn } from '#contexts/organisation';
import { pinnedProcedure, type AddresseeCode, type RelationCode, type Status } from '#contexts/procedures';
import { addDays, type Filter, type LocalDate } from '#kernel';
import { waitingOf, type Waiting } from './who-can-move.js';

/** What lives by a procedure: the follow-up of a point of a vedtak, or any other case. */
export const instanceSorts = ['FOLLOW_UP', 'CASE'] as const;
export type InstanceSort = (typeof instanceSorts)[number];

/** Which instances of procedures are asked for; everything given must hold. */
export interface InstanceQuestion {
  /** Only these; both when not given. */
  readonly sort?: InstanceSort;
  /** A state of the procedure, or what it stands for. */
  readonly state?: string;
  /** Id of the unit with main responsibility. */
  readonly unit?: string;
  /** Person id. */
  readonly officer?: string;
  readonly procedure?: string;
  readonly version?: number;
  /** Something is due by that day. */
  readonly dueBy?: LocalDate;
  readonly waitingFor?: RelationCode;
  /** A timer should have fired before today. */
  readonly late?: boolean;
  /** Nobody can take it further. */
  readonly stuck?: boolean;
  /** Those that are over, too. */
  readonly ended?: boolean;
}

/** A timer that should have fired, and when. */
export interface LateTimer {
  readonly key: string;
  readonly due: LocalDate;
}

/** An instance of either sort, as far as its procedure goes. */
export interface InstanceRow {
  readonly sort: InstanceSort;
  readonly id: string;
  /** A case's own; a follow-up's is its vedtak's. */
  readonly title: string | null;
  readonly vedtakId: string | null;
  readonly point: number | null;
  readonly procedure: { readonly id: string; readonly version: number; readonly hash: string };
  readonly state: string;
  readonly status: Status;
  readonly ended: boolean;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly nextDue: LocalDate | null;
  readonly instance: Instance;
  readonly addressees: (code: AddresseeCode, staff: StaffOn) => readonly string[];
}

/** An instance as whoever operates Iverk sees it. */
export interface InstanceView extends InstanceRow, Waiting {
  readonly late: readonly LateTimer[];
}

/** A follow-up as an instance: its state is its status. */
export const rowOfFollowUp = (document: FollowUpDocument): InstanceRow => {
  const { followUpId: id, vedtakId, point, procedure, status, unit, officer, nextDue } = document;
  return {
    ...{ sort: 'FOLLOW_UP', id, title: null, vedtakId, point, procedure, state: status, status },
    ...{ ended: isEnded(status), unit, officer, nextDue, instance: instanceOf(document) },
    addressees: (code, staff) => addresseesOf(code, document, staff),
  };
};

/** A case as an instance. */
export const rowOfCase = (document: CaseDocument): InstanceRow => {
  const { caseId: id, title, procedure, state, status, ended, officer, nextDue } = document;
  return {
    ...{ sort: 'CASE', id, title, vedtakId: null, point: null, procedure, state, status, ended },
    ...{ unit: mainUnitOf(document), officer, nextDue, instance: caseInstanceOf(document) },
    addressees: (code, staff) => caseAddresseesOf(code, document, staff),
  };
};

const equal = (column: string, value: string | number | undefined): readonly Filter[] =>
  value === undefined ? [] : [{ column, is: 'equal', value }];

/** A case's state has a code of its own, beside what it stands for. */
const standsIn = (sort: InstanceSort, state: string | undefined): readonly Filter[] => {
  const status = equal('status', state);
  return sort === 'FOLLOW_UP' || state === undefined
    ? status
    : [{ any: [...equal('state', state), ...status] }];
};

/** The part of the question that the read model of that sort answers. */
export const instanceFilter = (sort: InstanceSort, question: InstanceQuestion): Filter => {
  const { state, unit, officer, procedure, version, dueBy, ended = false } = question;
  return {
    all: [
      ...standsIn(sort, state),
      ...equal('unit', unit),
      ...equal('officer', officer),
      ...equal('procedure', procedure),
      ...equal('procedureVersion', version),
      ...(dueBy === undefined ? [] : [{ column: 'nextDue', is: 'atMost', value: dueBy } as const]),
      ...(ended || state !== undefined ? [] : [{ column: 'ended', is: 'equal', value: false } as const]),
    ],
  };
};

/** An instance with whom it waits for, and which of its timers are late. */
export const viewInstance = (
  row: InstanceRow,
  staff: StaffOn,
  closedDays: readonly LocalDate[],
): InstanceView => {
  const procedure = pinnedProcedure(row.procedure);
  const until = addDays(staff.day, -1);
  const late = row.ended
    ? []
    : dueTimers(procedure, row.instance, { until, closedDays }).map(({ key, due }) => ({ key, due }));
  return { ...row, late, ...waitingOf(procedure, row.instance, (code) => row.addressees(code, staff)) };
};

/** The part of the question that only the procedure and the organisation answer. */
export const answers = ({ waitingFor, late, stuck }: InstanceQuestion, view: InstanceView): boolean =>
  (waitingFor === undefined || view.waitingFor.includes(waitingFor)) &&
  (late !== true || view.late.length > 0) &&
  (stuck !== true || (view.stuck && !view.ended));
