/** What has been done to the outside world. Never dropped by a rebuild. */
export abstract class EffectLedger {
  /**
   * Claims the effect before it is tried. `new` and `unresolved` (claimed before, outcome not known: try again with
   * the same bytes) may go on; `done` may not.
   */
  abstract claim(key: string): Promise<'new' | 'unresolved' | 'done'>;
  abstract resolve(key: string, outcome: string): Promise<void>;
}
