import type { ReminderPorts } from './reminders/jobs/reminder-ports.js';
import type { DirectorsPorts } from './reporting/export-directors-report.js';
import { writeMonthlyReport } from './reporting/jobs/prepare-monthly-report.js';

/** The letters that contexts other than that of mails write, for whoever sends them; `baseUrl` is where Iverk's pages are. */
export const lettersOfOthers = (
  ports: DirectorsPorts,
  baseUrl: string,
): NonNullable<ReminderPorts['letters']> => ({
  MONTHLY_REPORT: writeMonthlyReport(ports, baseUrl),
});
