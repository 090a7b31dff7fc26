import { dayOf } from '#kernel';
import type { AskedPerson, RoundView, UnitRound as UnitView } from '../core/round-view.js';
import { personOf } from './follow-up.mapper.js';
import type { Reader } from './reader.js';
import type { Round, RoundPerson, RoundSummary, UnitRound } from './round.objects.js';

const headOf = ({ period, day, round }: RoundView) => ({
  ...{ period: period.id, day, openedOn: round?.on ?? null, answerBy: round?.answerBy ?? null },
  closedOn: round?.closed == null ? null : dayOf(round.closed.at),
});

const toPerson = async (asked: AskedPerson, reader: Reader): Promise<RoundPerson> => {
  const { personId, askedOn, answeredOn, inTime, report, points } = asked;
  return {
    person: await personOf(personId, reader),
    ...{ askedOn, answeredOn, inTime, points },
    reportId: report?.caseId ?? null,
    reportState: report?.state ?? null,
  };
};

const toUnit = async ({ people, ...unit }: UnitView, reader: Reader): Promise<UnitRound> => ({
  ...unit,
  people: await Promise.all(people.map((each) => toPerson(each, reader))),
});

/** The units of a round that the reader asked for, with their people and points. */
export const toRound = async (
  view: RoundView,
  units: readonly UnitView[],
  reader: Reader,
): Promise<Round> => ({
  ...headOf(view),
  units: await Promise.all(units.map((each) => toUnit(each, reader))),
});

/** Every unit in numbers. */
export const toRoundSummary = (view: RoundView): RoundSummary => ({
  ...headOf(view),
  figures: view.figures,
  units: view.units.map(({ unitId, name, closing, figures }) => ({ unitId, name, closing, figures })),
});
