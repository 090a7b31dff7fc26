import type { ReminderPorts } from './reminders/jobs/reminder-ports.js';
import type { DirectorsPorts } from './reporting/export-directors-report.js';
import { writeMonthlyReport } from './reporting/jobs/prepare-monthly-report.js';

/** The letters that contexts other than that of mails write, for whoever sends them. */
export const lettersOfOthers = (ports: DirectorsPorts): NonNullable<ReminderPorts['letters']> => ({
  MONTHLY_REPORT: writeMonthlyReport(ports),
});
