import { settleEverybodysRounds, lettersOfOthers, runMorning } from '#work/mail';
import { fireEverybodysTimers } from '#work/upkeep';
import { at, type LocalDate } from '#kernel';
import { attemptOnce } from '#kernel/testing';
import type { TestApi } from '../../api/test/open-test-api.js';

/** What happens of itself on the morning of a day, as the worker has it; then it is noon. */
export const liveMorning = async (api: TestApi, day: LocalDate): Promise<void> => {
  const ports = {
    ...api.platform,
    ...{ clock: api.clock, catchUp: api.catchUp, baseUrl: api.url, attempt: attemptOnce },
    letters: lettersOfOthers(api.platform, api.platform.config.baseUrl),
  };
  api.clock.set(at(day, '06:30'));
  await api.catchUp();
  await fireEverybodysTimers(ports);
  api.clock.set(at(day, '07:05'));
  await settleEverybodysRounds(ports);
  await runMorning(ports);
  await api.catchUp();
  await settleEverybodysRounds(ports);
  await api.catchUp();
  api.clock.set(at(day, '12:00'));
};
