import type { NamedFigures } from '#contexts';

const days = (count: number | null) => (count === null ? '–' : `${count.toString()} dager`);

/** How a group stands, and how old what is open in it is. */
export const groupLine = (figures: NamedFigures): string =>
  [
    `${figures.groupName ?? 'Uten'}: ${figures.points.toString()} punkter`,
    `${figures.open.toString()} åpne`,
    `${figures.overdue.toString()} over fristen`,
    `alder ${days(figures.medianAge)} (eldste ${days(figures.oldestAge)})`,
    `uendret ${days(figures.medianUnchanged)}`,
    `iverksatt ${figures.carriedOutPercent === null ? '–' : `${figures.carriedOutPercent.toString()} %`}`,
  ].join(', ');
