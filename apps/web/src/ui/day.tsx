import { longDay, shortDay } from '#kernel/text';
import { useLanguage } from '../app/language.js';

type LocalDate = Parameters<typeof shortDay>[0];

/** `03.02.2026`, for a sentence. */
export const shortDayOf = (day: string): string => shortDay(day as LocalDate);

/** `3. februar 2026` in the reader’s language, for a sentence. */
export const useLongDay = (): ((day: string) => string) => {
  const { language } = useLanguage();
  return (day) => longDay(day as LocalDate, language);
};

/** `03.02.2026`, or `3. februar 2026`. */
export const Day = ({ of, long = false }: { readonly of: string; readonly long?: boolean }) => {
  const { language } = useLanguage();
  const day = of.slice(0, 10) as LocalDate;
  return <time dateTime={of}>{long ? longDay(day, language) : shortDay(day)}</time>;
};

const inOslo = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Oslo' });
const clockInOslo = new Intl.DateTimeFormat('nb', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

/** The day in Norway on which an instant (UTC) fell. */
export const dayInOslo = (instant: string): string => inOslo.format(new Date(instant));
/** `09:15`, in Norway. */
export const timeInOslo = (instant: string): string => clockInOslo.format(new Date(instant));

/** The day in Norway of an instant. */
export const DayOf = ({ instant, long = false }: { readonly instant: string; readonly long?: boolean }) => (
  <Day of={dayInOslo(instant)} long={long} />
);
