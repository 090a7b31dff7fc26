import { endOfDay, type LocalDate, type Message, type RecordedEvent, type TenantId } from '#kernel';
import { record, type Given } from '#kernel/testing';
import { followUpIdOf, type FollowUpEvent } from '#contexts/follow-up';
import type { ResponsibleMatcher } from '#contexts/organisation';
import type { VedtakEvent } from '#contexts/vedtak';
import type { ImportEvent } from '../../import.events.js';
import type { ListRow } from '../../rows/list-row.js';
import { foldFollowUp } from '../fold-follow-up.js';
import { foldVedtak } from '../fold-vedtak.js';
import { judgeImport } from '../judge-import.js';
import type { ImportOptions, Judgement, ListToJudge } from '../judgement.js';
import type { KnownVedtak } from '../known.js';

export const tenant = '9999' as TenantId;
export const day = (text: string) => text as LocalDate;

const number = /^(?<organ>[A-ZØ]+)? ?(?<sequence>\d+)\/(?<year>\d\d)$/;

const numbersIn = (cell: string): ListRow['numbers'] =>
  cell.split('; ').flatMap((asWritten) => {
    const { organ, sequence, year } = number.exec(asWritten)?.groups ?? {};
    if (sequence === undefined) return [];
    return [
      {
        organAsWritten: organ ?? null,
        year: 2000 + Number(year),
        sequence: Number(sequence),
        asWritten,
      },
    ];
  });

/** A row as it is read from a list; `KS 038/14` in the first place, or an organ alone. */
export const row = (cell: string, title: string, others: Partial<ListRow> = {}): ListRow => ({
  row: 2,
  organAsWritten: /^[A-ZØ]+/.exec(cell)?.[0] ?? null,
  numbers: numbersIn(cell),
  caseType: null,
  date: null,
  dateAsWritten: null,
  point: null,
  title,
  text: null,
  responsible: null,
  unit: null,
  deadline: null,
  statusWords: null,
  comment: null,
  kind: null,
  shielding: null,
  archiveCase: null,
  doubts: [],
  ...others,
});

const nobodyKnown: ResponsibleMatcher = (words, unitWords) => ({
  unit: null,
  officer: null,
  doubt: words === null && unitWords === null ? null : 'responsible-unknown',
});

/** What the contexts append when they carry an import out. */
const carriedOut = (event: ImportEvent): readonly Given<VedtakEvent | FollowUpEvent>[] => {
  if (event.type === 'VedtakInImport') return vedtakCarriedOut(event.data);
  if (event.type === 'StatusInImport') {
    const { followUpId, facts } = event.data;
    return [{ subjectId: followUpId, event: { type: 'StatusImported', data: { ...facts, importId: 'i' } } }];
  }
  if (event.type === 'AssignmentInImport') {
    const { followUpId, assignment, responsibleAsWritten } = event.data;
    const { unit, coUnits, officer, deputy } = assignment;
    const data = { unit, coUnits, officer, deputy, responsibleAsWritten, reason: null };
    return [{ subjectId: followUpId, event: { type: 'FollowUpAssigned', data } }];
  }
  if (event.type !== 'PointMissingInImport') return [];
  const data = { asOf: event.data.asOf, importId: 'i' };
  return [{ subjectId: event.data.followUpId, event: { type: 'FollowUpMissingInList', data } }];
};

const vedtakCarriedOut = ({
  vedtakId,
  facts,
  points,
  links,
}: Extract<ImportEvent, { type: 'VedtakInImport' }>['data']): readonly Given<
  VedtakEvent | FollowUpEvent
>[] => {
  const { shielding, ...registered } = facts;
  const about = (event: VedtakEvent) => ({ subjectId: vedtakId, event });
  return [
    about({ type: 'VedtakRegistered', data: registered }),
    ...(shielding === null ? [] : [about({ type: 'VedtakShielded', data: shielding })]),
    ...links.map((data) => about({ type: 'VedtakLinked', data })),
    ...points.flatMap(({ point, text, kind, assignment, responsibleAsWritten }) => [
      about({ type: 'PointAdded', data: { point, text, kind, assignment, origin: 'list' } }),
      {
        subjectId: followUpIdOf(vedtakId, point),
        event: {
          type: 'FollowUpOpened' as const,
          data: {
            ...assignment,
            vedtakId,
            point,
            kind,
            origin: 'list' as const,
            procedure: { id: 'vedtak', version: 1, hash: '' },
            responsibleAsWritten,
            status: 'REGISTRERT' as const,
          },
        },
      },
    ]),
  ];
};

