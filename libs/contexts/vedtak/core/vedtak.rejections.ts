import type { Outcome, Rejection, TextRejection } from '#kernel';
import type { VedtakEvent } from './vedtak.events.js';

/** Every way in which the rules of a vedtak can say no. */
export type VedtakRejection =
  | TextRejection
  | Rejection<
      | 'vedtak-not-found'
      | 'vedtak-exists'
      | 'vedtak-withdrawn'
      | 'organ-required'
      | 'case-number-out-of-range'
      | 'date-in-future'
      | 'title-required'
      | 'title-too-long'
      | 'not-yours'
      | 'not-final'
      | 'reason-required'
      | 'has-points'
      | 'needs-no-follow-up'
      | 'points-required'
      | 'point-exists'
      | 'point-number'
      | 'point-text-required'
      | 'unit-required'
      | 'deadline-or-reason'
      | 'deputy-is-officer'
      | 'basis-required'
      | 'link-to-itself'
    >;

export type Decision = Outcome<VedtakEvent, VedtakRejection>;
