import { caseEvents, caseIdOf, type CaseHolder } from '#contexts';
import { addDays, type LocalDate } from '#kernel';
import { demoPerson, demoTenant, demoUnit, type DemoPersonKey, type DemoUnit } from './demo-organisation.js';
import type { DemoStep } from './demo-step.js';

interface DemoCase {
  readonly procedure: string;
  readonly title: string;
  readonly daysAgo: number;
  readonly by: DemoPersonKey;
  readonly description?: string;
  /** Days from the day the demo is made. */
  readonly deadlineIn?: number;
  readonly officer?: DemoPersonKey;
  readonly shares?: readonly {
    readonly what: string | null;
    readonly main: readonly CaseHolder[];
    readonly part: readonly CaseHolder[];
  }[];
  readonly steps: readonly {
    readonly daysAgo: number;
    readonly by: DemoPersonKey;
    readonly step: string;
    readonly comment?: string;
    readonly told?: Readonly<Record<string, string>>;
  }[];
}

const unit = (code: DemoUnit): CaseHolder => ({ kind: 'UNIT', id: demoUnit(code) });
const group = (id: string): CaseHolder => ({ kind: 'GROUP', id });

const ongoing: readonly DemoCase[] = [
  {
    procedure: 'oppdrag',
    title: 'Heltidskultur i alle tjenester',
    description: 'Fra kommunedirektørens oppdragsbrev.',
    daysAgo: 290,
    by: 'direktør',
    deadlineIn: 30,
    officer: 'helse',
    shares: [
      { what: 'Turnus som gir hele stillinger', main: [unit('HO')], part: [unit('OO'), unit('ØV')] },
      { what: 'Samtaler med alle som har deltid', main: [group('ENHETSLEDERE')], part: [] },
      { what: 'Følge med på tallene', main: [group('KLG')], part: [unit('ØV')] },
    ],
    steps: [
      { daysAgo: 200, by: 'helse', step: 'work', comment: 'Ny turnus prøves ved ett sykehjem.' },
      { daysAgo: 60, by: 'helse', step: 'work', comment: 'Fire av seks enheter er med.' },
    ],
  },
  {
    procedure: 'oppdrag',
    title: 'Felles rutine for ledersamtaler',
    daysAgo: 290,
    by: 'direktør',
    deadlineIn: -30,
    officer: 'lederØV',
    shares: [{ what: null, main: [unit('ØV')], part: [group('LEDERE')] }],
    steps: [
      { daysAgo: 45, by: 'lederØV', step: 'report-done', told: { done: 'Rutinen er laget og tatt i bruk.' } },
      { daysAgo: 20, by: 'direktør', step: 'close' },
    ],
  },
  {
    procedure: 'utredning',
    title: 'Svømmehall i Eksempelbygda',
    daysAgo: 180,
    by: 'koordinator',
    shares: [{ what: null, main: [unit('TTE')], part: [unit('OO')] }],
    steps: [
      { daysAgo: 150, by: 'koordinator', step: 'gather', told: { serviceArea: 'Tekniske tjenester' } },
      {
        daysAgo: 120,
        by: 'direktør',
        step: 'ask',
        told: { question: 'Vil kommunestyret at en svømmehall skal utredes nå?' },
      },
    ],
  },
];

const report = (today: LocalDate): DemoCase => ({
  procedure: 'vedtaksrapport',
  title: 'Vedtaksrapport til kommunestyret i desember',
  daysAgo: 14,
  by: 'direktør',
  deadlineIn: 14,
  officer: 'koordinator',
  steps: [{ daysAgo: 3, by: 'koordinator', step: 'prepare', told: { periodEnd: addDays(today, -4) } }],
});

/** What the administration carries out beside the points of vedtak. */
export const demoCaseSteps = (today: LocalDate): readonly DemoStep[] =>
  [...ongoing, report(today)].flatMap(({ daysAgo, by, steps, ...opened }) => {
    const subjectId = caseIdOf(demoTenant, `demo ${opened.title}`);
    return [
      { daysAgo, by, to: caseEvents, subjectId, type: 'OpenCase', data: opening(opened, today) },
      ...steps.map(({ step, comment = null, told = {}, ...when }) => ({
        ...when,
        ...{ to: caseEvents, subjectId, type: 'TakeStep' },
        data: { step, to: null, comment, reference: null, officer: null, deadline: null, told },
      })),
    ];
  });

const opening = (
  {
    procedure,
    title,
    description,
    deadlineIn,
    officer,
    shares = [],
  }: Omit<DemoCase, 'daysAgo' | 'by' | 'steps'>,
  today: LocalDate,
) => ({
  ...{ of: { procedure }, title, description: description ?? null, shares },
  officer: officer === undefined ? null : demoPerson(officer),
  deadline: deadlineIn === undefined ? null : addDays(today, deadlineIn),
  ...{ deputy: null, told: {}, source: null, parent: null },
});
