/**
 * Codes of the work that can be done again from an incident. The worker has a function for each, see `RetryRegistry`: a code
 * without one does not compile. What a policy was refused is a rule's no, and what a mail server has refused for good it would
 * refuse again: people put these right, then leave the incident.
 */
export const retryableWork = [
  'deliver-mails',
  'fire-timers',
  'open-round',
  'plan-mails',
  'plan-monthly-report',
  'seal-log',
  'settle-rounds',
] as const;
export type RetryableWork = (typeof retryableWork)[number];

export const isRetryable = (work: string): work is RetryableWork =>
  (retryableWork as readonly string[]).includes(work);
