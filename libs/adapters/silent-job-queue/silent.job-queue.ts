import { JobQueue } from '#kernel';

/** No alarm clock: for a command that does all its work before it ends. What it leaves, the worker's sweep finds. */
export class SilentJobQueue extends JobQueue {
  override wake(): Promise<void> {
    return Promise.resolve();
  }

  override repeat(): Promise<void> {
    return Promise.resolve();
  }

  override work(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}
