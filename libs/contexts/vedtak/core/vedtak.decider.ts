import { decider, reject } from '#kernel';
import { registerFromList, registerVedtak } from './decide-registration.js';
import { splitVedtak, triageVedtak } from './decide-triage.js';
import {
  correctVedtak,
  linkToStrategy,
  linkVedtak,
  makeFinal,
  shieldVedtak,
  unshieldVedtak,
  withdrawVedtak,
} from './decide-upkeep.js';
import type { VedtakCommand } from './vedtak.commands.js';
import type { VedtakEvent } from './vedtak.events.js';
import type { Decision, VedtakRejection } from './vedtak.rejections.js';
import { evolveVedtak, type RegisteredVedtak, type Vedtak } from './vedtak.state.js';

const ofRegistered =
  <C>(decide: (command: C, state: RegisteredVedtak) => Decision) =>
  (command: C, state: Vedtak): Decision =>
    state === 'absent' ? reject('vedtak-not-found') : decide(command, state);

/** Decides all that can happen to a vedtak. Which roles may ask at all is judged before; here is what depends on it. */
export const vedtakDecider = decider<VedtakCommand, VedtakEvent, Vedtak, VedtakRejection>({
  initialState: 'absent',
  decide: {
    RegisterVedtak: registerVedtak,
    RegisterFromList: registerFromList,
    MakeFinal: ofRegistered(makeFinal),
    CorrectVedtak: ofRegistered(correctVedtak),
    TriageVedtak: ofRegistered(triageVedtak),
    SplitVedtak: ofRegistered(splitVedtak),
    ShieldVedtak: ofRegistered(shieldVedtak),
    UnshieldVedtak: ofRegistered(unshieldVedtak),
    LinkVedtak: ofRegistered(linkVedtak),
    LinkToStrategy: ofRegistered(linkToStrategy),
    WithdrawVedtak: ofRegistered(withdrawVedtak),
  },
  evolve: evolveVedtak,
});
