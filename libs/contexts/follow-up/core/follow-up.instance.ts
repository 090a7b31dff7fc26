import type { Agenda, Instance, ToldFields } from '#engine';
import type { Instant, LocalDate } from '#kernel';
import type { Status } from '#contexts/procedures';
import { presentStatus, toldSoFar, type OpenedFollowUp } from './follow-up.state.js';
import { standingSince } from './standing-since.js';

/** A follow-up as its procedure's timers see it: from its state, or from what a read model shows of it. */
export const instanceOf = (followUp: {
  readonly status: Status;
  readonly since: Instant;
  readonly timersFrom: Instant | null;
  readonly deadline: LocalDate | null;
  readonly holdUntil: LocalDate | null;
  readonly told: ToldFields;
  readonly agenda: Agenda;
}): Instance => {
  const { status, since, timersFrom, deadline, holdUntil, told, agenda } = followUp;
  const from = timersFrom !== null && timersFrom > since ? timersFrom : since;
  const dates = { ...told.dates, deadline, holdUntil };
  return { state: status, since: from, dates, values: told.values, agenda };
};

/** The follow-up as it stands for whoever decides. */
export const presentInstance = (state: OpenedFollowUp): Instance => {
  const { opened, tellings, deadlines, agenda, timersFrom } = state;
  const newest = tellings.findLast(({ data }) => data.status !== null);
  return instanceOf({
    status: presentStatus(state),
    since: standingSince(
      opened,
      tellings.map(({ at, recordedAt, data: { status } }) => ({ at, recordedAt, status })),
    ),
    timersFrom,
    deadline: (deadlines.at(-1) ?? opened).deadline,
    holdUntil: newest?.by === 'report' ? newest.data.holdUntil : null,
    told: toldSoFar(state),
    agenda,
  });
};
