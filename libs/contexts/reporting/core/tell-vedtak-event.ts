import type { VedtakEvent } from '#contexts/vedtak';
import type { Instant, PastHead, Text } from '#kernel';
import { asideTexts } from './event.texts.js';
import { asSentence, dayIn, nameIn, tell, type Sentence, type Telling } from './tell-event.js';
import {
  correctedTexts,
  vedtakInsteadTexts as instead,
  vedtakEventTexts as texts,
  vedtakRelationTexts,
} from './vedtak-event.texts.js';

/** Something that happened to a vedtak itself; points that were split off together are one thing. */
export interface VedtakLine {
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly event: VedtakEvent;
  /** How many points, when it is about points. */
  readonly points: number;
}

const lineOf = ({
  type,
  data,
  occurredAt: at,
  recordedAt,
  actor,
}: PastHead['events'][number]): VedtakLine => ({
  ...{ at, recordedAt, actor, points: 1 },
  event: { type, data } as VedtakEvent,
});

const isSameSplit = (one: VedtakLine | undefined, other: VedtakLine): one is VedtakLine =>
  one?.event.type === 'PointAdded' &&
  other.event.type === 'PointAdded' &&
  one.recordedAt === other.recordedAt &&
  one.actor === other.actor;

/** All that happened to a vedtak itself, in the order it happened. */
export const vedtakLines = (events: PastHead['events']): readonly VedtakLine[] =>
  events
    .map(lineOf)
    .reduce<readonly VedtakLine[]>((lines, line) => {
      const last = lines.at(-1);
      return isSameSplit(last, line)
        ? [...lines.slice(0, -1), { ...last, points: last.points + 1 }]
        : [...lines, line];
    }, [])
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

type Event<T extends VedtakEvent['type']> = Extract<VedtakEvent, { type: T }>;
type Teller<T extends VedtakEvent['type']> = (
  data: Event<T>['data'],
  telling: Telling,
  line: VedtakLine,
) => readonly Sentence[];

/** The reasons people wrote are for the administration. */
const because = (reason: string | null, { isInside }: Telling): Sentence => ({
  text: asideTexts.reason,
  values: { reason: isInside ? asSentence(reason) : undefined },
});

const sources: Readonly<Record<Event<'VedtakRegistered'>['data']['source'], Text>> = {
  list: instead.fromList,
  fiks: instead.fromMeetings,
  manual: texts.VedtakRegistered,
};

const fields = ['title', 'text', 'date'] as const;

const correctedIn = (data: Event<'VedtakCorrected'>['data'], { language }: Telling): string =>
  new Intl.ListFormat(language).format(
    fields.filter((field) => data[field] !== undefined).map((field) => correctedTexts[field][language]),
  );

const tellers: { readonly [T in VedtakEvent['type']]: Teller<T> } = {
  VedtakRegistered: ({ source }) => [{ text: sources[source] }],
  VedtakMadeFinal: () => [{ text: texts.VedtakMadeFinal }],
  VedtakCorrected: (data, telling) => [
    { text: texts.VedtakCorrected, values: { fields: correctedIn(data, telling) } },
    because(data.reason, telling),
  ],
  VedtakTriaged: ({ needsFollowUp, reason }, telling) => [
    { text: needsFollowUp ? texts.VedtakTriaged : instead.noFollowUp },
    because(reason, telling),
  ],
  PointAdded: ({ point }, _, { points }) => [
    points === 1
      ? { text: instead.onePoint, values: { point } }
      : { text: texts.PointAdded, values: { count: points } },
  ],
  VedtakShielded: ({ basis, until }, telling) => [
    { text: texts.VedtakShielded, values: { basis } },
    { text: instead.until, values: { day: dayIn(until, telling) } },
  ],
  VedtakUnshielded: ({ reason }, telling) => [{ text: texts.VedtakUnshielded }, because(reason, telling)],
  VedtakLinked: ({ relation, to }, telling) => [
    {
      text: texts.VedtakLinked,
      values: {
        relation: vedtakRelationTexts[relation][telling.language],
        vedtak: nameIn('vedtak', to, telling),
      },
    },
  ],
  VedtakWithdrawn: ({ reason }, telling) => [{ text: texts.VedtakWithdrawn }, because(reason, telling)],
  VedtakLinkedToStrategy: ({ strategy }) => [
    strategy === null
      ? { text: instead.noStrategy }
      : { text: texts.VedtakLinkedToStrategy, values: { strategy } },
  ],
};

/** What happened to a vedtak, in words; empty where nothing of it is the reader's to know. */
export const tellVedtakEvent = (line: VedtakLine, telling: Telling): string => {
  const teller = tellers[line.event.type] as Teller<VedtakEvent['type']>;
  return tell(teller(line.event.data, telling, line), telling);
};
