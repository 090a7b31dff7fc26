import { useRole } from '../../app/entry.js';

/** Whether the reader works with the points, or looks after those who do: they save views, and know whose work is whose. */
export const useReader = (): boolean =>
  useRole('SECRETARY', 'COORDINATOR', 'CASE_OFFICER', 'LEADER', 'DIRECTOR', 'AUDITOR');
