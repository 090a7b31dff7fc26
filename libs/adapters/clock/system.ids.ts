import { randomUUID } from 'node:crypto';
import { Ids } from '#kernel';

/** The operating system's chance. */
export class SystemIds extends Ids {
  next(): string {
    return randomUUID();
  }
}
