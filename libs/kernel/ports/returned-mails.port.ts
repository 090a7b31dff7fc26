/** What a mail that came in is, seen from those that went out. */
export interface ReturnedMail {
  /** `FAILED`: did not come through, for good. `DELAYED`: not yet. `AUTOMATIC`: a machine answers. `OTHER`: none of these. */
  readonly kind: 'FAILED' | 'DELAYED' | 'AUTOMATIC' | 'OTHER';
  /** Keys of mails of ours that it says it is about. */
  readonly mailKeys: readonly string[];
}

/** Mails that came in where those that go out come from. They are read and put away; nothing is ever sent because of one. */
export abstract class ReturnedMails {
  /**
   * Reads each that has come and puts it away when `know` has ended: among the known when it answers true. One that is read
   * twice, since a process died in between, is put away in the same place.
   */
  abstract readEach(know: (mail: ReturnedMail) => Promise<boolean>): Promise<void>;
}
