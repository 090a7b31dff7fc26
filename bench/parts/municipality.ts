import type { Bench } from '../context.js';
import { measureCommands } from '../municipality/command.js';
import { crowd, settleDown } from '../municipality/crowd.js';
import { measureCrowd, municipalities } from '../municipality/growth.js';
import { settle } from '../municipality/municipality.js';
import type { Findings } from '../result.js';
import { openWorld } from '../world.js';

/** What one municipality does in a day, alone in the log and among others that did the same. */
export const measureMunicipality = async (bench: Bench): Promise<Findings> => {
  const small = await openWorld(bench.server, 'small');
  const large = await openWorld(bench.server, 'large');
  try {
    const tenant = await settle(small);
    await crowd(small, large, municipalities);
    await Promise.all([settleDown(small), settleDown(large)]);
    const [commands, day] = [
      await measureCommands(small, tenant, bench),
      await measureCrowd({ small, large }, tenant, bench),
    ];
    return { cells: [...commands.cells, ...day.cells], ratios: [...commands.ratios, ...day.ratios] };
  } finally {
    await small.platform.close();
    await large.platform.close();
  }
};
