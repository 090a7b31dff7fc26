import { uuid5, type TenantId } from '#kernel';

/** A case that somebody opens by hand: made of the command, so that sending it again meets the same stream. */
export const caseIdOf = (tenant: TenantId, commandId: string): string => uuid5('case', tenant, commandId);

/** A case that something started: one for each thing that happened. */
export const startedCaseId = (cause: string, on: string): string => uuid5('case', 'on', on, cause);

/** The child that a step of a case starts; the key names it within its parent. */
export const childIdOf = (parentId: string, key: string): string => uuid5('case', 'child', parentId, key);
