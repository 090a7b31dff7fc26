import { InvalidArgumentError } from 'commander';
import { endOfDay, momentOf, shortDay, type Instant, type LocalDate, type Moment } from '#kernel';
import { toDay } from './day-option.js';
import { CommandStopped, exitCode } from './exit-code.js';

/** A moment in UTC, or a day: then to the end of it. */
export const toInstant = (text: string): Instant => {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return endOfDay(toDay(text));
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed))
    throw new InvalidArgumentError(
      'Skriv et tidspunkt som finnes, slik: 2026-02-03T09:15:00Z, eller en dato.',
    );
  return new Date(parsed).toISOString() as Instant;
};

interface Options {
  readonly asOf?: LocalDate;
  readonly knownAt?: Instant;
}

/** The moment that the options ask about; undefined for now. Stops the command for a day to come. */
export const askedMoment = ({ asOf, knownAt }: Options, today: LocalDate): Moment | undefined => {
  const moment = momentOf(asOf, knownAt);
  if (moment === undefined || moment.asOf <= today) return moment;
  throw new CommandStopped(
    `${shortDay(moment.asOf)} er ikke kommet ennå. Velg en dag til og med i dag.`,
    exitCode.usage,
  );
};
