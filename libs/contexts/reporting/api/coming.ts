import { dueTimers, type Instance, type Procedure } from '#engine';
import { closedDaysAround } from '#contexts/organisation';
import { addDays, fillText, type Language, type LocalDate } from '#kernel';
import { comingText } from '../core/event.texts.js';
import type { Reader } from './reader.js';
import type { ComingTimer } from './vedtakslogg.objects.js';

/** Longer than quiet months and holidays can put off what is due. */
const putOff = 92;

/** What its procedure does of itself on the next day that it does anything; nothing where nothing is due. */
export const comingOf = async (
  procedure: Procedure,
  instance: Instance,
  { nextDue, reader }: { readonly nextDue: LocalDate | null; readonly reader: Reader },
): Promise<readonly ComingTimer[]> => {
  if (nextDue === null) return [];
  const { language, today } = reader.context;
  const closedDays = closedDaysAround((await reader.municipality()) ?? { closedDays: [] }, today);
  const due = dueTimers(procedure, instance, { until: addDays(nextDue, putOff), closedDays });
  const first = due[0]?.on;
  return due.flatMap((each) => (each.on === first ? [{ on: each.on, said: saidOf(each, language) }] : []));
};

const saidOf = ({ timer, rung }: ReturnType<typeof dueTimers>[number], language: Language): string =>
  fillText(comingText, language, {
    timer: timer.name?.[language] ?? timer.id,
    rung: rung.name?.[language] ?? rung.id,
  });
