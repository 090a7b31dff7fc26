import { procedureRef, type Procedure, type Transition } from '#engine';
import { statuses, type Status } from './statuses.js';
import type { PointField, RelationCode } from './vocabularies.js';

const ended: readonly Status[] = ['AVSLUTTET', 'INGEN_OPPFOLGING', 'ERSTATTET', 'OPPHEVET'];
const open = statuses.filter((status) => !ended.includes(status));
const working: readonly Status[] = ['IKKE_STARTET', 'UNDER_ARBEID', 'DELVIS_IVERKSATT'];
const underWay: readonly Status[] = [...working, 'PAA_VENT'];
const byVedtak: readonly Status[] = ['UTSATT', 'ERSTATTET', 'OPPHEVET'];
const back: readonly Status[] = ['UTSATT', 'KAN_IKKE_IVERKSETTES'];

const reporters: readonly RelationCode[] = ['OFFICER', 'DEPUTY', 'LEADER', 'COORDINATOR', 'DIRECTOR'];
const allButCoordinator = reporters.filter((relation) => relation !== 'COORDINATOR');
const overseers: readonly RelationCode[] = ['COORDINATOR', 'DIRECTOR', 'LEADER', 'SECRETARY'];
const closers: readonly RelationCode[] = ['SECRETARY', 'COORDINATOR', 'DIRECTOR'];

interface Step {
  readonly from: readonly Status[];
  readonly to: readonly Status[];
  readonly by: readonly RelationCode[];
  readonly requires: readonly PointField[];
}
const step = (id: string, { from, to, by, requires }: Step): Transition => ({
  id,
  from: [...from],
  to: [...to],
  by: [...by],
  requires: [...requires],
});
const comment = ['comment'] as const;
const pause = ['comment', 'holdReasons', 'holdUntil'] as const;

/**
 * What follow-ups pinned that were opened before procedures were files: `politisk-vedtak` version 1 without its names.
 * A point that only a list has opened is REGISTRERT until somebody tells how it stands: the list was its triage, so
 * its officer may tell, as if it were not begun. The same status may be told again, with a new comment, each month.
 */
export const vedtakProcedure: Procedure = {
  id: 'vedtak',
  version: 1,
  initial: 'REGISTRERT',
  states: Object.fromEntries(statuses.map((status) => [status, { ended: ended.includes(status) }])),
  transitions: [
    step('triage', {
      from: ['REGISTRERT'],
      to: ['INGEN_OPPFOLGING', 'IKKE_STARTET'],
      by: ['COORDINATOR'],
      requires: [],
    }),
    step('first-word-not-begun', {
      from: ['REGISTRERT'],
      to: ['IKKE_STARTET'],
      by: allButCoordinator,
      requires: comment,
    }),
    step('first-word', {
      from: ['REGISTRERT'],
      to: ['UNDER_ARBEID', 'DELVIS_IVERKSATT'],
      by: reporters,
      requires: comment,
    }),
    step('work', { from: [...underWay, ...back], to: working, by: reporters, requires: comment }),
    step('pause', {
      from: ['REGISTRERT', ...underWay, ...back],
      to: ['PAA_VENT'],
      by: reporters,
      requires: pause,
    }),
    step('report-done', {
      from: ['REGISTRERT', ...underWay, 'MELDT_IVERKSATT'],
      to: ['MELDT_IVERKSATT'],
      by: reporters,
      requires: comment,
    }),
    step('take-back', {
      from: ['MELDT_IVERKSATT'],
      to: ['UNDER_ARBEID'],
      by: [...reporters, 'SECRETARY'],
      requires: comment,
    }),
    step('close', { from: ['MELDT_IVERKSATT'], to: ['AVSLUTTET'], by: closers, requires: ['treatment'] }),
    step('decided', { from: open, to: byVedtak, by: [...reporters, 'SECRETARY'], requires: ['reference'] }),
    step('decided-after-end', { from: ended, to: byVedtak, by: overseers, requires: ['reference'] }),
    step('stopped', { from: open, to: ['KAN_IKKE_IVERKSETTES'], by: reporters, requires: comment }),
    step('stopped-after-end', {
      from: ended,
      to: ['KAN_IKKE_IVERKSETTES'],
      by: overseers,
      requires: comment,
    }),
    step('reopen', { from: ended, to: ['UNDER_ARBEID'], by: overseers, requires: comment }),
  ],
};

/** What those follow-ups pin for life. */
export const vedtakProcedureRef = procedureRef(vedtakProcedure);
