import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a rebuild in a process of its own says of itself. */
export interface RebuildApart {
  readonly events: number;
  readonly seconds: number;
  readonly peakMiB: number;
}

export const rebuildApart = async (url: string): Promise<RebuildApart> => {
  const script = fileURLToPath(new URL('./rebuild-process.main.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, url]);
  return JSON.parse(stdout) as RebuildApart;
};
