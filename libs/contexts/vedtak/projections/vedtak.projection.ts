import { projection, type RecordedEvent } from '#kernel';
import { vedtakEvents, type VedtakEvent } from '../core/vedtak.events.js';
import type { VedtakDocument } from './vedtak.document.js';

type Recorded<T extends VedtakEvent['type']> = RecordedEvent<Extract<VedtakEvent, { type: T }>>;

const registered = (event: Recorded<'VedtakRegistered'>): VedtakDocument => ({
  vedtakId: event.subjectId,
  ...event.data,
  titles: [{ title: event.data.title, at: event.occurredAt }],
  triage: null,
  points: [],
  shielding: null,
  links: [],
  withdrawn: null,
  registeredAt: event.occurredAt,
  recordedAt: event.recordedAt,
  revision: event.revision.toString(),
});

const corrected = (document: VedtakDocument, { data, occurredAt: at }: Recorded<'VedtakCorrected'>) => {
  const { title, text, date } = data;
  return {
    ...document,
    ...(title !== undefined && { title, titles: [...document.titles, { title, at }] }),
    ...(text !== undefined && { text }),
    ...(date !== undefined && { date }),
  };
};

type Change<T extends VedtakEvent['type']> = (document: VedtakDocument, event: Recorded<T>) => VedtakDocument;

/** What every later event does: change something, and leave the revision behind. */
const then =
  <T extends VedtakEvent['type']>(change: Change<T>) =>
  (document: VedtakDocument | undefined, event: Recorded<T>): VedtakDocument | undefined =>
    document && { ...change(document, event), revision: event.revision.toString() };

/** What it is found by: its title first, then its numbers and all that was decided. */
const wordsOf = ({ title, caseNumber, text, points, systemCase, archiveCase }: VedtakDocument): string =>
  [
    title.replaceAll(/\s+/g, ' '),
    ...[caseNumber?.asWritten, systemCase, archiveCase, text, ...points.map((point) => point.text)],
  ]
    .filter((part) => part != null)
    .join('\n');

const triagedAs = ({ triage }: VedtakDocument): 'YES' | 'NO' | null => {
  if (triage === null) return null;
  return triage.needsFollowUp ? 'YES' : 'NO';
};

/** Every vedtak as it reads now, with its points, its titles through time and how it stands to others. */
export const vedtakProjection = projection<VedtakEvent, VedtakDocument>({
  name: 'vedtak',
  version: 3,
  catalogs: [vedtakEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    organ: { type: 'text', of: ({ organ }) => organ },
    date: { type: 'date', of: ({ date }) => date },
    year: { type: 'integer', of: ({ caseNumber }) => caseNumber?.year ?? null },
    sequence: { type: 'integer', of: ({ caseNumber }) => caseNumber?.sequence ?? null },
    title: { type: 'text', of: ({ title }) => title },
    words: { type: 'words', of: (document) => (document.shielding === null ? wordsOf(document) : null) },
    // Apart, so that only who may see what is shielded ever asks by them.
    shieldedWords: {
      type: 'words',
      of: (document) => (document.shielding === null ? null : wordsOf(document)),
    },
    shielded: { type: 'boolean', of: ({ shielding }) => shielding !== null },
    triaged: { type: 'text', of: triagedAs },
    triagedAt: { type: 'text', of: ({ triage }) => triage?.at ?? null },
    registered: { type: 'text', of: ({ registeredAt }) => registeredAt },
    systemCase: { type: 'text', of: ({ systemCase }) => systemCase },
    withdrawn: { type: 'boolean', of: ({ withdrawn }) => withdrawn !== null },
    strategy: { type: 'text', of: ({ strategy }) => strategy ?? null },
    final: { type: 'boolean', of: ({ final }) => final },
  },
  indexes: [
    ['date', 'organ', 'year', 'sequence'],
    ['organ', 'date'],
    ['organ', 'year', 'sequence'],
    ['systemCase'],
    ['strategy'],
  ],
  on: {
    VedtakRegistered: (_, event) => registered(event),
    VedtakMadeFinal: then<'VedtakMadeFinal'>((document) => ({ ...document, final: true })),
    VedtakCorrected: then<'VedtakCorrected'>(corrected),
    VedtakTriaged: then<'VedtakTriaged'>((document, { data, occurredAt: at }) => ({
      ...document,
      triage: { ...data, at },
    })),
    PointAdded: then<'PointAdded'>((document, { data: { point, text, kind, origin } }) => ({
      ...document,
      points: [...document.points, { point, text, kind, origin }].sort((a, b) => a.point - b.point),
    })),
    VedtakShielded: then<'VedtakShielded'>((document, { data }) => ({ ...document, shielding: data })),
    VedtakUnshielded: then<'VedtakUnshielded'>((document) => ({ ...document, shielding: null })),
    VedtakLinked: then<'VedtakLinked'>((document, { data }) => ({
      ...document,
      links: [...document.links, data],
    })),
    VedtakLinkedToStrategy: then<'VedtakLinkedToStrategy'>((document, { data: { strategy } }) => ({
      ...document,
      strategy,
    })),
    VedtakWithdrawn: then<'VedtakWithdrawn'>((document, { data: { reason }, occurredAt: at }) => ({
      ...document,
      withdrawn: { reason, at },
    })),
  },
});
