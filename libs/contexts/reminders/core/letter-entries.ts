import { groupedBy } from '#kernel';
import type { Digest, ToldNotice } from './digest.js';
import type { MailItem } from './dispatch.events.js';
import type { AskedPoint } from './round.events.js';
import type { Standing } from './who-is-told.js';

/** One thing that a letter tells of, with all that is to be said of it: it stands in the letter once. */
export interface Entry {
  readonly id: string;
  readonly standing: Standing;
  /** What is asked about it in this letter; null when nothing is. */
  readonly asked: AskedPoint | null;
  readonly told: readonly ToldNotice[];
}

export type SectionKind = 'REMIND' | 'ESCALATE' | 'ASK' | 'COPY';

const idOf = (standing: Standing): string =>
  standing.sort === 'CASE' ? standing.file.caseId : standing.point.followUp.followUpId;

/** All that the letter tells of, each once, in the order it is shown. */
export const entriesOf = ({ ask, notices }: Digest): readonly Entry[] => {
  const points = ask?.points ?? [];
  const standings = new Map<string, Standing>([
    ...notices.map(({ standing }) => [idOf(standing), standing] as const),
    ...points.map((point) => [point.followUp.followUpId, { sort: 'FOLLOW_UP', point }] as const),
  ]);
  const asked = new Map(points.map((point) => [point.followUp.followUpId, point.asked]));
  const told = groupedBy(notices, (each) => idOf(each.standing));
  return [...standings].map(([id, standing]) => ({
    id,
    standing,
    asked: asked.get(id) ?? null,
    told: told.get(id) ?? [],
  }));
};

export const isTold = ({ told }: Entry, kind: MailItem['kind']): boolean =>
  told.some(({ item }) => item.kind === kind);

/** Where it stands: what is late and one's own comes first. */
export const sectionOf = (entry: Entry): SectionKind => {
  if (isTold(entry, 'REMIND')) return 'REMIND';
  if (isTold(entry, 'ESCALATE')) return 'ESCALATE';
  return entry.asked === null ? 'COPY' : 'ASK';
};
