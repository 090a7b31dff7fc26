import { toldByName } from '#toolkit/graphql';
import type { ReportStatus } from '../core/follow-up.commands.js';
import type { ReportStatusInput } from './follow-up.inputs.js';

type ReportInput = Omit<ReportStatusInput, 'followUpId' | 'commandId' | 'expectedRevision'>;

/** What a report of status asks for, of one or of many. */
export const reportData = (input: ReportInput): ReportStatus['data'] => ({
  status: input.status,
  publicComment: input.publicComment ?? null,
  internalComment: input.internalComment ?? null,
  holdReasons: input.holdReasons,
  holdUntil: input.holdUntil ?? null,
  reference: input.reference ?? null,
  treatment: input.treatment ? { ...input.treatment } : null,
  told: toldByName(input.told),
});
