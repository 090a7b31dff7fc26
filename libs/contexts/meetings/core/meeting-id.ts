import { uuid5, type TenantId } from '#kernel';

/** The id of the meeting that is planned by that command. */
export const meetingIdOf = (tenant: TenantId, commandId: string): string =>
  uuid5('meeting', tenant, commandId);
