import type { EventCatalog } from '#kernel';
import type { DemoPersonKey } from './demo-organisation.js';

/** One command of the demo's year, so many days before the demo is made. */
export interface DemoStep {
  readonly daysAgo: number;
  readonly by: DemoPersonKey;
  readonly to: EventCatalog;
  readonly subjectId: string;
  readonly type: string;
  readonly data: object;
}
