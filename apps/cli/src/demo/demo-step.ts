import { followUpEvents, followUpIdOf, numberedVedtakId, vedtakEvents, type Status } from '#contexts';
import { addDays, type EventCatalog, type LocalDate } from '#kernel';
import { demoPerson, demoTenant, demoUnit, type DemoPersonKey, type DemoUnit } from './demo-organisation.js';

/** One command of the demo's year, so many days before the demo is made. */
export interface DemoStep {
  readonly daysAgo: number;
  readonly by: DemoPersonKey;
  readonly to: EventCatalog;
  readonly subjectId: string;
  readonly type: string;
  readonly data: object;
}

/** A made-up vedtak: its place in the year decides its number's year. */
export interface DemoVedtak {
  readonly organ: 'KS' | 'FSK';
  readonly sequence: number;
  readonly daysAgo: number;
  readonly title: string;
  readonly text: string;
  readonly shieldingBasis?: string;
}

export interface DemoPoint {
  readonly text: string;
  readonly kind?: string;
  readonly unit: DemoUnit;
  readonly coUnits?: readonly DemoUnit[];
  readonly officer: DemoPersonKey | null;
  readonly deputy?: DemoPersonKey;
  /** Days from when the demo is made; negative is past. */
  readonly deadlineIn?: number;
  readonly noDeadlineBecause?: string;
}

export interface DemoReport {
  readonly daysAgo: number;
  readonly by: DemoPersonKey;
  readonly status: Status;
  readonly publicComment?: string;
  readonly internalComment?: string;
  readonly holdReasons?: readonly string[];
  readonly holdUntilIn?: number;
  readonly reference?: string;
  readonly treatment?: { readonly organ: string; readonly caseNumber: string; readonly date: LocalDate };
}

/** Writes the steps of the demo with today's date in mind. */
export class DemoScript {
  constructor(readonly today: LocalDate) {}

  day(daysFromNow: number): LocalDate {
    return addDays(this.today, daysFromNow);
  }

  id({ organ, sequence, daysAgo }: DemoVedtak): string {
    const year = Number(this.day(-daysAgo).slice(0, 4));
    return numberedVedtakId(demoTenant, { organ, year, sequence });
  }

  register(vedtak: DemoVedtak): DemoStep {
    const { organ, sequence, daysAgo, title, text, shieldingBasis } = vedtak;
    const date = this.day(-daysAgo);
    const year = Number(date.slice(0, 4));
    const caseNumber = { year, sequence, asWritten: `${organ} ${sequence.toString()}/${date.slice(2, 4)}` };
    return this.onVedtak(vedtak, { daysAgo: daysAgo - 1, by: 'sekretær' }, 'RegisterVedtak', {
      ...{ organ, caseNumber, date, title, text, source: 'manual', final: true },
      ...{ systemCase: null, archiveCase: null },
      shielding: shieldingBasis === undefined ? null : { basis: shieldingBasis, until: null },
    });
  }

  /** Nothing to follow up, because. */
  dismiss(vedtak: DemoVedtak, reason: string): DemoStep {
    const when = { daysAgo: vedtak.daysAgo - 2, by: 'koordinator' } as const;
    return this.onVedtak(vedtak, when, 'TriageVedtak', { needsFollowUp: false, reason });
  }

  split(vedtak: DemoVedtak, points: readonly DemoPoint[]): DemoStep {
    const when = { daysAgo: vedtak.daysAgo - 3, by: 'koordinator' } as const;
    return this.onVedtak(vedtak, when, 'SplitVedtak', {
      points: points.map((point, index) => ({
        point: index + 1,
        text: point.text,
        kind: point.kind ?? 'VEDTAK',
        assignment: this.assignment(point),
      })),
    });
  }

  report(vedtak: DemoVedtak, point: number, report: DemoReport): DemoStep {
    return this.onFollowUp({ vedtak, point }, report, 'ReportStatus', {
      status: report.status,
      publicComment: report.publicComment ?? null,
      internalComment: report.internalComment ?? null,
      holdReasons: report.holdReasons ?? [],
      holdUntil: report.holdUntilIn === undefined ? null : this.day(report.holdUntilIn),
      reference: report.reference ?? null,
      treatment: report.treatment ?? null,
    });
  }

  moveDeadline(
    vedtak: DemoVedtak,
    when: Pick<DemoStep, 'daysAgo' | 'by'>,
    { deadlineIn, reason }: { readonly deadlineIn: number; readonly reason: string },
  ): DemoStep {
    const data = { deadline: this.day(deadlineIn), noDeadlineBecause: null, reason };
    return this.onFollowUp({ vedtak, point: 1 }, when, 'MoveDeadline', data);
  }

  deviation(
    vedtak: DemoVedtak,
    when: Pick<DemoStep, 'daysAgo' | 'by'>,
    what: string,
    measure: string,
  ): DemoStep {
    return this.onFollowUp({ vedtak, point: 1 }, when, 'ReportDeviation', { what, measure });
  }

  private assignment({
    unit,
    coUnits = [],
    officer,
    deputy,
    deadlineIn,
    noDeadlineBecause = null,
  }: DemoPoint) {
    return {
      unit: demoUnit(unit),
      coUnits: coUnits.map(demoUnit),
      officer: officer === null ? null : demoPerson(officer),
      deputy: deputy === undefined ? null : demoPerson(deputy),
      deadline: deadlineIn === undefined ? null : this.day(deadlineIn),
      noDeadlineBecause,
    };
  }

  private onVedtak(
    vedtak: DemoVedtak,
    { daysAgo, by }: Pick<DemoStep, 'daysAgo' | 'by'>,
    type: string,
    data: object,
  ): DemoStep {
    return { daysAgo, by, to: vedtakEvents, subjectId: this.id(vedtak), type, data };
  }

  private onFollowUp(
    followUp: { readonly vedtak: DemoVedtak; readonly point: number },
    { daysAgo, by }: Pick<DemoStep, 'daysAgo' | 'by'>,
    type: string,
    data: object,
  ): DemoStep {
    const subjectId = followUpIdOf(this.id(followUp.vedtak), followUp.point);
    return { daysAgo, by, to: followUpEvents, subjectId, type, data };
  }
}
