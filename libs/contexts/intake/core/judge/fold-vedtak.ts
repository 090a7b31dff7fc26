import { dayOf, type LocalDate, type RecordedEvent } from '#kernel';
import type { VedtakEvent } from '#contexts/vedtak';
import type { KnownPoint, KnownVedtak } from './known.js';

type Handlers = {
  readonly [T in Exclude<VedtakEvent['type'], 'VedtakRegistered'>]: (
    known: KnownVedtak,
    data: Extract<VedtakEvent, { type: T }>['data'],
    day: LocalDate,
  ) => KnownVedtak;
};

const handlers: Handlers = {
  VedtakMadeFinal: (known) => ({ ...known, final: true }),
  VedtakCorrected: (known, { title, text, date }, day) => ({
    ...known,
    title: title ?? known.title,
    titles: title === undefined ? known.titles : [...known.titles, { value: title, day }],
    text: text ?? known.text,
    texts: text === undefined ? known.texts : [...known.texts, { value: text, day }],
    date: date ?? known.date,
    points: [title, text].reduce(alsoCalled, known.points),
  }),
  VedtakTriaged: (known) => known,
  PointAdded: (known, { point, text }) => ({
    ...known,
    points: [...known.points, { point, texts: [text] }],
  }),
  VedtakShielded: (known, { basis, until }) => ({ ...known, shielding: { basis, until } }),
  VedtakUnshielded: (known, _data, day) => ({ ...known, shielding: null, unshieldedOn: day }),
  VedtakLinked: (known, link) => ({ ...known, links: [...known.links, link] }),
  VedtakLinkedToStrategy: (known) => known,
  VedtakWithdrawn: (known) => ({ ...known, withdrawn: true }),
};

/** The only point of a vedtak goes by the vedtak's title, also when that is corrected. */
const alsoCalled = (points: readonly KnownPoint[], text: string | undefined): readonly KnownPoint[] =>
  text === undefined || points.length !== 1
    ? points
    : points.map((only) => ({ ...only, texts: [...only.texts, text] }));

const registered = (
  event: RecordedEvent<Extract<VedtakEvent, { type: 'VedtakRegistered' }>>,
): KnownVedtak => {
  const { data, subjectId } = event;
  const day = dayOf(event.occurredAt);
  return {
    ...data,
    vedtakId: subjectId,
    titles: [{ value: data.title, day }],
    texts: data.text === null ? [] : [{ value: data.text, day }],
    points: [],
    shielding: null,
    unshieldedOn: null,
    links: [],
    withdrawn: false,
  };
};

/** A vedtak's stream as a list meets it; `undefined` when it has not been registered. */
export const foldVedtak = (events: readonly RecordedEvent<VedtakEvent>[]): KnownVedtak | undefined =>
  events.reduce<KnownVedtak | undefined>((known, event) => {
    if (event.type === 'VedtakRegistered') return registered(event);
    const handler = handlers[event.type] as (known: KnownVedtak, data: object, day: LocalDate) => KnownVedtak;
    return known === undefined ? undefined : handler(known, event.data, dayOf(event.occurredAt));
  }, undefined);
