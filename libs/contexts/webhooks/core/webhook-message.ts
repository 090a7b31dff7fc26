import type { Change, ChangeKind } from '#contexts/publishing';
import { canonicalJson, type Instant } from '#kernel';

/** What a receiver is told: which, what and when, and where to read it. Never a word that somebody wrote. */
export interface WebhookMessage {
  readonly type: string;
  readonly timestamp: Instant;
  readonly data: {
    readonly kind: ChangeKind;
    readonly kommune: string;
    readonly vedtakId: string;
    readonly followUpId: string | null;
    readonly position: string;
    readonly recordedAt: Instant;
    readonly link: string;
  };
}

export interface AboutMessage {
  readonly kommune: string;
  readonly vedtakId: string;
  readonly link: string;
}

/** The body of a message; the same change gives the same bytes. */
export const webhookBody = (change: Change, { kommune, vedtakId, link }: AboutMessage): string => {
  const { kind, at, followUpId, position, recordedAt } = change;
  const message: WebhookMessage = {
    type: `vedtakslogg.${kind.toLowerCase()}`,
    timestamp: at,
    data: { kind, kommune, vedtakId, followUpId, position, recordedAt, link },
  };
  return canonicalJson(message);
};
