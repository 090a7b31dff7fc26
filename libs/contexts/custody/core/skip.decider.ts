import { decider, refuseTexts, reject, uuid5, type Aggregate, type Rejection, type TenantId } from '#kernel';
import type { TextRejection } from '#kernel';
import type { SkipCommand } from './skip.commands.js';
import { skipEvents, type SkipEvent } from './skip.events.js';

export type SkipRejection = Rejection<'not-an-operator' | 'reason-missing'> | TextRejection;

/** The stream that says whether one follower leaves one event out. */
export const skipIdOf = (tenant: TenantId, follower: string, eventId: string): string =>
  uuid5('skip', tenant, follower, eventId);

/** Only whoever may run commands on the machine decides what is left out; once is enough. */
export const skipDecider = decider<SkipCommand, SkipEvent, boolean, SkipRejection>({
  initialState: false,
  decide: {
    LeaveOutEvent: ({ data, issued }, isSkipped) => {
      if (!issued.roles.includes('SYSTEM')) return reject('not-an-operator');
      if (data.reason.trim() === '') return reject('reason-missing');
      if (isSkipped) return [];
      return refuseTexts({ reason: data.reason }) ?? [{ type: 'EventSkipped', data }];
    },
  },
  evolve: { EventSkipped: () => true },
});

export const skipAggregate: Aggregate = { catalog: skipEvents, decider: skipDecider };
