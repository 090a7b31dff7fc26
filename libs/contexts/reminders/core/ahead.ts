import { caseInstanceOf } from '#contexts/cases';
import { instanceOf } from '#contexts/follow-up';
import { pinnedProcedure } from '#contexts/procedures';
import { dueTimers, type DueTimer } from '#engine';
import { addDays, type LocalDate } from '#kernel';
import { addressedBy, type AddressedItem } from './decide-morning.js';
import { procedureOf } from './item-words.js';
import type { Staff } from './recipients.js';
import type { Standing } from './who-is-told.js';

/** A rung that is still to come as things stand, and whom it would be for. */
export interface Ahead {
  readonly instanceId: string;
  readonly rung: string;
  readonly act: 'REMIND' | 'ESCALATE';
  /** The day it comes. */
  readonly on: LocalDate;
  readonly due: LocalDate;
  readonly to: readonly AddressedItem[];
}

export interface AheadInput extends Staff {
  readonly on: LocalDate;
  readonly closedDays: readonly LocalDate[];
  /** What goes on. */
  readonly standings: readonly { readonly instanceId: string; readonly standing: Standing }[];
}

/** How far ahead is looked. */
const days = 400;

const firstOfEach = (due: readonly DueTimer[]): readonly DueTimer[] =>
  due.filter(({ key }, n) => due.findIndex((each) => each.key === key) === n);

const ladderOf = (standing: Standing, { on, closedDays }: AheadInput): readonly DueTimer[] => {
  const instance =
    standing.sort === 'CASE' ? caseInstanceOf(standing.file) : instanceOf(standing.point.followUp);
  const question = { until: addDays(on, days), closedDays };
  return firstOfEach(dueTimers(pinnedProcedure(procedureOf(standing)), instance, question));
};

/** What each instance would have told next, and whom, should nothing be done; the nearest first. */
export const aheadOf = (input: AheadInput): readonly Ahead[] =>
  input.standings
    .flatMap(({ instanceId, standing }) =>
      ladderOf(standing, input).flatMap(({ key: rung, rung: { act, to = [] }, due, on }) => {
        if (act === 'STEP') return [];
        const addressed = addressedBy({ instanceId, standing }, { rung, due, act, to }, input);
        return [{ instanceId, rung, act, due, on: on < input.on ? input.on : on, to: addressed }];
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
