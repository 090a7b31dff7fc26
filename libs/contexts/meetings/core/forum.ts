import { fillText, type Language } from '#kernel';
import { forums, organNamed, type MunicipalityDocument } from '#contexts/organisation';
import { meetingTitles } from './meeting.texts.js';

/** The director's leader groups are invited to their meetings; an organ calls its own. */
export const isLeaderGroup = (forum: string): forum is (typeof forums)[number] =>
  forums.some((each) => each === forum);

/** `KLG`, `UKLG`, or the code of the organ that is meant; undefined when there is none. */
export const forumNamed = (
  municipality: Pick<MunicipalityDocument, 'organs'> | undefined,
  written: string,
): string | undefined => {
  const group = written.trim().toUpperCase();
  return isLeaderGroup(group) ? group : organNamed(municipality?.organs ?? [], written, null)?.organ;
};

/** What a meeting is called when nobody says: `Driftsmøte i KLG`, `Møte i Formannskapet`. */
export const usualTitle = (
  municipality: Pick<MunicipalityDocument, 'organs'> | undefined,
  forum: string,
  language: Language,
): string => {
  if (isLeaderGroup(forum)) return meetingTitles[forum][language];
  const name = municipality?.organs.find(({ organ }) => organ === forum)?.name ?? forum;
  return fillText(meetingTitles.ORGAN, language, { name });
};

/** How long a meeting lasts when nobody says, in minutes. */
export const usualMinutes = (forum: string): number => (forum === 'KLG' ? 60 : 180);
