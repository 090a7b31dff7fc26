export {
  calendarOf,
  type CalendarEvent,
  type CalendarMethod,
  type CalendarPerson,
  type CalendarRequest,
} from './calendar-of.js';
