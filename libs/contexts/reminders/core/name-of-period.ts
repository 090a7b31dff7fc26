import { longDay, type Language, type LocalDate, type Text } from '#kernel';
import { sayIn } from './letter-words.js';

const tertial: Text = {
  nb: '{number}. tertial {year}',
  nn: '{number}. tertial {year}',
  en: 'tertial {number} of {year}',
};
const beforeMeeting: Text = { nb: 'møtet {day}', nn: 'møtet {day}', en: 'the meeting of {day}' };

/** `november 2026`, `3. tertial 2026`, or `møtet 10. desember 2026`. */
export const nameOfPeriod = (period: string, language: Language): string => {
  const say = sayIn(language);
  if (period.startsWith('M')) {
    return say(beforeMeeting, { day: longDay(period.slice(1) as LocalDate, language) });
  }
  const [year = '', number = ''] = period.split('-T');
  if (number !== '') return say(tertial, { year, number });
  return longDay(`${period}-01` as LocalDate, language).replace(/^\S+ /, '');
};
