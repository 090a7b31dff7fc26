import type { KindTaken, PreviewedMove } from '#contexts';
import type { PublishingPreview } from '#work/simulation';
import { procedureRef, type Procedure } from '#engine';
import { codeOf } from './procedure-library.js';
import { nameOf, startLine } from './procedure-lines.js';

export const counted = (count: number, one: string, many: string): string =>
  `${count.toString()} ${count === 1 ? one : many}`;

const byPredecessor = (takes: readonly KindTaken[]) =>
  [...new Set(takes.map(({ before }) => before))].map((before) => ({
    before,
    kinds: takes.filter((each) => each.before === before).map(({ kind }) => kind),
  }));

/** What starts by it from now on. */
export const takesLines = (
  procedure: Procedure,
  { takes }: Pick<PublishingPreview, 'takes'>,
): readonly string[] => {
  if (takes.length > 0)
    return [
      'Nye punkter av disse slagene får den:',
      ...byPredecessor(takes).map(({ before, kinds }) => `  ${kinds.join(', ')} (før: ${nameOf(before)})`),
    ];
  if (procedure.about !== 'vedtakspunkt') return startLine(procedure, 'nb');
  return ['Ingen nye punkter får den av seg selv. Det gjør de med start: { on: point-opened }.'];
};

const followersLine = (from: Procedure, moves: readonly PreviewedMove[]): string => {
  const changed = moves.filter(({ nextDue }) => nextDue.from !== nextDue.to).length;
  const cannot = moves.filter(({ movable }) => !movable).length;
  const parts = [
    counted(moves.length, 'åpen sak', 'åpne saker'),
    ...(changed > 0 ? [`${changed.toString()} ville få et annet neste varsel`] : []),
    ...(cannot > 0 ? [`${cannot.toString()} kan ikke flyttes: den nye har ikke tilstanden`] : []),
  ];
  return `  ${nameOf(from)}: ${parts.join(', ')}`;
};

/** How many open follow-ups keep what they have. */
export const followersLines = ({ followers }: Pick<PublishingPreview, 'followers'>): readonly string[] =>
  followers.length === 0
    ? ['Ingen åpne saker følger en tidligere versjon.']
    : [
        'Åpne saker beholder den de har, til noen flytter dem:',
        ...followers.map(({ from, moves }) => followersLine(from, moves)),
      ];

/** How they are moved. Those of another procedure are not all to follow, so each must be judged. */
export const migrateLines = (
  procedure: Procedure,
  { followers }: Pick<PublishingPreview, 'followers'>,
): readonly string[] => {
  const earlier = followers.filter(({ from }) => from.id === procedure.id);
  return earlier.length === 0
    ? []
    : [
        'Flytt dem slik, og ta bort --dry-run når det ser rett ut:',
        ...earlier.map(
          ({ from }) =>
            `  iverk procedure migrate ${codeOf(from)} ${codeOf(procedure)} --timers keep --reason "hvorfor" --dry-run`,
        ),
      ];
};

/** The same for machines. */
export const plainPreview = ({ base, differences, takes, followers }: PublishingPreview) => ({
  base: base && procedureRef(base),
  differences,
  takes: takes.map(({ kind, before }) => ({ kind, before: procedureRef(before) })),
  followers: followers.map(({ from, moves }) => ({ from: procedureRef(from), open: moves.length, moves })),
});
