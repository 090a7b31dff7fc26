import type { Agenda, Instance } from '#engine';
import type { Instant, LocalDate } from '#kernel';
import type { Status } from './follow-up.events.js';
import { presentStatus, type OpenedFollowUp } from './follow-up.state.js';
import { standingSince } from './standing-since.js';
import { openingStatus } from './status.js';

/** A follow-up as its procedure's timers see it: from its state, or from what a read model shows of it. */
export const instanceOf = (followUp: {
  readonly status: Status;
  readonly since: Instant;
  readonly timersFrom: Instant | null;
  readonly deadline: LocalDate | null;
  readonly holdUntil: LocalDate | null;
  readonly agenda: Agenda;
}): Instance => {
  const { status, since, timersFrom, deadline, holdUntil, agenda } = followUp;
  const from = timersFrom !== null && timersFrom > since ? timersFrom : since;
  return { state: status, since: from, dates: { deadline, holdUntil }, values: {}, agenda };
};

/** The follow-up as it stands for whoever decides. */
export const presentInstance = (state: OpenedFollowUp): Instance => {
  const { opened, tellings, deadlines, agenda, timersFrom } = state;
  const newest = tellings.findLast(({ data }) => data.status !== null);
  return instanceOf({
    status: presentStatus(state),
    since: standingSince(
      { ...opened, status: openingStatus(opened.origin) },
      tellings.map(({ at, recordedAt, data: { status } }) => ({ at, recordedAt, status })),
    ),
    timersFrom,
    deadline: (deadlines.at(-1) ?? opened).deadline,
    holdUntil: newest?.by === 'report' ? newest.data.holdUntil : null,
    agenda,
  });
};
