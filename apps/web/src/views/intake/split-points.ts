import type { PointKind } from '../../api/operations.generated.js';

/** A point as it stands in the form; numbered by its place. */
export interface DraftPoint {
  readonly key: string;
  readonly text: string;
  readonly kind: PointKind;
  readonly unit: string;
  readonly officer: string;
  readonly deadline: string;
  readonly because: string;
}

export const newPoint = (text: string): DraftPoint => ({
  key: crypto.randomUUID(),
  text,
  kind: 'VEDTAK',
  unit: '',
  officer: '',
  deadline: '',
  because: '',
});

export const moved = (points: readonly DraftPoint[], from: number, to: number): readonly DraftPoint[] => {
  const point = points[from];
  if (point === undefined || to < 0 || to >= points.length) return points;
  return points.toSpliced(from, 1).toSpliced(to, 0, point);
};

/** What the server is sent: who is not chosen and what is not said is left out. */
export const inputOf = (point: DraftPoint, number: number) => ({
  point: number,
  text: point.text.trim(),
  kind: point.kind,
  coUnits: [],
  unit: point.unit,
  officer: point.officer === '' ? null : point.officer,
  deadline: point.deadline === '' ? null : point.deadline,
  noDeadlineBecause: point.deadline === '' ? point.because.trim() : null,
});

export type Lack = 'text' | 'unit' | 'deadline';

/** What a point lacks before it can be sent. */
export const lacksOf = ({ text, unit, deadline, because }: DraftPoint): readonly Lack[] => [
  ...(text.trim() === '' ? (['text'] as const) : []),
  ...(unit === '' ? (['unit'] as const) : []),
  ...(deadline === '' && because.trim() === '' ? (['deadline'] as const) : []),
];
