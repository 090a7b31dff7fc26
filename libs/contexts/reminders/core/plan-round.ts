import type { Language, TenantId } from '#kernel';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import { isIn } from './period.js';
import { recipientOf, type Recipient, type Staff } from './recipients.js';
import type { Ask } from './round.commands.js';
import type { AskedPoint } from './round.events.js';

/** A follow-up beside the vedtak it carries out; null when the vedtak is not known. */
export interface FollowedPoint {
  readonly followUp: FollowUpDocument;
  readonly vedtak: VedtakDocument | null;
}

export interface RoundInput extends Staff {
  readonly tenant: TenantId;
  readonly period: string;
  readonly language: Language;
  /** By person id, of those who have chosen one. */
  readonly languages?: ReadonlyMap<string, Language>;
  readonly points: readonly FollowedPoint[];
  /** Person ids of those whom this period has asked before. */
  readonly alreadyAsked: ReadonlySet<string>;
}

export type NobodyBecause = 'nothing-to-ask-about' | 'nobody-to-ask';

export interface RoundPlan {
  /** Those not asked before. */
  readonly asks: readonly Ask[];
  /** How many of those to be asked have been asked this period. */
  readonly alreadyAsked: number;
  /** Follow-ups that are due and that nobody with an address answers for. */
  readonly unasked: readonly string[];
  /** Why not a single person is asked; null when somebody is, or has been. */
  readonly nobody: NobodyBecause | null;
}

/**
 * A point is due when it is open and nobody has reported on it in the period, or when a new list has left it out.
 * What a list says is no report: its officer is asked all the same.
 * What is reported done waits for the council, and what the source has withdrawn is nobody's to carry out.
 */
export const isDue = ({ followUp, vedtak }: FollowedPoint, period: string): boolean => {
  const { endedAt, status, missingSince } = followUp;
  const open = endedAt === null && status !== 'MELDT_IVERKSATT' && (vedtak?.withdrawn ?? null) === null;
  const told = followUp.history.some(({ type, at }) => type === 'StatusReported' && isIn(period, at));
  return open && (missingSince !== null || !told);
};

interface Question extends Recipient {
  readonly followUp: FollowUpDocument;
}

/** Left out of the list first, then by deadline; those without one last. */
const byUrgency = (a: Question, b: Question): number => {
  const rank = ({ followUp: { missingSince, deadline, followUpId } }: Question) =>
    `${missingSince === null ? '1' : '0'} ${deadline ?? '9999'} ${followUpId}`;
  return rank(a) < rank(b) ? -1 : 1;
};

const toPoint = ({ as, followUp: { followUpId, missingSince } }: Question): AskedPoint => ({
  followUpId,
  missing: missingSince !== null,
  as,
});

/** Who is to be asked about what in the period: each once, about all their points. */
export const planRound = (input: RoundInput): RoundPlan => {
  const due = input.points.filter((point) => isDue(point, input.period));
  const answers = due.map(({ followUp }) => ({ followUp, recipient: recipientOf(input, followUp) }));
  const questions = answers.flatMap(({ followUp, recipient }) =>
    recipient === undefined ? [] : [{ ...recipient, followUp }],
  );
  const recipients = [...new Set(questions.map(({ personId }) => personId))];
  const all = recipients.map<Ask>((recipient) => ({
    recipient,
    language: input.languages?.get(recipient) ?? input.language,
    points: questions
      .filter(({ personId }) => personId === recipient)
      .toSorted(byUrgency)
      .map(toPoint),
  }));
  const asks = all.filter(({ recipient }) => !input.alreadyAsked.has(recipient));
  return {
    asks: asks.toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)),
    alreadyAsked: all.length - asks.length,
    unasked: answers.flatMap(({ followUp, recipient }) => (recipient ? [] : [followUp.followUpId])),
    nobody: reasonForNobody(due.length, all.length),
  };
};

const reasonForNobody = (due: number, asked: number): NobodyBecause | null => {
  if (asked > 0) return null;
  return due === 0 ? 'nothing-to-ask-about' : 'nobody-to-ask';
};
