import { followUpEvents, followUpIdOf, numberedVedtakId, vedtakEvents } from '#contexts';
import { addDays, type LocalDate } from '#kernel';
import { demoPerson, demoTenant, demoUnit, type DemoPersonKey } from './demo-organisation.js';
import { demoCaseSteps } from './demo-cases.js';
import { demoPlans } from './demo-plans.js';
import { demoServices } from './demo-services.js';
import type { DemoStep } from './demo-step.js';
import type { DemoDeviation, DemoMove, DemoPoint, DemoReport, DemoVedtak } from './demo-vedtak.js';

const all: readonly DemoVedtak[] = [...demoServices, ...demoPlans];

/** A year of made-up vedtak across all kinds and statuses, and of cases beside them; oldest first. */
export const demoSteps = (today: LocalDate): readonly DemoStep[] =>
  [...all.flatMap((vedtak) => stepsOf(vedtak, today)), ...demoCaseSteps(today)].sort(
    (a, b) => b.daysAgo - a.daysAgo,
  );

const idOf = ({ organ, sequence, daysAgo }: DemoVedtak, today: LocalDate): string =>
  numberedVedtakId(demoTenant, { organ, year: yearOf(addDays(today, -daysAgo)), sequence });

const yearOf = (day: LocalDate) => Number(day.slice(0, 4));

const idNamed = (name: string, today: LocalDate): string => {
  const found = all.find(({ organ, sequence }) => `${organ} ${sequence.toString()}` === name);
  if (found === undefined) throw new RangeError(`The demo has no ${name}`);
  return idOf(found, today);
};

const stepsOf = (vedtak: DemoVedtak, today: LocalDate): readonly DemoStep[] => {
  const subjectId = idOf(vedtak, today);
  const onVedtak = (daysAfter: number, by: DemoPersonKey, type: string, data: object): DemoStep => {
    const daysAgo = vedtak.daysAgo - daysAfter;
    return { daysAgo, by, to: vedtakEvents, subjectId, type, data };
  };
  const { dismissed, points, told = [] } = vedtak;
  return [
    onVedtak(1, 'sekretær', 'RegisterVedtak', registration(vedtak, today)),
    ...(dismissed === undefined
      ? []
      : [onVedtak(2, 'koordinator', 'TriageVedtak', { needsFollowUp: false, reason: dismissed })]),
    ...(points === undefined
      ? []
      : [onVedtak(3, 'koordinator', 'SplitVedtak', { points: points.map(numbered(today)) })]),
    ...told.map((each): DemoStep => {
      const { daysAgo, by, point = 1 } = each;
      return {
        daysAgo,
        by,
        to: followUpEvents,
        subjectId: followUpIdOf(subjectId, point),
        ...tell(each, today),
      };
    }),
  ];
};

const registration = (
  { organ, sequence, daysAgo, title, text, shieldingBasis }: DemoVedtak,
  today: LocalDate,
) => {
  const date = addDays(today, -daysAgo);
  const asWritten = `${organ} ${sequence.toString()}/${date.slice(2, 4)}`;
  return {
    organ,
    caseNumber: { year: yearOf(date), sequence, asWritten },
    date,
    title,
    text,
    source: 'manual',
    final: true,
    systemCase: null,
    archiveCase: null,
    shielding: shieldingBasis === undefined ? null : { basis: shieldingBasis, until: null },
  };
};

const numbered =
  (today: LocalDate) =>
  ({ text, kind = 'VEDTAK', unit, coUnits = [], officer, ...rest }: DemoPoint, index: number) => ({
    point: index + 1,
    text,
    kind,
    assignment: {
      unit: demoUnit(unit),
      coUnits: coUnits.map(demoUnit),
      officer: demoPerson(officer),
      deputy: rest.deputy === undefined ? null : demoPerson(rest.deputy),
      deadline: rest.deadlineIn === undefined ? null : addDays(today, rest.deadlineIn),
      noDeadlineBecause: rest.noDeadlineBecause ?? null,
    },
  });

const tell = (told: DemoReport | DemoMove | DemoDeviation, today: LocalDate) => {
  if ('status' in told) return { type: 'ReportStatus', data: report(told, today) };
  if ('what' in told) return { type: 'ReportDeviation', data: { what: told.what, measure: told.measure } };
  const deadline = addDays(today, told.deadlineIn);
  return { type: 'MoveDeadline', data: { deadline, noDeadlineBecause: null, reason: told.reason } };
};

const report = (
  { status, holdReasons = [], holdUntilIn, reference, treatedAs, own = {}, ...told }: DemoReport,
  today: LocalDate,
) => ({
  status,
  publicComment: told.publicComment ?? null,
  internalComment: told.internalComment ?? null,
  holdReasons,
  holdUntil: holdUntilIn === undefined ? null : addDays(today, holdUntilIn),
  reference: reference === undefined ? null : idNamed(reference, today),
  treatment:
    treatedAs === undefined
      ? null
      : { organ: 'KS', caseNumber: treatedAs, date: addDays(today, -told.daysAgo - 1) },
  told: own,
});
