import { nothingTold } from '#engine';
import type { Library } from '#contexts/procedures';
import type { Instant } from '#kernel';
import type { OpenCase } from './case.commands.js';
import { evolveCase, type OpenedCase } from './case.state.js';
import { openedBy } from './decide-opening.js';
import { pinsFor } from './opening.js';

/**
 * How a case that begins of itself would stand, for whoever plays what would happen; undefined where no procedure in the
 * library starts on it, as then nothing begins.
 */
export const asIfOpened = (data: OpenCase['data'], library: Library, at: Instant): OpenedCase | undefined => {
  const pins = pinsFor(data, library);
  const decided = pins === null ? [] : openedBy(data, { pins, told: nothingTold });
  const [opened] = 'rejected' in decided ? [] : decided;
  if (opened?.type !== 'CaseOpened') return undefined;
  const begun = evolveCase.CaseOpened('absent', opened, at, at);
  return begun === 'absent' ? undefined : begun;
};
