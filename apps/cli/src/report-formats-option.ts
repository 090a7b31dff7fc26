import { InvalidArgumentError } from 'commander';
import { reportFormats, type ReportFormat } from '#contexts';

/** `pdf,xlsx`, for an option that names formats. */
export const toReportFormats = (text: string): readonly ReportFormat[] => {
  const asked = text.split(',').map((each) => each.trim().toLowerCase());
  const unknown = asked.find((each) => !(reportFormats as readonly string[]).includes(each));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`«${unknown}» finnes ikke. Velg blant: ${reportFormats.join(', ')}.`);
  return asked as ReportFormat[];
};
