import { answeredByOwnUnit, asIfOpened, caseAddresseesOf, caseInstanceOf } from '#contexts/cases';
import type { Library } from '#contexts/procedures';
import {
  lastDayOfMonth,
  mailingHour,
  openingWhenAsked,
  roundIdOf,
  type UntoldAsk,
} from '#contexts/reminders';
import { at, type LocalDate } from '#kernel';
import type { SimulatedRound } from './ask-in-rounds.js';
import type { BegunCase, SimulationInput } from './simulation.js';

/** With what is played in the place of another, as if it had been published last. */
const libraryOf = ({ library, procedure }: SimulationInput): Library =>
  procedure === undefined ? library : { published: [...library.published, procedure] };

interface Asking {
  readonly day: LocalDate;
  readonly period: string;
  readonly recipient: string;
}

/** The case of one report; none where it has begun before, or no procedure starts on the asking. */
const begin = ({ day, period, recipient }: Asking, input: SimulationInput): readonly BegunCase[] => {
  const roundId = roundIdOf(input.tenant, period);
  const { caseId: id, data } = openingWhenAsked({
    ...{ period, recipient, answerBy: lastDayOfMonth(day), roundId },
    language: input.language,
  });
  const opened = input.begunBefore.has(id)
    ? undefined
    : asIfOpened(
        answeredByOwnUnit(data, { organisation: input.organisation, day }),
        libraryOf(input),
        at(day, mailingHour),
      );
  if (opened === undefined) return [];
  const { title, procedure } = opened;
  return [
    {
      ...{ sort: 'CASE', id, title, day, procedure, file: opened, instance: caseInstanceOf(opened) },
      addressees: (code, staff) => caseAddresseesOf(code, opened, staff),
    },
  ];
};

/** The cases that a round would begin: one for each person it asks. */
export const begunIn = (
  { day, period }: SimulatedRound,
  asked: readonly UntoldAsk[],
  input: SimulationInput,
): readonly BegunCase[] => asked.flatMap(({ recipient }) => begin({ day, period, recipient }, input));
