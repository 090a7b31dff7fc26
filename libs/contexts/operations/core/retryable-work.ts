/**
 * Codes of the work that can be done again from an incident. The worker has a function for each, see `RetryRegistry`: a code
 * without one does not compile. A mail that was refused for good is sent once more, to the address as it is then. What a policy was
 * refused is a rule's no: people put that right, then leave the incident.
 */
export const retryableWork = [
  'deliver-mails',
  'deliver-webhook',
  'deliver-webhooks',
  'finish-erasures',
  'draw-report-files',
  'fire-timers',
  'open-round',
  'order-reports',
  'plan-invitations',
  'plan-mails',
  'plan-monthly-report',
  'seal-log',
  'send-mail',
  'settle-rounds',
] as const;
export type RetryableWork = (typeof retryableWork)[number];

export const isRetryable = (work: string): work is RetryableWork =>
  (retryableWork as readonly string[]).includes(work);
