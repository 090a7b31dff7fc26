import { aggregates, followUpEvents, followUpIdOf, numberedVedtakId, vedtakEvents } from '#contexts';
import {
  aggregateOf,
  isRejection,
  runCommand,
  uuid5,
  type ActorId,
  type EventCatalog,
  type Instant,
} from '#kernel';
import { school, tenant, type World } from './given-municipality.js';

export interface GivenPoint {
  readonly text?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly officer?: string | null;
  readonly deputy?: string | null;
  readonly deadline?: string | null;
  /** What is told of it, in order; `at` is the day. */
  readonly told?: readonly {
    readonly status: string;
    readonly at?: string;
    readonly [field: string]: unknown;
  }[];
}

export interface GivenVedtak {
  readonly organ?: string;
  readonly sequence: number;
  readonly date?: string;
  readonly title: string;
  readonly text?: string;
  readonly shieldedBy?: string;
  readonly dismissed?: string;
  readonly points?: readonly GivenPoint[];
}

const year = 2026;

export const vedtakIdOf = ({ organ = 'KS', sequence }: GivenVedtak): string =>
  numberedVedtakId(tenant, { organ, year, sequence });

interface Step {
  readonly to: EventCatalog;
  readonly subjectId: string;
  readonly type: string;
  readonly data: object;
  readonly at?: string;
}

const run = async (api: World, { to, subjectId, type, data, at }: Step) => {
  const outcome = await runCommand(api.platform, aggregateOf(aggregates, to), {
    tenant,
    subjectId,
    command: {
      type,
      data,
      issued: {
        by: 'coordinator' as ActorId,
        roles: ['COORDINATOR', 'SECRETARY'],
        at: at === undefined ? api.clock.now() : (`${at}T10:00:00.000Z` as Instant),
      },
    },
    commandId: uuid5('given', type, subjectId, JSON.stringify(data), at ?? ''),
    correlationId: uuid5('given'),
  });
  if (isRejection(outcome))
    throw new Error(`${type}: ${outcome.rejected} ${JSON.stringify(outcome.details)}`);
};

const registration = ({ organ = 'KS', sequence, ...given }: GivenVedtak) => ({
  organ,
  caseNumber: { year, sequence, asWritten: `${organ} ${sequence.toString().padStart(3, '0')}/26` },
  date: given.date ?? '2026-01-15',
  title: given.title,
  text: given.text ?? null,
  source: 'manual',
  final: true,
  systemCase: null,
  archiveCase: null,
  shielding: given.shieldedBy === undefined ? null : { basis: given.shieldedBy, until: null },
});

const pointOf = (given: GivenPoint, index: number) => ({
  point: index + 1,
  text: given.text ?? `Punkt ${(index + 1).toString()}`,
  kind: given.kind ?? 'VEDTAK',
  assignment: {
    unit: given.unit ?? school,
    coUnits: [],
    officer: given.officer === undefined ? 'officer' : given.officer,
    deputy: given.deputy ?? null,
    deadline: given.deadline ?? null,
    noDeadlineBecause: given.deadline == null ? 'Følger budsjettet.' : null,
  },
});

const nothingMore = {
  publicComment: null,
  internalComment: null,
  holdReasons: [],
  holdUntil: null,
  reference: null,
  treatment: null,
};

const begun = async (api: World, given: GivenVedtak): Promise<void> => {
  const { dismissed, points } = given;
  const subjectId = vedtakIdOf(given);
  const onVedtak = (type: string, data: object) => run(api, { to: vedtakEvents, subjectId, type, data });
  await onVedtak('RegisterVedtak', registration(given));
  if (dismissed !== undefined) await onVedtak('TriageVedtak', { needsFollowUp: false, reason: dismissed });
  if (points !== undefined) await onVedtak('SplitVedtak', { points: points.map(pointOf) });
};

const toldOf = (given: GivenVedtak): readonly Step[] =>
  (given.points ?? []).flatMap(({ told = [] }, index) =>
    told.map(({ at, ...report }) => ({
      to: followUpEvents,
      subjectId: followUpIdOf(vedtakIdOf(given), index + 1),
      type: 'ReportStatus',
      data: { ...nothingMore, ...report },
      ...(at === undefined ? {} : { at }),
    })),
  );

/** Vedtak with all that has been told of them, straight into the log, and seen by every read model. */
export const givenVedtak = async (api: World, all: readonly GivenVedtak[]): Promise<void> => {
  for (const given of all) await begun(api, given);
  await api.catchUp();
  for (const step of all.flatMap(toldOf)) await run(api, step);
  await api.catchUp();
};