type Happened = VedtakEvent | FollowUpEvent;
type Options = Partial<ImportOptions> & Partial<Omit<ListToJudge, 'rows' | 'options'>>;

const usual: ImportOptions = {
  asOf: null,
  today: day('2026-02-02'),
  published: false,
  organ: null,
  skipRejected: false,
  fileName: 'liste.csv',
  fileHash: 'abc',
};

/** The log of one municipality, as far as lists meet it. */
const smallLog = () => {
  const streams = new Map<string, Given<Happened>[]>();
  const doubtKeys = new Set<string>();
  const happens = (subjectId: string, event: Happened, at: string) => {
    streams.set(subjectId, [...(streams.get(subjectId) ?? []), { subjectId, event, at }]);
  };
  const recorded = <E extends Message>() =>
    [...streams].map(([id, given]) => [id, record(given) as unknown as RecordedEvent<E>[]] as const);
  const known = () => ({
    vedtak: folded(recorded<VedtakEvent>(), foldVedtak),
    followUps: folded(recorded<FollowUpEvent>(), foldFollowUp),
    doubtKeys: new Set(doubtKeys),
  });
  return { doubtKeys, happens, known };
};

const differing = <T>(before: T, after: T | null, change: object): object =>
  after === null || before === after ? {} : change;

/** What a vedtak that is there already takes over. */
const news = (
  { title, text, date, final }: Extract<VedtakEvent, { type: 'VedtakRegistered' }>['data'],
  before: KnownVedtak,
): readonly VedtakEvent[] => {
  const changed = {
    ...differing(before.title, title, { title }),
    ...differing(before.text, text, { text }),
    ...differing(before.date, date, { date }),
  };
  return [
    ...(final && !before.final ? [{ type: 'VedtakMadeFinal' as const, data: {} }] : []),
    ...(Object.keys(changed).length === 0
      ? []
      : [{ type: 'VedtakCorrected' as const, data: { ...changed, reason: 'list' } }]),
  ];
};

/** A municipality that imports list after list, each carried out before the next. */
export const municipality = (matchResponsible: ResponsibleMatcher = nobodyKnown) => {
  const { doubtKeys, happens, known } = smallLog();

  const judge = (rows: readonly ListRow[], { ...given }: Options = {}): Judgement =>
    judgeImport({
      tenant,
      rows: rows.map((each, index) => ({ ...each, row: index + 2 })),
      rejected: [],
      known: known(),
      organs: [],
      matchResponsible,
      ...given,
      options: { ...usual, ...given },
    });

  const append = ({ subjectId = '', event }: Given<Happened>, at: string) => {
    const before = known().vedtak.get(subjectId);
    const isKnown = event.type === 'VedtakRegistered' && before !== undefined;
    for (const each of isKnown ? news(event.data, before) : [event]) happens(subjectId, each, at);
  };

  /** Carries out what was judged. */
  const take = (judgement: Judgement, at: string): Judgement => {
    for (const event of judgement.events) {
      if (event.type === 'ImportDoubtRaised') doubtKeys.add(event.data.key);
      for (const given of carriedOut(event)) append(given, at);
    }
    return judgement;
  };

  const imports = (rows: readonly ListRow[], options: Options = {}): Judgement =>
    take(judge(rows, options), endOfDay(options.asOf ?? options.today ?? usual.today));

  return { judge, imports, take, happens, known };
};

/** Streams of the other sort fold to nothing. */
const folded = <E extends Message, K>(
  streams: readonly (readonly [string, readonly RecordedEvent<E>[]])[],
  fold: (events: readonly RecordedEvent<E>[]) => K | undefined,
): ReadonlyMap<string, K> =>
  new Map(
    streams.flatMap(([id, events]) => {
      const known = fold(events);
      return known === undefined ? [] : [[id, known] as const];
    }),
  );
