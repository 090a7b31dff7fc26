import { refuseTexts, reject, said } from '#kernel';
import type {
  CorrectVedtak,
  LinkToStrategy,
  LinkVedtak,
  MakeFinal,
  ShieldVedtak,
  UnshieldVedtak,
  WithdrawVedtak,
} from './vedtak.commands.js';
import type { VedtakEvent } from './vedtak.events.js';
import type { Decision } from './vedtak.rejections.js';
import { refuseFuture, refuseWords } from './vedtak.rules.js';
import type { Known, RegisteredVedtak } from './vedtak.state.js';

const because = (reason: string, event: (reason: string) => VedtakEvent): Decision => {
  const given = said(reason);
  if (given === null) return reject('reason-required');
  return refuseTexts({ reason: given }) ?? [event(given)];
};

/** A treatment turns out to be the final one. */
export const makeFinal = (_: MakeFinal, state: RegisteredVedtak): Decision =>
  state.final ? [] : [{ type: 'VedtakMadeFinal', data: {} }];

const differs = <T>(timeline: readonly Known<T>[], value: T | undefined): value is T =>
  value !== undefined && timeline.at(-1)?.value !== value;

/** Corrects what was registered wrong, and says why. */
export const correctVedtak = ({ data, issued }: CorrectVedtak, state: RegisteredVedtak): Decision => {
  const { title, text, date, reason } = data;
  const refused = refuseWords({ title, text }) ?? refuseFuture(date, issued);
  if (refused !== undefined) return refused;
  const changed = {
    ...(differs(state.titles, title) && { title }),
    ...(differs(state.texts, text) && { text }),
    ...(differs(state.dates, date) && { date }),
  };
  if (Object.keys(changed).length === 0) return [];
  return because(reason, (given) => ({ type: 'VedtakCorrected', data: { ...changed, reason: given } }));
};

/** Keeps a vedtak from the public, by law. */
export const shieldVedtak = ({ data }: ShieldVedtak, { shielding }: RegisteredVedtak): Decision => {
  const basis = said(data.basis);
  if (basis === null) return reject('basis-required');
  if (shielding?.basis === basis && shielding.until === data.until) return [];
  return refuseTexts({ basis }) ?? [{ type: 'VedtakShielded', data: { basis, until: data.until } }];
};

/** Opens a shielded vedtak to the public, and says why. */
export const unshieldVedtak = ({ data }: UnshieldVedtak, { shielding }: RegisteredVedtak): Decision =>
  shielding === null
    ? []
    : because(data.reason, (reason) => ({ type: 'VedtakUnshielded', data: { reason } }));

/** How it stands to another vedtak. */
export const linkVedtak = (
  { data: { relation, to, vedtakId } }: LinkVedtak,
  { links }: RegisteredVedtak,
): Decision => {
  if (to === vedtakId) return reject('link-to-itself');
  const isKnown = links.some((link) => link.relation === relation && link.to === to);
  return isKnown ? [] : [{ type: 'VedtakLinked', data: { relation, to } }];
};

/** The longest name of a goal, in characters. */
const longestStrategy = 200;

/** Which goal in the municipality's plan it serves; one at a time, and none where nothing is given. */
export const linkToStrategy = (
  { data }: LinkToStrategy,
  { strategy: known, withdrawn }: RegisteredVedtak,
): Decision => {
  if (withdrawn) return reject('vedtak-withdrawn');
  const strategy = said(data.strategy);
  if (strategy === (known ?? null)) return [];
  return (
    refuseTexts({ strategy }, longestStrategy) ?? [{ type: 'VedtakLinkedToStrategy', data: { strategy } }]
  );
};

/** Withdrawn at the source. It is never deleted. */
export const withdrawVedtak = ({ data }: WithdrawVedtak, { withdrawn }: RegisteredVedtak): Decision =>
  withdrawn ? [] : because(data.reason, (reason) => ({ type: 'VedtakWithdrawn', data: { reason } }));
