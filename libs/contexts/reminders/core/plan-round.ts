import { groupedBy, type Language, type TenantId } from '#kernel';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { VedtakDocument } from '#contexts/vedtak';
import { isIn } from './period.js';
import { answeringFor, type Recipient, type Staff } from './recipients.js';
import type { Ask } from './round.commands.js';
import type { AskedPoint } from './round.events.js';
import type { NotDueBecause, UnaskedBecause } from './untold.js';

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
export const whyNotDue = ({ followUp, vedtak }: FollowedPoint, period: string): NotDueBecause | null => {
  const { endedAt, status, missingSince } = followUp;
  if (endedAt !== null) return 'ENDED';
  if (status === 'MELDT_IVERKSATT') return 'REPORTED_DONE';
  if ((vedtak?.withdrawn ?? null) !== null) return 'WITHDRAWN_AT_SOURCE';
  const told = followUp.history.some(({ type, at }) => type === 'StatusReported' && isIn(period, at));
  return missingSince === null && told ? 'REPORTED_IN_PERIOD' : null;
};

export const isDue = (point: FollowedPoint, period: string): boolean => whyNotDue(point, period) === null;

/** Whether somebody is asked about a point, and why not. */
export interface RoundDecision {
  readonly followUp: FollowUpDocument;
  /** Null when there is nobody at all. */
  readonly recipient: Recipient | null;
  /** Null when they are asked. */
  readonly because: UnaskedBecause | null;
}

/** Of each point: who is asked about it, and who is not and why not; each person once. */
export const decideRound = (input: RoundInput): readonly RoundDecision[] =>
  input.points.flatMap<RoundDecision>((point) => {
    const { followUp } = point;
    const notDue = whyNotDue(point, input.period);
    const { recipient, passedOver } = answeringFor(input, followUp);
    const before = passedOver.map(({ because, ...each }) => ({
      ...{ followUp, recipient: each, because: notDue ?? because },
    }));
    if (recipient === undefined)
      return [...before, { followUp, recipient: null, because: notDue ?? 'NOBODY' }];
    const askedBefore = input.alreadyAsked.has(recipient.personId) ? 'ASKED_BEFORE' : null;
    return [...before, { followUp, recipient, because: notDue ?? askedBefore }];
  });

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

const recipientsIn = (decisions: readonly RoundDecision[]): ReadonlySet<string> =>
  new Set(decisions.flatMap(({ recipient }) => recipient?.personId ?? []));

/** Who is to be asked about what in the period: each once, about all their points. */
export const planRound = (input: RoundInput): RoundPlan => {
  const decisions = decideRound(input);
  const decided = (which: UnaskedBecause | null) => decisions.filter(({ because }) => because === which);
  const questions = decided(null).flatMap<Question>(({ recipient, followUp }) =>
    recipient === null ? [] : [{ ...recipient, followUp }],
  );
  const asks = [...groupedBy(questions, ({ personId }) => personId)].map<Ask>(([recipient, those]) => ({
    recipient,
    language: input.languages?.get(recipient) ?? input.language,
    points: those.toSorted(byUrgency).map(toPoint),
  }));
  const alreadyAsked = recipientsIn(decided('ASKED_BEFORE')).size;
  const unasked = decided('NOBODY').map(({ followUp }) => followUp.followUpId);
  return {
    asks: asks.toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)),
    alreadyAsked,
    unasked,
    nobody: reasonForNobody(unasked.length, asks.length + alreadyAsked),
  };
};

const reasonForNobody = (unasked: number, asked: number): NobodyBecause | null => {
  if (asked > 0) return null;
  return unasked === 0 ? 'nothing-to-ask-about' : 'nobody-to-ask';
};
