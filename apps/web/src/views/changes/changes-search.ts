/** Since when, as it stands in the address: a day, or the last report that was sent; a month when not said. */
export interface ChangesSearch {
  readonly siden?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

export const sinceReport = 'rapport';

export const readChangesSearch = ({ siden }: Record<string, unknown>): ChangesSearch =>
  typeof siden === 'string' && (siden === sinceReport || day.test(siden)) ? { siden } : {};

/** The day a month before, or the last of that month. */
export const monthBefore = (today: string): string => {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(date, last))).toISOString().slice(0, 10);
};
