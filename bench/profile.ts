import { mkdir, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import path from 'node:path';

const microseconds = 500;

/** Runs `work` and writes a CPU profile of it, which Chrome's and VS Code's profilers open. */
export const profiled = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: microseconds });
    await session.post('Profiler.start');
    const result = await work();
    const { profile } = await session.post('Profiler.stop');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file.replaceAll(/[^\w/.-]+/g, '-')}.cpuprofile`, JSON.stringify(profile));
    return result;
  } finally {
    session.disconnect();
  }
};
