/**
 * What to give the library of zips so that an entry reads as that moment in UTC, wherever the machine stands: it writes local time.
 */
export const zipTime = (at: Date): Date => new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
