import { decider, reject, type Rejection } from '#kernel';
import { abandonFreeze, freezeReport, renewEditions, sealParts } from './decide-freeze.js';
import { orderReport } from './decide-order.js';
import { treatReport } from './decide-treatment.js';
import type { CouncilReportCommand } from './report.commands.js';
import type { CouncilReportEvent } from './report.events.js';
import type { Decision } from './report.rejections.js';
import { evolveReport, type CouncilReport, type OrderedReport } from './report.state.js';

const ofOrdered =
  <C>(decide: (command: C, state: OrderedReport) => Decision) =>
  (command: C, state: CouncilReport): Decision =>
    state === 'absent' ? reject('report-not-found') : decide(command, state);

/** Decides all that can happen to a report to the council. */
export const councilReportDecider = decider<
  CouncilReportCommand,
  CouncilReportEvent,
  CouncilReport,
  Rejection
>({
  initialState: 'absent',
  decide: {
    OrderReport: orderReport,
    SealParts: ofOrdered(sealParts),
    AbandonFreeze: ofOrdered(abandonFreeze),
    FreezeReport: ofOrdered(freezeReport),
    RenewEditions: ofOrdered(renewEditions),
    TreatReport: ofOrdered(treatReport),
  },
  evolve: evolveReport,
});
