import type { Procedure, ProcedureRef, Rung, Timer } from '#engine';
import type { Language } from '#kernel';
import { addresseeTexts, pinnedProcedure, type AddresseeCode } from '#contexts/procedures';
import type { ToldNotice } from './digest.js';
import { listed, sayIn } from './letter-words.js';
import { pointTexts } from './point.texts.js';
import type { Standing } from './who-is-told.js';

/** What a standing has pinned. */
export const refOf = (standing: Standing): ProcedureRef =>
  standing.sort === 'CASE' ? standing.file.procedure : standing.point.followUp.procedure;

export interface TimerOfNotice {
  readonly procedure: Procedure;
  /** Undefined where the procedure knows them no more. */
  readonly timer: Timer | undefined;
  readonly rung: Rung | undefined;
}

/** The rule that a notice comes of. */
export const timerOf = ({ standing, notice }: ToldNotice): TimerOfNotice => {
  const [timerId, rungId] = notice.rung.split('/');
  const procedure = pinnedProcedure(refOf(standing));
  const timer = procedure.timers?.find(({ id }) => id === timerId);
  return { procedure, timer, rung: timer?.ladder.find(({ id }) => id === rungId) };
};

/** `Fristen er ute`. */
export const nameOfTimer = (told: ToldNotice, language: Language): string =>
  timerOf(told).timer?.name?.[language] ?? told.notice.rung.split('/')[0] ?? '';

/** `lederen for enheten og vedtakskoordinatoren`; `deg` for what the reader is. */
export const namesOfAddressees = (
  codes: readonly string[],
  language: Language,
  reader: ReadonlySet<string> = new Set(),
): string => {
  const say = sayIn(language);
  const names = codes.map((code) =>
    reader.has(code) ? say(pointTexts.you) : say(addresseeTexts[code as AddresseeCode]),
  );
  return listed([...new Set(names)], say);
};
