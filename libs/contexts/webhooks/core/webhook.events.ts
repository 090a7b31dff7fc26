import { z } from 'zod';
import { changeKinds } from '#contexts/publishing';
import { event, eventCatalog, sealedText, type EventOf } from '#kernel';

/** `PUBLIC`: what anybody may read. `INTERNAL`: all that happens, also to what is shielded. Either way ids, never words. */
export const webhookScopes = ['PUBLIC', 'INTERNAL'] as const;
export type WebhookScope = (typeof webhookScopes)[number];

/** `ASKED`: by somebody. `GIVEN_UP`: the receiver did not answer for too long. `GONE`: it answered that it is no more. */
export const pauseReasons = ['ASKED', 'GIVEN_UP', 'GONE'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Another system's wish to be told what happens. Its secret is sealed as people's texts are, and shown once. */
export const webhookEvents = eventCatalog('webhook', {
  WebhookRegistered: event({
    /** It may hold a token of the receiver's. */
    address: sealedText,
    secret: sealedText,
    kinds: z.array(z.enum(changeKinds)),
    scope: z.enum(webhookScopes),
    /** What stands after this position of the log is told. */
    after: z.string(),
  }),
  WebhookSecretRotated: event({ secret: sealedText }),
  WebhookPaused: event({ because: z.enum(pauseReasons) }),
  /** It goes on where it was: what happened in between is told. */
  WebhookResumed: event({}),
  WebhookRemoved: event({}),
});
export type WebhookEvent = EventOf<typeof webhookEvents>;

const answered = { deliveryId: z.string(), webhookId: z.string(), answer: z.string() };

/**
 * What is to be told to one webhook of a stretch of the log, and what became of it. The claim before a try is a row in the
 * effect ledger. An answer is a code of ours: `HTTP 500`, `TIMEOUT`; never what the receiver wrote.
 */
export const webhookBatchEvents = eventCatalog('webhookBatch', {
  DeliveriesPlanned: event({
    webhookId: z.string(),
    deliveries: z.array(
      z.strictObject({ deliveryId: z.string(), changeId: z.string(), position: z.string() }),
    ),
    /** The stretch reaches to here. */
    upTo: z.string(),
  }),
  DeliveryAccepted: event(answered),
  /** The first time it was not taken; it is tried again. */
  DeliveryDeferred: event(answered),
  /** The first time nobody knows whether it was taken; it is tried again under the same id. */
  DeliveryNotKnown: event(answered),
  DeliveryGivenUp: event(answered),
  /** By the time it was to be told, it was not for everybody to know any more. */
  DeliveryWithdrawn: event({ deliveryId: z.string(), webhookId: z.string() }),
  /** Somebody wants it sent once more, under the same id. The first time it was planned is round 1. */
  DeliveryAskedAgain: event({ deliveryId: z.string(), webhookId: z.string(), round: z.int().positive() }),
});
export type WebhookBatchEvent = EventOf<typeof webhookBatchEvents>;
