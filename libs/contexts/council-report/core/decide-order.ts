import { refuseTexts, reject, said } from '#kernel';
import type { OrderReport } from './report.commands.js';
import { editions, type CouncilReportEvent } from './report.events.js';
import type { Decision } from './report.rejections.js';
import type { CouncilReport } from './report.state.js';

const alive = ({ data: { prepared } }: OrderReport, state: CouncilReport) => {
  if (state === 'absent') return undefined;
  const { from, to } = state.period;
  if (state.treatment !== null) return reject('report-already-treated', { from, to });
  return prepared?.calledOff === true ? undefined : reject('report-already-ordered', { from, to });
};

/** What was frozen before a report was called off is nobody's to read any more. */
const withdrawn = (state: CouncilReport): readonly CouncilReportEvent[] =>
  state === 'absent'
    ? []
    : editions.flatMap((edition) => {
        const frozen = state.editions[edition];
        return frozen === undefined
          ? []
          : [
              {
                type: 'EditionWithdrawn' as const,
                data: { ...frozen, because: 'ORDERED_AGAIN' as const, reason: null },
              },
            ];
      });

/** Begins a report; one that was called off is begun anew. */
export const orderReport = (command: OrderReport, state: CouncilReport): Decision => {
  const { period, officer, deadline, meeting, prepared } = command.data;
  if (period.from > period.to) return reject('report-period-backwards', { ...period });
  if (prepared === undefined) throw new Error('An order is prepared before it is decided');
  const remark = said(command.data.remark);
  const { caseId, title } = prepared;
  return (
    alive(command, state) ??
    refuseTexts({ remark }) ??
    prepared.refused ?? [
      ...withdrawn(state),
      { type: 'ReportOrdered', data: { caseId, period, title, remark, officer, deadline, meeting } },
    ]
  );
};
